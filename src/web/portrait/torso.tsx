import { type FaceShape, faceOutline } from './face-shape.ts';
import type { ClothColours, SkinColours } from './palette.ts';

interface TorsoProps {
  readonly id: string;
  readonly face: FaceShape;
  readonly skin: SkinColours;
  readonly cloth: ClothColours;
  readonly clothing: string;
}

/** Outline of neck-to-shoulders; `lift` moves the collar line up the neck. */
export function shoulderOutline(face: FaceShape, collarHalf: number, collarY: number): string {
  const sw = face.shoulder;
  return [
    `M${200 - sw - 6} 470`,
    `C${200 - sw - 4} 408 ${200 - sw + 6} 364 ${200 - sw * 0.66} 342`,
    `C${200 - sw * 0.48} 332 ${200 - collarHalf - 8} ${collarY + 16} ${200 - collarHalf} ${collarY}`,
    `H${200 + collarHalf}`,
    `C${200 + collarHalf + 8} ${collarY + 16} ${200 + sw * 0.48} 332 ${200 + sw * 0.66} 342`,
    `C${200 + sw - 6} 364 ${200 + sw + 4} 408 ${200 + sw + 6} 470Z`,
  ].join('');
}

/** Neck, upper chest and clothes. */
export function Torso({ id, face, skin, cloth, clothing }: TorsoProps) {
  const neck = face.neckHalf;
  const body = shoulderOutline(face, neck + 2, 300);
  const neckPath = `M${200 - neck} ${face.chinY - 48}V296C${200 - neck} 316 ${200 - neck - 18} 326 ${200 - neck - 34} 336L200 396L${200 + neck + 34} 336C${200 + neck + 18} 326 ${200 + neck} 316 ${200 + neck} 296V${face.chinY - 48}Z`;
  return (
    <>
      <defs>
        <clipPath id={`${id}-body`}>
          <path d={body} />
        </clipPath>
        <clipPath id={`${id}-neck`}>
          <path d={neckPath} />
        </clipPath>
      </defs>
      {clothing === 'hoodie' ? (
        <path
          d={`M${200 - neck - 46} 352C${200 - neck - 52} 300 ${200 - neck - 22} 272 200 272S${200 + neck + 52} 300 ${200 + neck + 46} 352Z`}
          fill={cloth.shade}
        />
      ) : null}
      <path d={neckPath} fill={skin.base} />
      <g clipPath={`url(#${id}-neck)`}>
        <path d={faceOutline(face)} fill={skin.shade} transform="translate(3 17)" />
        <path d={`M${200 + neck * 0.4} 270L${200 + neck + 40} 260V400H${200 + neck * 0.26}Z`} fill={skin.shade} opacity="0.5" />
        <g fill="none" stroke={skin.deep} strokeWidth="2" strokeLinecap="round" opacity={0.28 + face.age * 0.2}>
          <path d="M176 330Q190 341 197 346" />
          <path d="M224 330Q210 341 203 346" />
        </g>
      </g>
      <Clothes id={id} face={face} cloth={cloth} clothing={clothing} body={body} />
    </>
  );
}

function Clothes({
  id,
  face,
  cloth,
  clothing,
  body,
}: {
  id: string;
  face: FaceShape;
  cloth: ClothColours;
  clothing: string;
  body: string;
}) {
  const neck = face.neckHalf;
  const inBody = `url(#${id}-body)`;
  const cut = necklineOf(clothing, neck);
  return (
    <g>
      <defs>
        <mask id={`${id}-cut`}>
          <rect width="400" height="480" fill="#fff" />
          <path d={cut} fill="#000" />
        </mask>
      </defs>
      <g mask={`url(#${id}-cut)`}>
        <path d={body} fill={clothing === 'overalls' ? '#d9cfbd' : cloth.base} />
        <g clipPath={inBody}>
          <path
            d={`M236 300C262 360 258 420 250 480H400V300Z`}
            fill={clothing === 'overalls' ? '#b9ad98' : cloth.shade}
            opacity="0.5"
          />
          <path
            d={`M${200 - face.shoulder * 0.74} 480C${200 - face.shoulder * 0.8} 440 ${200 - face.shoulder * 0.72} 412 ${200 - face.shoulder * 0.62} 396`}
            fill="none"
            stroke={cloth.shade}
            strokeWidth="3.4"
            strokeLinecap="round"
          />
          <path
            d={`M${200 + face.shoulder * 0.74} 480C${200 + face.shoulder * 0.8} 440 ${200 + face.shoulder * 0.72} 412 ${200 + face.shoulder * 0.62} 396`}
            fill="none"
            stroke={cloth.shade}
            strokeWidth="3.4"
            strokeLinecap="round"
          />
          <Pattern clothing={clothing} cloth={cloth} />
        </g>
      </g>
      <Trim clothing={clothing} cloth={cloth} neck={neck} id={id} />
    </g>
  );
}

function necklineOf(clothing: string, neck: number): string {
  const l = 200 - neck - 12;
  const r = 200 + neck + 12;
  const round = (depth: number, wide: number) =>
    `M${l - wide - 8} 280L${l - wide - 2} ${wide > 8 ? 322 : 314}C${l - wide + 8} ${depth - 4} 180 ${depth} 200 ${depth}S${r + wide - 8} ${depth - 4} ${r + wide + 2} ${wide > 8 ? 322 : 314}L${r + wide + 8} 280Z`;
  const vee = (depth: number, wide: number) =>
    `M${l - wide} 290L${l - wide + 6} 314Q186 ${depth - 22} 200 ${depth}Q214 ${depth - 22} ${r + wide - 6} 314L${r + wide} 290Z`;
  if (clothing === 'gown') return vee(372, 6);
  if (clothing === 'shirt') return vee(352, 0);
  if (clothing === 'cardigan') return vee(404, 4);
  if (clothing === 'uniform') return vee(362, 0);
  if (clothing === 'dress') return round(366, 12);
  if (clothing === 'hoodie') return round(338, 4);
  if (clothing === 'overalls') return round(336, 0);
  return round(332, 0);
}

function Pattern({ clothing, cloth }: { clothing: string; cloth: ClothColours }) {
  if (clothing === 'gown') {
    const dots = Array.from({ length: 66 }, (_, index) => ({
      x: 40 + (index % 11) * 32 + (Math.floor(index / 11) % 2) * 16,
      y: 318 + Math.floor(index / 11) * 27,
    }));
    return (
      <g fill={cloth.light} opacity="0.8">
        {dots.map((dot) => (
          <path
            key={`${dot.x}-${dot.y}`}
            d={`M${dot.x} ${dot.y - 3.6}L${dot.x + 3.6} ${dot.y}L${dot.x} ${dot.y + 3.6}L${dot.x - 3.6} ${dot.y}Z`}
          />
        ))}
      </g>
    );
  }
  if (clothing === 'overalls') {
    return (
      <g fill={cloth.base}>
        <path d="M118 320L150 312L168 398H232L250 312L282 320L262 404V480H138V404Z" />
        <path d="M168 398H232V480H168Z" fill={cloth.shade} opacity="0.35" />
        <circle cx="160" cy="406" r="5.4" fill="#cdb27a" />
        <circle cx="240" cy="406" r="5.4" fill="#cdb27a" />
      </g>
    );
  }
  if (clothing === 'jumper') {
    return (
      <g fill="none" stroke={cloth.shade} strokeWidth="1.6" opacity="0.45">
        {[140, 164, 188, 212, 236, 260].map((x) => (
          <path key={x} d={`M${x} 330V480`} strokeDasharray="6 7" />
        ))}
      </g>
    );
  }
  return null;
}

function Trim({ clothing, cloth, neck, id }: { clothing: string; cloth: ClothColours; neck: number; id: string }) {
  const l = 200 - neck;
  const r = 200 + neck;
  if (clothing === 'gown' || clothing === 'uniform') {
    const depth = clothing === 'gown' ? 372 : 362;
    const edge = clothing === 'gown' ? 12 : 8;
    return (
      <g fill="none" strokeLinejoin="round" strokeLinecap="round">
        <path
          d={`M${l - edge} 312Q186 ${depth - 24} 200 ${depth}Q214 ${depth - 24} ${r + edge} 312`}
          stroke={clothing === 'gown' ? cloth.light : '#f3f0ea'}
          strokeWidth="6"
        />
        {clothing === 'uniform' ? <rect x="236" y="396" width="44" height="15" rx="2.5" fill="#f3f0ea" /> : null}
      </g>
    );
  }
  if (clothing === 'shirt') {
    return (
      <g>
        <path d={`M${l - 13} 300L${l - 5} 286L200 352L${200 - 27} 376Z`} fill={cloth.light} />
        <path d={`M${r + 13} 300L${r + 5} 286L200 352L${200 + 27} 376Z`} fill={cloth.base} />
        <path d={`M${r + 13} 300L${r + 5} 286L200 352L${200 + 27} 376Z`} fill={cloth.light} opacity="0.55" />
        <path d="M200 354V476" stroke={cloth.shade} strokeWidth="2" />
        {[382, 418, 454].map((y) => (
          <circle key={y} cx="205" cy={y} r="3" fill={cloth.shade} />
        ))}
      </g>
    );
  }
  if (clothing === 'cardigan') {
    return (
      <g>
        <path d={`M${l - 14} 306Q178 350 200 404L196 476H174Q176 420 ${l - 30} 322Z`} fill={cloth.shade} opacity="0.72" />
        <path d={`M${r + 14} 306Q222 350 200 404L204 476H226Q224 420 ${r + 30} 322Z`} fill={cloth.shade} />
        <circle cx="200" cy="428" r="4" fill={cloth.light} />
        <circle cx="200" cy="456" r="4" fill={cloth.light} />
      </g>
    );
  }
  if (clothing === 'hoodie') {
    return (
      <g fill="none" strokeLinecap="round">
        <path
          d={`M${l - 30} 330C${l - 8} 300 ${l - 14} 300 ${l - 12} 300C${l - 2} 328 180 346 200 346S${r + 2} 328 ${r + 12} 300C${r + 14} 300 ${r + 8} 300 ${r + 30} 330C${r + 6} 356 220 366 200 366S${l - 6} 356 ${l - 30} 330Z`}
          fill={cloth.shade}
          stroke="none"
        />
        <path d="M178 362V412M222 362V404" stroke="#f0ece4" strokeWidth="3.4" />
      </g>
    );
  }
  const depth = clothing === 'dress' ? 366 : clothing === 'overalls' ? 336 : 332;
  const wide = clothing === 'dress' ? 12 : 0;
  return (
    <path
      data-id={id}
      d={`M${l - 14 - wide} ${clothing === 'dress' ? 322 : 314}C${l - 4 - wide} ${depth - 4} 180 ${depth} 200 ${depth}S${r + 4 + wide} ${depth - 4} ${r + 14 + wide} ${clothing === 'dress' ? 322 : 314}`}
      fill="none"
      stroke={clothing === 'overalls' ? '#c4b8a3' : clothing === 'dress' ? cloth.light : cloth.shade}
      strokeWidth={clothing === 'jumper' ? 9 : 4}
      strokeLinecap="round"
    />
  );
}
