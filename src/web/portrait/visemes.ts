/** A mouth shape: how far open, how wide, how pressed. */
export interface Viseme {
  readonly open: number;
  readonly wide: number;
  readonly press: number;
}

const shapes: readonly (readonly [letters: string, viseme: Viseme])[] = [
  ['mbp', { open: 0, wide: -0.05, press: 0.8 }],
  ['fv', { open: 0.06, wide: 0.1, press: 0.5 }],
  ['a', { open: 0.62, wide: 0.15, press: 0 }],
  ['o', { open: 0.5, wide: -0.6, press: 0 }],
  ['uwq', { open: 0.26, wide: -0.8, press: 0 }],
  ['e', { open: 0.36, wide: 0.4, press: 0 }],
  ['iy', { open: 0.22, wide: 0.6, press: 0 }],
  ['l', { open: 0.3, wide: 0.2, press: 0 }],
  ['r', { open: 0.22, wide: -0.35, press: 0 }],
  ['tdn', { open: 0.16, wide: 0.2, press: 0 }],
  ['szcx', { open: 0.1, wide: 0.35, press: 0 }],
  ['kgh', { open: 0.28, wide: 0.05, press: 0 }],
  ['j', { open: 0.2, wide: -0.4, press: 0 }],
];
const closed: Viseme = { open: 0, wide: 0, press: 0.1 };

/** The mouth shape for a written letter; spaces and stops close the mouth. */
export function visemeOf(letter: string): Viseme {
  const found = shapes.find(([letters]) => letters.includes(letter.toLowerCase()) && letter.trim() !== '');
  return found?.[1] ?? closed;
}
