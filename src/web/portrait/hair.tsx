import type { FaceShape } from './face-shape.ts';
import { Curls, crownCurls, Locs, longCurls, sideCurls } from './hair-textures.tsx';
import type { ClothColours } from './palette.ts';

interface HairProps {
  readonly face: FaceShape;
  readonly hair: string;
  readonly tones: ClothColours;
}

/** What lies behind the head and neck. */
export function HairBehind({ face, hair, tones }: HairProps) {
  const w = face.halfWidth;
  if (hair === 'bob')
    return (
      <path
        d={`M${200 - w - 15} 160C${200 - w - 26} 70 ${200 + w + 26} 70 ${200 + w + 15} 160C${200 + w + 22} 216 ${200 + w + 20} 250 ${200 + w + 8} 272C${200 + w - 20} 284 ${200 - w + 20} 284 ${200 - w - 8} 272C${200 - w - 20} 250 ${200 - w - 22} 216 ${200 - w - 15} 160Z`}
        fill={tones.shade}
      />
    );
  if (hair === 'long')
    return (
      <path
        d={`M${200 - w - 13} 150C${200 - w - 22} 62 ${200 + w + 22} 62 ${200 + w + 13} 150C${200 + w + 18} 230 ${200 + w + 34} 300 ${200 + w + 30} 382C${200 + w} 402 ${200 + 40} 392 200 392S${200 - w} 402 ${200 - w - 30} 382C${200 - w - 34} 300 ${200 - w - 18} 230 ${200 - w - 13} 150Z`}
        fill={tones.shade}
      />
    );
  if (hair === 'curly-long')
    return (
      <>
        {/* Between curls and cheek there is hair, not wall. */}
        <rect x={200 - w - 8} y="150" width={2 * w + 16} height="120" rx="30" fill={tones.shade} />
        <Curls fill={tones.shade} spots={longCurls(w)} />
      </>
    );
  if (hair === 'curly-short') return <Curls fill={tones.shade} spots={crownCurls(w, 14)} />;
  if (hair === 'locs') return <Locs face={face} tones={tones} behind />;
  if (hair === 'bun')
    return (
      <g>
        <circle cx="200" cy={face.top - 16} r="29" fill={tones.shade} />
        <circle cx="196" cy={face.top - 19} r="25" fill={tones.base} />
        <path
          d={`M182 ${face.top - 28}Q198 ${face.top - 36} 212 ${face.top - 26}M178 ${face.top - 16}Q198 ${face.top - 26} 218 ${face.top - 14}`}
          fill="none"
          stroke={tones.light}
          strokeWidth="2.4"
          strokeLinecap="round"
          opacity="0.4"
        />
      </g>
    );
  return null;
}

/** What lies on the skull and over the forehead and shoulders. */
export function HairBefore({ face, hair, tones }: HairProps) {
  const w = face.halfWidth;
  const t = face.top;
  switch (hair) {
    case 'none':
      return (
        <path
          d={`M168 ${t + 20}Q188 ${t + 6} 214 ${t + 12}`}
          fill="none"
          stroke="#ffffff"
          strokeWidth="6"
          strokeLinecap="round"
          opacity="0.16"
        />
      );
    case 'receding':
      return (
        <g fill={tones.base}>
          <path
            d={`M${200 - w - 3} 178C${200 - w - 12} 132 ${200 - w - 4} ${t + 12} ${200 - 34} ${t - 6}C${200 - 12} ${t - 12} ${200 + 12} ${t - 12} ${200 + 34} ${t - 6}C${200 + w + 4} ${t + 12} ${200 + w + 12} 132 ${200 + w + 3} 178C${200 + w - 1} 162 ${200 + w - 2} 148 ${200 + w - 7} 134C${200 + w - 13} 118 ${200 + w - 10} 104 ${200 + w - 22} 92C${200 + 30} ${t + 12} ${200 + 22} ${t + 21} 200 ${t + 19}S${200 - 30} ${t + 12} ${200 - w + 22} 92C${200 - w + 10} 104 ${200 - w + 13} 118 ${200 - w + 7} 134C${200 - w + 2} 148 ${200 - w + 1} 162 ${200 - w - 3} 178Z`}
          />
          <path
            d={`M${200 + w + 3} 178C${200 + w + 12} 132 ${200 + w + 4} ${t + 12} ${200 + 34} ${t - 6}C${200 + w - 10} ${t + 14} ${200 + w - 4} 118 ${200 + w - 7} 134C${200 + w - 2} 148 ${200 + w - 1} 162 ${200 + w + 3} 178Z`}
            fill={tones.shade}
            opacity="0.6"
          />
        </g>
      );
    case 'cropped':
      return (
        <g>
          <path d={capOutline(w, t, 4, 4)} fill={tones.base} />
          <path
            d={`M${200 - w + 8} 112Q${200 - 40} ${t + 2} 196 ${t}`}
            fill="none"
            stroke={tones.light}
            strokeWidth="4"
            strokeLinecap="round"
            opacity="0.22"
          />
        </g>
      );
    case 'curly-short':
      return (
        <g>
          <path d={capOutline(w, t, 5, 10)} fill={tones.base} />
          <Curls fill={tones.base} spots={crownCurls(w, 7)} />
          <Curls
            fill={tones.light}
            spots={crownCurls(w, 4)
              .filter((_, index) => index % 3 === 0)
              .map(([x, y]) => [x - 3, y - 3, 6] as const)}
            opacity={0.24}
          />
        </g>
      );
    case 'curly-long':
      return (
        <g>
          <path d={capOutline(w, t, 7, 12)} fill={tones.base} />
          <Curls fill={tones.base} spots={[...crownCurls(w, 6), ...sideCurls(w)]} />
          <Curls
            fill={tones.light}
            spots={crownCurls(w, 4)
              .filter((_, index) => index % 3 === 1)
              .map(([x, y]) => [x - 3, y - 2, 6] as const)}
            opacity={0.22}
          />
        </g>
      );
    case 'locs':
      return (
        <g>
          <path d={capOutline(w, t, 7, 2)} fill={tones.base} />
          <Locs face={face} tones={tones} behind={false} />
          <g fill="none" stroke={tones.light} strokeWidth="2.2" strokeLinecap="round" opacity="0.3">
            <path d={`M200 ${t - 6}Q176 ${t + 4} 156 108`} />
            <path d={`M202 ${t - 6}Q224 ${t + 4} 244 108`} />
            <path d={`M196 ${t - 6}Q160 ${t + 2} 140 130`} />
          </g>
        </g>
      );
    case 'bun':
      return (
        <g>
          <path
            d={`M${200 - w - 3} 168C${200 - w - 12} 104 ${200 - 48} ${t - 8} 200 ${t - 8}S${200 + w + 12} 104 ${200 + w + 3} 168C${200 + w - 2} 140 ${200 + w - 16} 116 ${200 + 22} 102Q200 97 ${200 - 22} 102C${200 - w + 16} 116 ${200 - w + 2} 140 ${200 - w - 3} 168Z`}
            fill={tones.base}
          />
          <g fill="none" stroke={tones.light} strokeWidth="2.4" strokeLinecap="round" opacity="0.34">
            <path d={`M198 ${t - 4}Q160 ${t + 8} 144 124`} />
            <path d={`M192 ${t + 1}Q170 ${t + 12} 160 108`} />
            <path d={`M204 ${t - 4}Q238 ${t + 8} 254 122`} />
          </g>
        </g>
      );
    case 'bob':
      return (
        <g>
          <path
            d={`M200 ${t - 12}C${200 - 52} ${t - 14} ${200 - w - 19} 108 ${200 - w - 16} 172C${200 - w - 20} 212 ${200 - w - 18} 246 ${200 - w - 6} 268C${200 - w + 8} 262 ${200 - w + 11} 236 ${200 - w + 4} 208C${200 - w + 1} 182 ${200 - w + 8} 150 ${200 - w + 28} 130C${200 - 8} 124 ${200 + 22} 112 ${200 + 30} 100C${200 + 42} 122 ${200 + w - 8} 142 ${200 + w - 3} 178C${200 + w - 4} 214 ${200 + w - 11} 244 ${200 + w + 2} 268C${200 + w + 18} 250 ${200 + w + 21} 212 ${200 + w + 16} 172C${200 + w + 19} 108 ${200 + 52} ${t - 14} 200 ${t - 12}Z`}
            fill={tones.base}
          />
          <Strands tones={tones} w={w} t={t} />
        </g>
      );
    case 'long':
      return (
        <g>
          <path
            d={`M200 ${t - 12}C${200 - 50} ${t - 14} ${200 - w - 17} 104 ${200 - w - 13} 166C${200 - w - 14} 222 ${200 - w - 26} 290 ${200 - w - 26} 372C${200 - w - 10} 388 ${200 - w + 6} 376 ${200 - w + 6} 352C${200 - w - 2} 300 ${200 - w + 9} 250 ${200 - w + 3} 204C${200 - w + 2} 170 ${200 - w + 20} 128 ${200 - 4} 96C${200 + w - 20} 124 ${200 + w - 4} 168 ${200 + w - 3} 204C${200 + w - 9} 250 ${200 + w + 2} 300 ${200 + w - 6} 352C${200 + w - 6} 376 ${200 + w + 10} 388 ${200 + w + 26} 372C${200 + w + 26} 290 ${200 + w + 14} 222 ${200 + w + 13} 166C${200 + w + 17} 104 ${200 + 50} ${t - 14} 200 ${t - 12}Z`}
            fill={tones.base}
          />
          <Strands tones={tones} w={w} t={t} />
        </g>
      );
    default:
      return (
        <g>
          <path
            d={`M${200 - w - 5} 174C${200 - w - 15} 118 ${200 - w - 4} ${t + 4} ${200 - 30} ${t - 14}C${200 + 4} ${t - 24} ${200 + 44} ${t - 14} ${200 + w - 6} ${t + 18}C${200 + w + 12} 104 ${200 + w + 9} 140 ${200 + w + 5} 174C${200 + w - 2} 158 ${200 + w - 4} 142 ${200 + w - 12} 124C${200 + 30} 122 ${200 - 10} 116 ${200 - 26} 104C${200 - w + 20} 118 ${200 - w + 8} 140 ${200 - w + 1} 158Z`}
            fill={tones.base}
          />
          <path
            d={`M${200 + w + 5} 174C${200 + w + 9} 140 ${200 + w + 12} 104 ${200 + w - 6} ${t + 18}C${200 + w - 10} 100 ${200 + w - 10} 112 ${200 + w - 12} 124C${200 + w - 4} 142 ${200 + w - 2} 158 ${200 + w + 5} 174Z`}
            fill={tones.shade}
            opacity="0.6"
          />
          <path
            d={`M${200 - 42} ${t + 14}Q${200 - 6} ${t - 10} ${200 + 36} ${t + 6}M${200 - 50} ${t + 28}Q${200 - 10} ${t + 2} ${200 + 30} ${t + 18}`}
            fill="none"
            stroke={tones.light}
            strokeWidth="3.2"
            strokeLinecap="round"
            opacity="0.34"
          />
        </g>
      );
  }
}

function Strands({ tones, w, t }: { tones: ClothColours; w: number; t: number }) {
  return (
    <g fill="none" stroke={tones.light} strokeWidth="2.8" strokeLinecap="round" opacity="0.32">
      <path d={`M${200 - 8} ${t - 4}Q${200 - w + 6} ${t + 14} ${200 - w - 6} 160`} />
      <path d={`M${200 + 2} ${t + 4}Q${200 - 44} ${t + 18} ${200 - w + 10} 138`} />
      <path d={`M${200 + 18} ${t - 4}Q${200 + w - 6} ${t + 14} ${200 + w + 6} 160`} />
    </g>
  );
}

function capOutline(w: number, t: number, offset: number, temple: number): string {
  return `M${200 - w - offset + 1} 170C${200 - w - offset - 6} 110 ${200 - w * 0.72} ${t - offset - 4} 200 ${t - offset - 4}S${200 + w + offset + 6} 110 ${200 + w + offset - 1} 170C${200 + w - 1} 150 ${200 + w - 4} 134 ${200 + w - 14 - temple * 0.4} 118C${200 + 30} 106 ${200 - 30} 106 ${200 - w + 14 + temple * 0.4} 118C${200 - w + 4} 134 ${200 - w + 1} 150 ${200 - w - offset + 1} 170Z`;
}
