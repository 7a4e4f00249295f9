import type { FaceShape } from './face-shape.ts';
import type { ClothColours } from './palette.ts';

type Spot = readonly [x: number, y: number, r: number];

export function crownCurls(w: number, out: number): Spot[] {
  return Array.from({ length: 15 }, (_, index) => {
    const angle = Math.PI * (1.06 - (index / 14) * 1.12);
    const wobble = index % 2 === 0 ? 3 : -1;
    return [
      200 + Math.cos(angle) * (w + out + wobble),
      140 - Math.sin(angle) * (70 + out + wobble),
      15 + (index % 3) * 1.6,
    ] as const;
  });
}

export function sideCurls(w: number): Spot[] {
  return [-1, 1].flatMap((side) =>
    [0, 1, 2, 3, 4].map((step) => [200 + side * (w + 8 + (step % 2) * 8), 170 + step * 28, 17] as const),
  );
}

export function longCurls(w: number): Spot[] {
  return [
    ...crownCurls(w, 14),
    ...[-1, 1].flatMap((side) =>
      [0, 1, 2, 3, 4, 5, 6].map((step) => [200 + side * (w + 14 + (step % 2) * 10 + step * 2), 150 + step * 29, 26] as const),
    ),
    [200, 240, 70],
  ];
}

export function Curls({ fill, spots, opacity = 1 }: { fill: string; spots: readonly Spot[]; opacity?: number }) {
  return (
    <g fill={fill} opacity={opacity}>
      {spots.map(([x, y, r]) => (
        <circle key={`${x.toFixed(1)}-${y.toFixed(1)}`} cx={x} cy={y} r={r} />
      ))}
    </g>
  );
}

export function Locs({ face, tones, behind }: { face: FaceShape; tones: ClothColours; behind: boolean }) {
  const w = face.halfWidth;
  if (!behind) {
    return (
      <g fill="none" stroke={tones.base} strokeWidth="12.5" strokeLinecap="round">
        {[-1, 1].flatMap((side) =>
          [0, 1, 2].map((step) => (
            <path
              key={`${side}-${step}`}
              d={`M${200 + side * (w - 16 + step * 4)} ${104 + step * 7}C${200 + side * (w + 2 + step * 7)} 150 ${200 + side * (w + 2 + step * 8)} 216 ${200 + side * (w - 1 + step * 10)} ${282 + ((step + (side + 1)) % 3) * 13}`}
            />
          )),
        )}
      </g>
    );
  }
  return (
    <g>
      <path
        d={`M${200 - w - 10} 130C${200 - w - 16} 70 ${200 + w + 16} 70 ${200 + w + 10} 130L${200 + w + 14} 292H${200 - w - 14}Z`}
        fill={tones.shade}
      />
      <g fill="none" stroke={tones.shade} strokeWidth="15" strokeLinecap="round">
        {[-78, -60, -42, -24, 24, 42, 60, 78].map((x, index) => (
          <path key={x} d={`M${200 + x} 200C${200 + x * 1.04} 240 ${200 + x} 280 ${200 + x * 1.06} ${306 + (index % 3) * 10}`} />
        ))}
      </g>
    </g>
  );
}
