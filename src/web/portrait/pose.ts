/** How a face is held at one moment; every number eases towards its target. */
export interface Pose {
  /** Inner ends of the brows, up positive, portrait units. */
  readonly browInner: number;
  readonly browOuter: number;
  /** Brows drawn together, 0..1. */
  readonly furrow: number;
  /** Upper lids, 0 shut to 1 wide. */
  readonly eyeOpen: number;
  /** Lower lids pushed up, 0..1. */
  readonly squint: number;
  readonly gazeX: number;
  readonly gazeY: number;
  /** Mouth corners, up positive. */
  readonly corner: number;
  readonly mouthOpen: number;
  /** -1 rounded to 1 stretched. */
  readonly mouthWide: number;
  readonly press: number;
  /** Degrees. */
  readonly tilt: number;
  readonly drop: number;
  readonly shoulders: number;
}

export interface Manner {
  readonly gaze: 'meets' | 'glances' | 'avoids';
  readonly face: 'wary' | 'neutral' | 'open' | 'distressed' | 'angry' | 'closed';
  readonly pallor: number;
  readonly sweat: number;
  readonly cyanosis: number;
  readonly alertness: number;
  readonly pain: number;
  readonly breathsPerMin: number;
  readonly wears: string | null;
}

export const restingManner: Manner = {
  gaze: 'meets',
  face: 'neutral',
  pallor: 0,
  sweat: 0,
  cyanosis: 0,
  alertness: 1,
  pain: 0,
  breathsPerMin: 14,
  wears: null,
};

const still: Pose = {
  browInner: 0,
  browOuter: 0,
  furrow: 0,
  eyeOpen: 0.84,
  squint: 0.1,
  gazeX: 0,
  gazeY: 0,
  corner: 2.5,
  mouthOpen: 0,
  mouthWide: 0,
  press: 0.1,
  tilt: 0,
  drop: 0,
  shoulders: 0,
};

const faces: Readonly<Record<Manner['face'], Partial<Pose>>> = {
  neutral: {},
  wary: { browInner: -1.5, browOuter: 0.5, furrow: 0.45, eyeOpen: 0.74, squint: 0.3, corner: -0.8, press: 0.45, tilt: -2.5 },
  open: { browInner: 2.2, browOuter: 2, eyeOpen: 0.92, squint: 0.22, corner: 4.6, mouthWide: 0.3, tilt: 2.5 },
  distressed: {
    browInner: 6,
    browOuter: -2,
    furrow: 0.75,
    eyeOpen: 0.76,
    squint: 0.35,
    corner: -2.7,
    mouthOpen: 0.1,
    tilt: -3,
    drop: 4,
    shoulders: -2,
  },
  angry: { browInner: -6, browOuter: 2.5, furrow: 1, eyeOpen: 0.78, squint: 0.5, corner: -2.6, mouthWide: -0.15, press: 0.9 },
  closed: {
    browInner: 0.5,
    browOuter: -1.5,
    furrow: 0.2,
    eyeOpen: 0.58,
    corner: -1.8,
    press: 0.55,
    tilt: -2,
    drop: 5,
    shoulders: 2,
  },
};

/** The pose that a manner asks for, before blinks, glances, breath and speech. */
export function poseOf(manner: Manner): Pose {
  const base: Pose = { ...still, ...faces[manner.face] };
  const pain = manner.pain;
  const drowsy = 1 - manner.alertness;
  const away = awayGaze(manner.gaze);
  return {
    ...base,
    browInner: base.browInner - pain * 2.5,
    browOuter: base.browOuter - pain * 1.5,
    furrow: Math.min(1, base.furrow + pain * 0.8),
    eyeOpen: Math.max(0.03, base.eyeOpen * (1 - pain * 0.28) * (1 - drowsy * 0.95)),
    squint: Math.min(1, base.squint + pain * 0.55),
    gazeX: away.x,
    gazeY: away.y + drowsy * 0.5,
    corner: base.corner - pain * 1.6 - drowsy,
    mouthOpen: Math.max(base.mouthOpen, pain > 0.55 ? (pain - 0.5) * 0.5 : 0, drowsy > 0.5 ? (drowsy - 0.4) * 0.35 : 0),
    mouthWide: base.mouthWide + pain * 0.55,
    press: base.press * (1 - drowsy),
    tilt: base.tilt - drowsy * 7,
    drop: base.drop + drowsy * 9 + pain * 2,
    shoulders: base.shoulders + pain * 4 - drowsy * 3,
  };
}

export function awayGaze(gaze: Manner['gaze']): { x: number; y: number } {
  if (gaze === 'meets') return { x: 0, y: 0 };
  return gaze === 'glances' ? { x: -0.45, y: 0.25 } : { x: -0.75, y: 0.7 };
}

/** Moves a pose part of the way to another; the share comes from elapsed time. */
export function easePose(from: Pose, to: Pose, share: number): Pose {
  const eased: Record<string, number> = {};
  for (const [name, value] of Object.entries(from)) eased[name] = value + (to[name as keyof Pose] - value) * share;
  return { ...from, ...eased };
}
