import type { FaceShape } from './face-shape.ts';
import type { ClothColours } from './palette.ts';

interface CoveringProps {
  readonly face: FaceShape;
  readonly covering: string;
  readonly cloth: ClothColours;
}

/** The part of a head covering that lies behind the head and on the shoulders. */
export function CoveringBehind({ face, covering, cloth }: CoveringProps) {
  if (covering !== 'hijab') return null;
  const w = face.halfWidth;
  return (
    <path
      d={`M200 ${face.top - 20}C${200 - 66} ${face.top - 20} ${200 - w - 27} 112 ${200 - w - 22} 180C${200 - w - 20} 240 ${200 - w - 34} 290 ${200 - w - 58} 332C${200 - 60} 392 ${200 + 60} 392 ${200 + w + 58} 332C${200 + w + 34} 290 ${200 + w + 20} 240 ${200 + w + 22} 180C${200 + w + 27} 112 ${200 + 66} ${face.top - 20} 200 ${face.top - 20}Z`}
      fill={cloth.shade}
    />
  );
}

/** The folds of a hijab over neck and chest; drawn over the clothes, under the face. */
export function CoveringChest({ face, covering, cloth }: CoveringProps) {
  if (covering !== 'hijab') return null;
  const w = face.halfWidth;
  return (
    <g>
      <path
        d={`M${200 - w - 8} 214C${200 - w - 18} 268 ${200 - w - 40} 306 ${200 - w - 60} 330C${200 - w - 24} 388 ${200 - 20} 408 ${200 + 10} 404C${200 + 46} 398 ${200 + w + 30} 372 ${200 + w + 60} 330C${200 + w + 40} 306 ${200 + w + 18} 268 ${200 + w + 8} 214C${200 + 40} 286 ${200 - 40} 286 ${200 - w - 8} 214Z`}
        fill={cloth.base}
      />
      <g fill="none" stroke={cloth.shade} strokeWidth="3.6" strokeLinecap="round" opacity="0.8">
        <path d={`M${200 - w + 4} 262C${200 - 30} 306 ${200 + 30} 312 ${200 + w + 26} 300`} />
        <path d={`M${200 - w - 10} 292C${200 - 40} 336 ${200 + 20} 352 ${200 + w + 40} 330`} />
        <path d={`M${200 - w - 30} 322C${200 - 60} 362 ${200 - 10} 384 ${200 + 40} 378`} />
      </g>
    </g>
  );
}

/** The part of a covering that frames or sits on the head. */
export function CoveringBefore({ face, covering, cloth }: CoveringProps) {
  const w = face.halfWidth;
  const t = face.top;
  if (covering === 'hijab') {
    return (
      <g>
        <path
          fillRule="evenodd"
          d={`M200 ${t - 20}C${200 - 66} ${t - 20} ${200 - w - 25} 112 ${200 - w - 20} 184C${200 - w - 16} 236 ${200 - 44} 286 200 292S${200 + w + 16} 236 ${200 + w + 20} 184C${200 + w + 25} 112 ${200 + 66} ${t - 20} 200 ${t - 20}ZM200 ${t + 28}C${200 + 40} ${t + 28} ${200 + w - 4} 134 ${200 + w - 3} 178C${200 + w - 6} 224 ${200 + 34} ${face.chinY + 2} 200 ${face.chinY + 2}S${200 - w + 6} 224 ${200 - w + 3} 178C${200 - w + 4} 134 ${200 - 40} ${t + 28} 200 ${t + 28}Z`}
          fill={cloth.base}
        />
        <path
          d={`M${200 + w + 16} 130C${200 + w + 22} 160 ${200 + w + 18} 216 ${200 + w - 8} 252L${200 + w - 10} 228C${200 + w + 2} 196 ${200 + w + 2} 156 ${200 + w - 4} 138Z`}
          fill={cloth.shade}
          opacity="0.7"
        />
        <path
          d={`M200 ${t + 28}C${200 + 40} ${t + 28} ${200 + w - 4} 134 ${200 + w - 3} 178C${200 + w - 6} 224 ${200 + 34} ${face.chinY + 2} 200 ${face.chinY + 2}S${200 - w + 6} 224 ${200 - w + 3} 178C${200 - w + 4} 134 ${200 - 40} ${t + 28} 200 ${t + 28}Z`}
          fill="none"
          stroke={cloth.shade}
          strokeWidth="3.4"
          opacity="0.75"
        />
        <g fill="none" stroke={cloth.light} strokeWidth="3" strokeLinecap="round" opacity="0.5">
          <path d={`M${200 - w - 8} 150C${200 - w - 4} 104 ${200 - 50} ${t - 2} 190 ${t - 6}`} />
          <path d={`M${200 - w + 2} 128C${200 - 50} ${t + 22} ${200 - 24} ${t + 12} 200 ${t + 10}`} />
        </g>
      </g>
    );
  }
  if (covering === 'turban') {
    return (
      <g>
        <path
          d={`M${200 - w - 8} 140C${200 - w - 26} 92 ${200 - 60} ${t - 44} 200 ${t - 44}S${200 + w + 26} 92 ${200 + w + 8} 140C${200 + w - 20} 116 ${200 + 20} 104 200 ${t + 20}C${200 - 20} 104 ${200 - w + 20} 116 ${200 - w - 8} 140Z`}
          fill={cloth.base}
        />
        <path
          d={`M200 ${t + 20}C${200 + 20} 104 ${200 + w - 20} 116 ${200 + w + 8} 140C${200 + w + 18} 96 ${200 + 62} ${t - 30} ${200 + 30} ${t - 40}C${200 + 44} ${t - 6} ${200 + 26} ${t + 8} 200 ${t + 20}Z`}
          fill={cloth.shade}
          opacity="0.6"
        />
        <g fill="none" stroke={cloth.shade} strokeWidth="3" strokeLinecap="round" opacity="0.85">
          <path d={`M${200 - w - 6} 126C${200 - 50} 84 ${200 - 14} ${t + 2} ${200 + 26} ${t - 38}`} />
          <path d={`M${200 - w - 4} 108C${200 - 56} 66 ${200 - 24} ${t - 18} ${200 + 4} ${t - 42}`} />
          <path d={`M${200 + w + 6} 126C${200 + 52} 84 ${200 + 18} ${t + 14} ${200 - 2} ${t - 2}`} />
          <path d={`M${200 + w + 8} 108C${200 + 64} 66 ${200 + 34} ${t - 10} ${200 + 12} ${t - 22}`} />
        </g>
      </g>
    );
  }
  if (covering === 'kippah')
    return (
      <path
        d={`M${200 - 40} ${t + 6}C${200 - 30} ${t - 20} ${200 + 30} ${t - 20} ${200 + 40} ${t + 6}C${200 + 18} ${t - 4} ${200 - 18} ${t - 4} ${200 - 40} ${t + 6}Z`}
        fill={cloth.shade}
      />
    );
  if (covering === 'cap') {
    return (
      <g>
        <path
          d={`M${200 - w - 8} 124C${200 - w - 10} 76 ${200 - 40} ${t - 26} 200 ${t - 26}S${200 + w + 10} 76 ${200 + w + 8} 124C${200 + 40} 108 ${200 - 40} 108 ${200 - w - 8} 124Z`}
          fill={cloth.base}
        />
        <path
          d={`M${200 - w - 8} 122C${200 - 46} 100 ${200 + 46} 100 ${200 + w + 8} 122C${200 + w + 16} 134 ${200 + 50} 128 200 126S${200 - w - 16} 134 ${200 - w - 8} 122Z`}
          fill={cloth.shade}
        />
        <path d={`M200 ${t - 24}V${t + 30}`} stroke={cloth.shade} strokeWidth="2" opacity="0.7" />
      </g>
    );
  }
  return null;
}

/** Spectacles; the lens catches a little light. */
export function Glasses({ face }: { face: FaceShape }) {
  const y = face.eyeY + 2;
  const rim = '#2d2a2b';
  return (
    <g fill="none" stroke={rim} strokeWidth="3.2">
      {[-1, 1].map((side) => {
        const x = 200 + side * (face.eyeApart + 1.4);
        return (
          <g key={side}>
            <rect x={x - 21.5} y={y - 16} width="43" height="33" rx="13" fill="#ffffff" fillOpacity="0.1" />
            <path
              d={`M${x - 13} ${y - 6}L${x - 5} ${y - 13}`}
              stroke="#ffffff"
              strokeWidth="2.6"
              opacity="0.5"
              strokeLinecap="round"
            />
            <path d={`M${x + side * 21.5} ${y - 4}L${200 + side * (face.halfWidth + 3)} ${y - 7}`} />
          </g>
        );
      })}
      <path d={`M${200 - face.eyeApart + 20} ${y - 3}Q200 ${y - 8} ${200 + face.eyeApart - 20} ${y - 3}`} />
    </g>
  );
}
