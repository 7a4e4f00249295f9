import { browPath, eyePaths, mouthPaths } from './face-paths.ts';
import type { FaceShape } from './face-shape.ts';
import type { SkinColours } from './palette.ts';
import type { Pose } from './pose.ts';

interface FeaturesProps {
  readonly id: string;
  readonly face: FaceShape;
  readonly skin: SkinColours;
  readonly pose: Pose;
  readonly brow: string;
}

/** Eyes, brows, nose and mouth. Parts marked `data-part` are moved in place by the animator. */
export function Features({ id, face, skin, pose, brow }: FeaturesProps) {
  const { noseY, noseHalf } = face;
  const mouth = mouthPaths(face, pose);
  return (
    <>
      <Eye id={id} side={-1} face={face} skin={skin} pose={pose} />
      <Eye id={id} side={1} face={face} skin={skin} pose={pose} />
      <g fill={brow}>
        <path data-part="brow-l" d={browPath(face, pose, -1)} />
        <path data-part="brow-r" d={browPath(face, pose, 1)} />
      </g>
      <g>
        <path
          d={`M207 ${face.browY + 14}C206 ${face.eyeY + 8} 209 ${noseY - 20} ${200 + noseHalf * 0.8} ${noseY - 8}C${200 + noseHalf * 1.2} ${noseY - 3} ${200 + noseHalf * 0.9} ${noseY + 3} ${200 + noseHalf * 0.3} ${noseY + 3}Q203 ${noseY + 4} 201 ${noseY + 3}C207 ${noseY - 8} 205 ${face.eyeY + 14} 207 ${face.browY + 14}Z`}
          fill={skin.shade}
          opacity="0.75"
        />
        <path
          d={`M${200 - noseHalf} ${noseY - 3}C${200 - noseHalf - 1} ${noseY + 1.5} ${200 - noseHalf * 0.6} ${noseY + 3.4} ${200 - noseHalf * 0.34} ${noseY + 1.4}Q200 ${noseY + 5.6} ${200 + noseHalf * 0.34} ${noseY + 1.4}C${200 + noseHalf * 0.6} ${noseY + 3.4} ${200 + noseHalf + 1} ${noseY + 1.5} ${200 + noseHalf} ${noseY - 3}`}
          fill="none"
          stroke={skin.deep}
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
          opacity="0.8"
        />
        <ellipse cx={199} cy={noseY - 7} rx="3.4" ry="5" fill={skin.light} opacity="0.55" />
      </g>
      <g>
        <path data-part="mouth-inside" d={mouth.inside} fill="#3b1517" />
        <path data-part="mouth-teeth" d={mouth.teeth} fill="#f2ece2" opacity={pose.mouthOpen > 0.12 ? 1 : 0} />
        <path data-part="mouth-lower" d={mouth.lowerLip} fill={skin.lip} />
        <path data-part="mouth-upper" d={mouth.upperLip} fill={skin.lip} />
        <path data-part="mouth-upper" d={mouth.upperLip} fill={skin.lipLine} opacity="0.16" />
        <path data-part="mouth-line" d={mouth.line} fill="none" stroke={skin.lipLine} strokeWidth="1.9" strokeLinecap="round" />
        <path
          d={`M${200 - 9} ${face.mouthY + 15 * face.lipFull}Q200 ${face.mouthY + 18.5 * face.lipFull} ${200 + 9} ${face.mouthY + 15 * face.lipFull}`}
          data-part="mouth-shadow"
          fill="none"
          stroke={skin.shade}
          strokeWidth="3"
          strokeLinecap="round"
          opacity="0.8"
        />
      </g>
    </>
  );
}

function Eye({ id, side, face, skin, pose }: { id: string; side: 1 | -1; face: FaceShape; skin: SkinColours; pose: Pose }) {
  const paths = eyePaths(face, pose, side);
  const name = side === 1 ? 'r' : 'l';
  const cx = 200 + side * face.eyeApart;
  return (
    <g>
      <defs>
        <clipPath id={`${id}-eye-${name}`}>
          <path data-part={`eye-clip-${name}`} d={paths.opening} />
        </clipPath>
      </defs>
      <ellipse cx={cx} cy={face.eyeY - 2} rx={face.eyeHalf + 5} ry="13" fill={skin.shade} opacity="0.3" />
      <path data-part={`eye-white-${name}`} d={paths.opening} fill={skin.eyeWhite} />
      <g clipPath={`url(#${id}-eye-${name})`}>
        <g data-part={`iris-${name}`} transform={`translate(${paths.irisX} ${paths.irisY})`}>
          <circle r="7.9" fill="#4a3425" />
          <circle r="6.3" fill="#6a4a32" />
          <circle r="3.6" fill="#17100d" />
          <circle cx="-2.2" cy="-2.6" r="1.7" fill="#ffffff" opacity="0.92" />
        </g>
        <path data-part={`eye-shade-${name}`} d={paths.lid} fill="none" stroke="#2a1a16" strokeWidth="6" opacity="0.16" />
      </g>
      <path
        data-part={`lower-${name}`}
        d={paths.lower}
        fill="none"
        stroke={skin.deep}
        strokeWidth="1.3"
        strokeLinecap="round"
        opacity="0.5"
      />
      <path
        data-part={`crease-${name}`}
        d={paths.crease}
        fill="none"
        stroke={skin.deep}
        strokeWidth="1.5"
        strokeLinecap="round"
        opacity="0.5"
      />
      <path
        data-part={`lid-${name}`}
        d={paths.lid}
        fill="none"
        stroke={skin.line}
        strokeWidth={2.6 + face.lash * 0.6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  );
}
