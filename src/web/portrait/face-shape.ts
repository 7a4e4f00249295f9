import type { AppearanceView } from '#protocol/views.ts';

/** Measures of one face in portrait units (the picture is 400 x 440, the face looks straight on at x = 200). */
export interface FaceShape {
  readonly top: number;
  readonly halfWidth: number;
  readonly jaw: number;
  readonly chinHalf: number;
  readonly chinY: number;
  readonly eyeY: number;
  readonly eyeApart: number;
  readonly eyeHalf: number;
  readonly browY: number;
  readonly browThick: number;
  readonly noseY: number;
  readonly noseHalf: number;
  readonly mouthY: number;
  readonly mouthHalf: number;
  readonly lipFull: number;
  readonly lash: number;
  readonly neckHalf: number;
  readonly shoulder: number;
  /** 0 in youth to 1 at about ninety. */
  readonly age: number;
  readonly isHeavy: boolean;
  readonly isSlight: boolean;
}

/** The same person always gets the same face: small differences come from the words that describe them. */
export function faceShapeOf(appearance: AppearanceView): FaceShape {
  const vary = variationsOf(appearance.describes || appearance.clothing);
  const softness = softnessOf(appearance);
  const isChild = appearance.ageYears < 13;
  const isHeavy = appearance.build === 'heavy';
  const isSlight = appearance.build === 'slight';
  const weight = isHeavy ? 1 : isSlight ? -1 : 0;
  const age = Math.min(1, Math.max(0, (appearance.ageYears - 28) / 58));
  return {
    top: 72,
    halfWidth: 65 - softness * 2.5 + weight * 4.5 + vary(0) * 2,
    jaw: 52 - softness * 5 + weight * 7 + vary(1) * 2.5 - (isChild ? 2 : 0),
    chinHalf: 17 - softness * 4 + weight * 3 + vary(2) * 3,
    chinY: (isChild ? 247 : 258) + vary(3) * 3 - softness * 1.5,
    eyeY: isChild ? 178 : 170,
    eyeApart: 29.6 + vary(4) * 1.4,
    eyeHalf: (isChild ? 16.4 : 14.8) + softness * 0.7,
    browY: (isChild ? 155 : 148) + vary(5) * 2,
    browThick: 5.4 - softness * 1.5 + vary(6) * 0.8 - (isChild ? 1.4 : 0),
    noseY: (isChild ? 211 : 210) + vary(7) * 2.5,
    noseHalf: (isChild ? 9.5 : 12.5) - softness * 1.3 + vary(8) * 1.8 + (appearance.skinTone > 6 ? 1.6 : 0),
    mouthY: (isChild ? 228 : 231) + vary(9) * 1.5,
    mouthHalf: (isChild ? 18 : 23) + vary(10) * 1.5,
    lipFull: (1 + softness * 0.14 + (appearance.skinTone > 6 ? 0.18 : 0) + vary(11) * 0.1) * (1 - age * 0.26),
    lash: Math.max(0, softness),
    neckHalf: (isChild ? 23 : 31 - softness * 4) + weight * 5,
    shoulder: (isChild ? 108 : 140 - softness * 9) + weight * 13,
    age,
    isHeavy,
    isSlight,
  };
}

/** 1 a softer face, -1 a squarer one, 0 when the description does not say. */
function softnessOf(appearance: AppearanceView): number {
  if (appearance.facialHair !== 'none') return -1;
  if (appearance.ageYears < 13) return 0.6;
  if (appearance.headCovering === 'hijab') return 1;
  if (/\b(woman|girl|lady|mother|she|her)\b/i.test(appearance.describes)) return 1;
  if (/\b(man|boy|gentleman|father|he|his|him)\b/i.test(appearance.describes)) return -1;
  return 0;
}

function variationsOf(words: string): (index: number) => number {
  let seed = 2_166_136_261;
  for (const letter of words) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return (index) => {
    let mixed = Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0;
    return (mixed / 4_294_967_295) * 2 - 1;
  };
}

/** Outline of skull and jaw. */
export function faceOutline(face: FaceShape): string {
  const { top, halfWidth: w, jaw, chinHalf, chinY } = face;
  const half = (side: 1 | -1) => (x: number) => round(200 + side * x);
  const r = half(1);
  const l = half(-1);
  return [
    `M200 ${top}`,
    `C${r(w * 0.6)} ${top} ${r(w)} ${top + 34} ${r(w)} ${top + 82}`,
    `C${r(w)} ${top + 116} ${r(jaw + 4)} ${chinY - 46} ${r(jaw * 0.88)} ${chinY - 27}`,
    `C${r(jaw * 0.7)} ${chinY - 10} ${r(chinHalf + 9)} ${chinY} 200 ${chinY}`,
    `C${l(chinHalf + 9)} ${chinY} ${l(jaw * 0.7)} ${chinY - 10} ${l(jaw * 0.88)} ${chinY - 27}`,
    `C${l(jaw + 4)} ${chinY - 46} ${l(w)} ${top + 116} ${l(w)} ${top + 82}`,
    `C${l(w)} ${top + 34} ${l(w * 0.6)} ${top} 200 ${top}Z`,
  ].join('');
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
