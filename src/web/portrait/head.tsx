import type { ReactNode } from 'react';
import { type FaceShape, faceOutline } from './face-shape.ts';
import { Features } from './features.tsx';
import type { SkinColours } from './palette.ts';
import type { Pose } from './pose.ts';

interface HeadProps {
  readonly id: string;
  readonly face: FaceShape;
  readonly skin: SkinColours;
  readonly pose: Pose;
  readonly brow: string;
  readonly sweat: number;
  readonly showEars: boolean;
  /** Facial hair: over the skin, under the lips. */
  readonly beneathMouth: ReactNode;
}

/** Ears, the face with its light and shadow, the lines of age, then the moving features. */
export function Head({ id, face, skin, pose, brow, sweat, showEars, beneathMouth }: HeadProps) {
  const outline = faceOutline(face);
  const earX = face.halfWidth - 1.5;
  return (
    <>
      <defs>
        <clipPath id={`${id}-face`}>
          <path d={outline} />
        </clipPath>
        <radialGradient id={`${id}-cheek`}>
          <stop offset="0" stopColor={skin.blush} stopOpacity="0.34" />
          <stop offset="1" stopColor={skin.blush} stopOpacity="0" />
        </radialGradient>
        <radialGradient id={`${id}-brow-light`}>
          <stop offset="0" stopColor={skin.light} stopOpacity="0.85" />
          <stop offset="1" stopColor={skin.light} stopOpacity="0" />
        </radialGradient>
      </defs>
      {showEars ? (
        <>
          <Ear x={200 - earX} side={-1} face={face} skin={skin} />
          <Ear x={200 + earX} side={1} face={face} skin={skin} />
        </>
      ) : null}
      <path d={outline} fill={skin.shade} />
      <g clipPath={`url(#${id}-face)`}>
        <path d={outline} fill={skin.base} transform="translate(-7 -3.5)" />
        <ellipse cx="180" cy="112" rx="56" ry="38" fill={`url(#${id}-brow-light)`} />
        <circle cx={200 - face.jaw * 0.72} cy={face.noseY - 3} r="24" fill={`url(#${id}-cheek)`} />
        <circle cx={200 + face.jaw * 0.72} cy={face.noseY - 3} r="24" fill={`url(#${id}-cheek)`} />
        {face.isSlight ? <Hollows face={face} skin={skin} /> : null}
        <AgeLines face={face} skin={skin} />
      </g>
      {beneathMouth}
      <Features id={id} face={face} skin={skin} pose={pose} brow={brow} />
      {sweat > 0.12 ? <Sweat amount={sweat} face={face} /> : null}
    </>
  );
}

function Ear({ x, side, face, skin }: { x: number; side: 1 | -1; face: FaceShape; skin: SkinColours }) {
  const y = face.eyeY + 14;
  const tall = 18 + face.age * 3;
  return (
    <g>
      <path
        d={`M${x - side * 5} ${y - tall * 0.8}C${x + side * 6} ${y - tall * 1.2} ${x + side * 12} ${y - tall * 0.5} ${x + side * 9} ${y + 2}C${x + side * 8} ${y + tall * 0.6} ${x + side * 4} ${y + tall} ${x - side * 3} ${y + tall * 0.86}Z`}
        fill={side === 1 ? skin.shade : skin.base}
      />
      <path
        d={`M${x - side * 1} ${y - tall * 0.55}C${x + side * 6} ${y - tall * 0.7} ${x + side * 7} ${y - 2} ${x + side * 2} ${y + 4}`}
        fill="none"
        stroke={skin.deep}
        strokeWidth="1.8"
        strokeLinecap="round"
        opacity="0.55"
      />
    </g>
  );
}

function Hollows({ face, skin }: { face: FaceShape; skin: SkinColours }) {
  return (
    <g fill={skin.shade} opacity="0.5">
      <path
        d={`M${200 - face.halfWidth} ${face.eyeY + 26}Q${200 - face.jaw * 0.72} ${face.noseY + 10} ${200 - face.jaw * 0.6} ${face.chinY - 22}L${200 - face.halfWidth} ${face.chinY - 12}Z`}
      />
      <path
        d={`M${200 + face.halfWidth} ${face.eyeY + 26}Q${200 + face.jaw * 0.72} ${face.noseY + 10} ${200 + face.jaw * 0.6} ${face.chinY - 22}L${200 + face.halfWidth} ${face.chinY - 12}Z`}
      />
    </g>
  );
}

/** Forehead lines, crow's feet, bags and folds, all fading in with age. */
function AgeLines({ face, skin }: { face: FaceShape; skin: SkinColours }) {
  const { age, eyeY, noseY, noseHalf, mouthY, mouthHalf } = face;
  if (age < 0.08) return null;
  const sides = [-1, 1] as const;
  return (
    <g fill="none" stroke={skin.deep} strokeLinecap="round" strokeWidth="1.6">
      <g opacity={Math.max(0, age - 0.2) * 0.5}>
        <path d="M168 119Q200 113 233 119" />
        <path d="M173 129Q200 124 228 129" />
        {age > 0.6 ? <path d="M176 109Q200 104 225 109" /> : null}
      </g>
      {sides.map((side) => {
        const eyeX = 200 + side * face.eyeApart;
        return (
          <g key={side}>
            <path
              opacity={age * 0.4}
              d={`M${200 + side * (noseHalf + 4)} ${noseY - 2}Q${200 + side * (mouthHalf + 3)} ${noseY + 5} ${200 + side * (mouthHalf + 9)} ${mouthY - 4}`}
            />
            <path opacity={age * 0.5} d={`M${eyeX - 9} ${eyeY + 13}Q${eyeX} ${eyeY + 17.5} ${eyeX + 10} ${eyeY + 12.5}`} />
            {age > 0.34 ? (
              <g opacity={(age - 0.2) * 0.62}>
                <path d={`M${eyeX + side * 20} ${eyeY - 3}l${side * 7} -3.6`} />
                <path d={`M${eyeX + side * 20.5} ${eyeY + 2}l${side * 8} 1`} />
                <path d={`M${eyeX + side * 19.5} ${eyeY + 6.5}l${side * 6.6} 4.6`} />
              </g>
            ) : null}
            {age > 0.62 ? (
              <path
                opacity={(age - 0.4) * 0.6}
                d={`M${200 + side * (mouthHalf + 5)} ${mouthY + 6}Q${200 + side * (mouthHalf + 8)} ${mouthY + 14} ${200 + side * (mouthHalf + 3)} ${mouthY + 20}`}
              />
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

const beads = [
  [166, 104, 2.6],
  [186, 96, 2.1],
  [214, 102, 2.7],
  [232, 112, 2.2],
  [150, 128, 2.4],
  [247, 140, 2.5],
  [199, 116, 1.9],
  [176, 244, 1.9],
  [142, 168, 2.3],
] as const;

function Sweat({ amount, face }: { amount: number; face: FaceShape }) {
  const shown = Math.ceil(beads.length * Math.min(1, amount));
  return (
    <g opacity={0.5 + amount * 0.4}>
      <path
        d={`M${200 - face.halfWidth * 0.62} 112Q180 96 204 100`}
        fill="none"
        stroke="#ffffff"
        strokeWidth="5"
        strokeLinecap="round"
        opacity={0.2 * amount}
      />
      {beads.slice(0, shown).map(([x, y, r]) => (
        <g key={`${x}-${y}`}>
          <path
            d={`M${x} ${y - r * 2}Q${x + r * 1.4} ${y} ${x} ${y + r}Q${x - r * 1.4} ${y} ${x} ${y - r * 2}Z`}
            fill="#eaf5fb"
            opacity="0.86"
          />
          <circle cx={x + r * 0.35} cy={y - r * 0.1} r={r * 0.34} fill="#ffffff" />
        </g>
      ))}
    </g>
  );
}
