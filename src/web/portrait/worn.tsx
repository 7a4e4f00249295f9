import type { FaceShape } from './face-shape.ts';

/** Oxygen on the face: nasal cannula, simple mask or non-rebreathe mask with its bag. */
export function Worn({ face, wears }: { face: FaceShape; wears: string | null }) {
  if (wears === null) return null;
  const w = face.halfWidth;
  const n = face.noseY;
  if (/cannula/i.test(wears)) {
    return (
      <g fill="none" strokeLinecap="round">
        {[
          ['#6d9b9c', 5.4],
          ['#d9efec', 3.2],
        ].map(([stroke, width]) => (
          <g key={stroke} stroke={String(stroke)} strokeWidth={Number(width)}>
            <path
              d={`M${200 - w + 1} ${face.eyeY + 12}C${200 - w + 12} ${n - 6} 176 ${n + 8} 200 ${n + 9}S${200 + w - 12} ${n - 6} ${200 + w - 1} ${face.eyeY + 12}`}
            />
            <path d={`M195.5 ${n + 9}V${n + 2}M204.5 ${n + 9}V${n + 2}`} />
            <path
              d={`M${200 - w - 4} ${face.eyeY + 22}C${200 - w + 2} 262 176 300 198 330M${200 + w + 4} ${face.eyeY + 22}C${200 + w - 2} 262 224 300 202 330V420`}
            />
          </g>
        ))}
      </g>
    );
  }
  const hasBag = /non-?rebreath|reservoir/i.test(wears);
  const top = n - 34;
  const bottom = face.chinY + 2;
  return (
    <g>
      <path
        d={`M${200 - w - 2} ${face.eyeY + 6}L${200 - 38} ${n + 4}M${200 + w + 2} ${face.eyeY + 6}L${200 + 38} ${n + 4}`}
        stroke="#7fa9a4"
        strokeWidth="4"
        opacity="0.85"
      />
      <path
        d={`M200 ${top}C${200 + 15} ${top + 2} ${200 + 22} ${n - 8} ${200 + 40} ${n + 8}C${200 + 50} ${n + 34} ${200 + 34} ${bottom} 200 ${bottom}S${200 - 50} ${n + 34} ${200 - 40} ${n + 8}C${200 - 22} ${n - 8} ${200 - 15} ${top + 2} 200 ${top}Z`}
        fill="#cfe9e4"
        fillOpacity="0.46"
        stroke="#7fa9a4"
        strokeWidth="2.6"
      />
      <path
        d={`M${200 - 14} ${n - 8}C${200 - 28} ${n + 6} ${200 - 36} ${n + 18} ${200 - 32} ${n + 32}`}
        fill="none"
        stroke="#ffffff"
        strokeWidth="4"
        strokeLinecap="round"
        opacity="0.66"
      />
      <circle cx={200 - 24} cy={n + 24} r="4.6" fill="none" stroke="#7fa9a4" strokeWidth="1.8" />
      <circle cx={200 + 24} cy={n + 24} r="4.6" fill="none" stroke="#7fa9a4" strokeWidth="1.8" />
      <rect x="189" y={bottom - 12} width="22" height="20" rx="4" fill="#9ccabf" stroke="#6d9b96" strokeWidth="2" />
      {hasBag ? (
        <g>
          <path
            d={`M190 ${bottom + 8}C166 ${bottom + 20} 160 ${bottom + 100} 178 ${bottom + 112}H222C240 ${bottom + 100} 234 ${bottom + 20} 210 ${bottom + 8}Z`}
            fill="#d9f0ec"
            fillOpacity="0.62"
            stroke="#7fa9a4"
            strokeWidth="2.4"
          />
          <path
            d={`M178 ${bottom + 34}C172 ${bottom + 58} 174 ${bottom + 80} 180 ${bottom + 98}`}
            fill="none"
            stroke="#ffffff"
            strokeWidth="4"
            strokeLinecap="round"
            opacity="0.7"
          />
        </g>
      ) : (
        <path
          d={`M200 ${bottom + 8}C200 ${bottom + 60} 236 ${bottom + 90} 244 ${bottom + 200}`}
          fill="none"
          stroke="#9ccabf"
          strokeWidth="5"
        />
      )}
    </g>
  );
}
