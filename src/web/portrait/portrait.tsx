import { useId, useRef, useState } from 'react';
import type { AppearanceView } from '#protocol/views.ts';
import { mixColours } from './colour.ts';
import { CoveringBefore, CoveringBehind, CoveringChest, Glasses } from './coverings.tsx';
import { faceShapeOf } from './face-shape.ts';
import { FacialHair } from './facial-hair.tsx';
import { HairBefore, HairBehind } from './hair.tsx';
import { Head } from './head.tsx';
import { clothTones, hairTones, skinColours } from './palette.ts';
import { type Manner, poseOf, restingManner } from './pose.ts';
import { Torso } from './torso.tsx';
import { usePortraitMotion } from './use-portrait-motion.ts';
import type { Viseme } from './visemes.ts';
import { Worn } from './worn.tsx';

interface PortraitProps {
  readonly appearance: AppearanceView;
  readonly manner?: Manner;
  /** The text alternative; an empty one makes the picture decorative. */
  readonly label: string;
  /** Breathes, blinks and speaks; a card stays still. */
  readonly alive?: boolean;
  /** The mouth shape of the moment, asked for every frame while alive. */
  readonly visemeNow?: () => Viseme | null;
  readonly className?: string | undefined;
}

/** A person drawn from an appearance and a manner, 400 x 440 units. */
export function Portrait({ appearance, manner = restingManner, label, alive = false, visemeNow, className }: PortraitProps) {
  const id = `p${useId().replace(/[^\w-]/g, '')}`;
  const svg = useRef<SVGSVGElement>(null);
  const face = faceShapeOf(appearance);
  const asked = poseOf(manner);
  const [firstPose] = useState(asked);
  const pose = alive ? firstPose : asked;
  usePortraitMotion(svg, { face, manner, isAlive: alive, visemeNow });

  const skin = skinColours(appearance.skinTone, manner.pallor, manner.cyanosis);
  const hair = hairTones(appearance.hairColour);
  const cloth = clothTones(appearance.clothingColour);
  const wrap = clothTones(appearance.clothingColour === 'plum' ? 'navy' : appearance.clothingColour === 'navy' ? 'plum' : 'navy');
  const covering = appearance.headCovering;
  const hidesHair = covering === 'hijab' || covering === 'turban';
  const brow =
    appearance.hair === 'none' && appearance.hairColour === 'white'
      ? '#b5aea4'
      : mixColours(hair.base, skin.line, appearance.hairColour === 'white' || appearance.hairColour === 'fair' ? 0.3 : 0.2);
  const tilt = `translate(0 ${pose.drop}) rotate(${pose.tilt} 200 296)`;
  const facial = <FacialHair face={face} kind={appearance.facialHair} tones={hair} clip={`url(#${id}-face)`} />;

  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or decorative
    <svg
      ref={svg}
      viewBox="20 16 360 424"
      preserveAspectRatio="xMidYMax meet"
      className={className}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <g data-part="head" transform={tilt}>
        {hidesHair ? null : <HairBehind face={face} hair={appearance.hair} tones={hair} />}
        <CoveringBehind face={face} covering={covering} cloth={wrap} />
      </g>
      <g data-part="torso">
        <g transform="translate(0 -24)">
          <Torso id={id} face={face} skin={skin} cloth={cloth} clothing={appearance.clothing} />
        </g>
        <CoveringChest face={face} covering={covering} cloth={wrap} />
      </g>
      <g data-part="head" transform={tilt}>
        <Head
          id={id}
          face={face}
          skin={skin}
          pose={pose}
          brow={brow}
          sweat={manner.sweat}
          showEars={covering !== 'hijab' && !['bob', 'long', 'curly-long'].includes(appearance.hair)}
          beneathMouth={facial}
        />
        {hidesHair ? null : <HairBefore face={face} hair={appearance.hair} tones={hair} />}
        {appearance.glasses ? <Glasses face={face} /> : null}
        <CoveringBefore face={face} covering={covering} cloth={wrap} />
        <Worn face={face} wears={manner.wears} />
      </g>
    </svg>
  );
}
