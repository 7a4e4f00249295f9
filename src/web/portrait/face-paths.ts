import { type FaceShape, round as n } from './face-shape.ts';
import type { Pose } from './pose.ts';

/** Lines of one eye: the opening, the upper lid line, the crease above it. */
export interface EyePaths {
  readonly opening: string;
  readonly lid: string;
  readonly crease: string;
  readonly lower: string;
  readonly irisX: number;
  readonly irisY: number;
}

export function eyePaths(face: FaceShape, pose: Pose, side: 1 | -1): EyePaths {
  const cx = 200 + side * face.eyeApart;
  const { eyeHalf: half, eyeY: cy } = face;
  const inner = cx - side * half;
  const outer = cx + side * half;
  const innerY = cy + 2;
  const outerY = cy - 0.6 + face.age * 1.2;
  const lowest = cy + 8.8 - pose.squint * 3.4;
  const highest = cy - 14.6;
  const upper = lowest - 0.8 + (highest - lowest) * pose.eyeOpen;
  const at = (share: number) => n(inner + (outer - inner) * share);
  const top = `C${at(0.24)} ${n(upper + 1)} ${at(0.7)} ${n(upper - 0.6)} ${n(outer)} ${n(outerY)}`;
  const bottom = `C${at(0.76)} ${n(lowest)} ${at(0.3)} ${n(lowest + 0.6)} ${n(inner)} ${innerY}`;
  const crease = Math.min(upper, cy - 6) - 3.4;
  return {
    opening: `M${n(inner)} ${innerY}${top}${bottom}Z`,
    lid: `M${n(inner)} ${innerY}${top}${face.lash > 0 ? `l${n(side * 3.6 * face.lash)} ${n(-2 * face.lash)}` : ''}`,
    crease: `M${at(0.1)} ${n(crease + 5)}C${at(0.3)} ${n(crease)} ${at(0.7)} ${n(crease)} ${at(1.02)} ${n(crease + 6 + face.age * 2)}`,
    lower: `M${at(0.16)} ${n(lowest - 2)}C${at(0.35)} ${n(lowest + 0.4)} ${at(0.7)} ${n(lowest)} ${at(0.94)} ${n(outerY + 1.6)}`,
    irisX: n(cx + pose.gazeX * 5.4),
    irisY: n(cy - 0.8 + pose.gazeY * 3.6),
  };
}

export function browPath(face: FaceShape, pose: Pose, side: 1 | -1): string {
  const inner = 200 + side * (face.eyeApart - 15 - pose.furrow * 3);
  const outer = 200 + side * (face.eyeApart + 18);
  const arch = 200 + side * (face.eyeApart + 6);
  const innerY = face.browY + 1 - pose.browInner;
  const outerY = face.browY + 4 - pose.browOuter;
  const archY = face.browY - 3 - (pose.browInner + pose.browOuter) * 0.42;
  const thick = face.browThick;
  return [
    `M${n(inner)} ${n(innerY - thick * 0.3)}`,
    `Q${n(inner + (arch - inner) * 0.5)} ${n((innerY + archY) / 2 - thick * 0.74)} ${n(arch)} ${n(archY - thick * 0.4)}`,
    `Q${n((arch + outer) / 2)} ${n(archY + 0.4)} ${n(outer)} ${n(outerY)}`,
    `Q${n((arch + outer) / 2)} ${n(archY + thick * 0.86)} ${n(arch)} ${n(archY + thick * 0.62)}`,
    `Q${n(inner + (arch - inner) * 0.45)} ${n((innerY + archY) / 2 + thick * 0.5)} ${n(inner - side * 0.6)} ${n(innerY + thick * 0.5)}Z`,
  ].join('');
}

export interface MouthPaths {
  readonly upperLip: string;
  readonly lowerLip: string;
  readonly inside: string;
  readonly teeth: string;
  readonly line: string;
}

export function mouthPaths(face: FaceShape, pose: Pose): MouthPaths {
  const cy = face.mouthY;
  const half = face.mouthHalf * (1 + pose.mouthWide * 0.2) - pose.press * 1.2;
  const cornerY = cy - pose.corner + pose.mouthOpen * 2.4;
  const full = face.lipFull * (1 - pose.press * 0.42);
  const gap = pose.mouthOpen * 17;
  const left = n(200 - half);
  const right = n(200 + half);
  const corner = n(cornerY);
  const sag = cy + 0.6 + pose.corner * 0.24;
  const topInner = n(sag - gap * 0.24);
  const bottomInner = n(sag + gap * 0.9);
  const peak = n(cy - 6.4 * full - gap * 0.26);
  const dip = n(cy - 4.2 * full - gap * 0.26);
  const low = n(cy + 9.4 * full + gap * 1.02);
  const x = (share: number) => n(200 + half * share);
  const upperTop = `M${left} ${corner}C${x(-0.6)} ${n(cy - 2.6 * full)} ${x(-0.34)} ${peak} ${x(-0.18)} ${peak}Q${x(-0.07)} ${peak} 200 ${dip}Q${x(0.07)} ${peak} ${x(0.18)} ${peak}C${x(0.34)} ${peak} ${x(0.6)} ${n(cy - 2.6 * full)} ${right} ${corner}`;
  const innerTop = `C${x(0.6)} ${n(topInner + 0.6)} ${x(0.25)} ${topInner} 200 ${n(topInner + 0.9)}C${x(-0.25)} ${topInner} ${x(-0.6)} ${n(topInner + 0.6)} ${left} ${corner}`;
  const innerBottom = `M${left} ${corner}C${x(-0.6)} ${bottomInner} ${x(-0.3)} ${n(bottomInner + 0.8)} 200 ${n(bottomInner + 0.8)}C${x(0.3)} ${n(bottomInner + 0.8)} ${x(0.6)} ${bottomInner} ${right} ${corner}`;
  return {
    upperLip: `${upperTop}${innerTop}Z`,
    lowerLip: `${innerBottom}C${x(0.66)} ${n(low - 1.4)} ${x(0.34)} ${low} 200 ${low}C${x(-0.34)} ${low} ${x(-0.66)} ${n(low - 1.4)} ${left} ${corner}Z`,
    inside: `${innerBottom}${innerTop}Z`,
    teeth: `M${x(-0.62)} ${n(topInner - 1)}H${x(0.62)}L${x(0.5)} ${n(topInner + Math.min(6, gap * 0.36))}Q200 ${n(topInner + Math.min(7.4, gap * 0.44))} ${x(-0.5)} ${n(topInner + Math.min(6, gap * 0.36))}Z`,
    line: `M${left} ${corner}C${x(-0.6)} ${n(topInner + 0.8)} ${x(-0.25)} ${n(topInner + 0.2)} 200 ${n(topInner + 1)}C${x(0.25)} ${n(topInner + 0.2)} ${x(0.6)} ${n(topInner + 0.8)} ${right} ${corner}`,
  };
}
