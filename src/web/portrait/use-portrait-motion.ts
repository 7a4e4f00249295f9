import { type RefObject, useEffect, useRef } from 'react';
import { prefersReducedMotion } from '../shared/motion.ts';
import { browPath, eyePaths, mouthPaths } from './face-paths.ts';
import { type FaceShape, round } from './face-shape.ts';
import { awayGaze, easePose, type Manner, type Pose, poseOf } from './pose.ts';
import type { Viseme } from './visemes.ts';

interface Motion {
  readonly face: FaceShape;
  readonly manner: Manner;
  readonly isAlive: boolean;
  readonly visemeNow?: (() => Viseme | null) | undefined;
}

/** Thirty pictures a second are enough for a face; the other frames are left to whatever else moves in the room. */
const leastFrameMs = 30;

/** Breath, blinks, glances, expression and speech, drawn straight into the marked parts. */
export function usePortraitMotion(svg: RefObject<SVGSVGElement | null>, motion: Motion): void {
  const latest = useRef(motion);
  latest.current = motion;
  const { isAlive } = motion;

  useEffect(() => {
    const root = svg.current;
    if (!isAlive || root === null) return;
    const parts = collectParts(root);
    let pose = poseOf(latest.current.manner);
    let breath = 0;
    let depth = 1;
    let last = performance.now();
    let nextBlink = last + 1800;
    let nextGlance = last + 2500;
    let glancing = false;
    let frame = 0;

    const step = (now: number) => {
      const isStill = prefersReducedMotion();
      if (!isStill && now - last < leastFrameMs) {
        frame = requestAnimationFrame(step);
        return;
      }
      const seconds = Math.min(0.1, (now - last) / 1000);
      last = now;
      const { face, manner, visemeNow } = latest.current;
      let target = poseOf(manner);
      if (!isStill) {
        if (now > nextGlance) {
          glancing = !glancing && manner.gaze !== 'meets';
          nextGlance = now + (glancing ? 1400 : manner.gaze === 'avoids' ? 900 : 2600) * (0.7 + Math.random() * 0.9);
        }
        target = glance(target, manner, glancing, now);
        target = speak(target, visemeNow?.() ?? null);
      }
      pose = isStill ? target : easePose(pose, target, 1 - Math.exp(-seconds / 0.11));
      const lids = isStill ? 1 : blink(now, nextBlink, manner.alertness);
      if (now > nextBlink + 360 / Math.max(0.35, manner.alertness)) nextBlink = now + 1900 + Math.random() * 3600;
      if (!isStill) breath += seconds * (manner.breathsPerMin / 60) * Math.PI * 2;
      // A chest that has stopped moving sinks.
      depth += ((manner.breathsPerMin > 0 ? 1 : 0) - depth) * Math.min(1, seconds * 1.6);
      draw(
        parts,
        face,
        { ...pose, eyeOpen: Math.max(0.02, pose.eyeOpen * lids) },
        isStill ? 0 : depth * breathShape(breath),
        manner,
      );
      frame = isStill ? window.setTimeout(() => step(performance.now()), 400) : requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(frame);
    };
  }, [svg, isAlive]);
}

interface Part {
  readonly elements: Element[];
  /** What stands in its attributes already: writing the same again would cost a repaint. */
  readonly written: Map<string, string>;
}

type Parts = Map<string, Part>;

function collectParts(root: SVGSVGElement): Parts {
  const parts: Parts = new Map();
  for (const element of root.querySelectorAll('[data-part]')) {
    const name = element.getAttribute('data-part') ?? '';
    const part = parts.get(name);
    if (part === undefined) parts.set(name, { elements: [element], written: new Map() });
    else part.elements.push(element);
  }
  return parts;
}

function glance(pose: Pose, manner: Manner, glancing: boolean, now: number): Pose {
  const drift = Math.sin(now / 1700) * 0.05;
  if (manner.gaze === 'meets') return { ...pose, gazeX: drift, gazeY: pose.gazeY };
  if (manner.gaze === 'glances') {
    const away = awayGaze('avoids');
    return glancing ? { ...pose, gazeX: away.x * 0.8, gazeY: away.y * 0.6 } : { ...pose, gazeX: drift, gazeY: 0 };
  }
  return glancing ? { ...pose, gazeX: -0.1, gazeY: 0.15 } : { ...pose, gazeX: pose.gazeX + drift };
}

function speak(pose: Pose, viseme: Viseme | null): Pose {
  if (viseme === null) return pose;
  return {
    ...pose,
    mouthOpen: Math.max(pose.mouthOpen * 0.5, viseme.open),
    mouthWide: pose.mouthWide * 0.5 + viseme.wide * 0.8,
    press: viseme.press,
    corner: pose.corner * 0.7,
  };
}

/** 1 open to 0 shut over the length of one blink; slower when drowsy. */
function blink(now: number, at: number, alertness: number): number {
  const length = 190 / Math.max(0.35, alertness);
  const share = (now - at) / length;
  if (share < 0 || share > 1) return 1;
  return share < 0.4 ? 1 - share / 0.4 : (share - 0.4) / 0.6;
}

/** In is quicker than out, as chests do: 0 empty to 1 full. */
function breathShape(phase: number): number {
  const cycle = (phase / (Math.PI * 2)) % 1;
  return cycle < 0.4 ? (1 - Math.cos((cycle / 0.4) * Math.PI)) / 2 : (1 + Math.cos(((cycle - 0.4) / 0.6) * Math.PI)) / 2;
}

function draw(parts: Parts, face: FaceShape, pose: Pose, breath: number, manner: Manner): void {
  const put = (name: string, attribute: string, value: string) => {
    const part = parts.get(name);
    if (part === undefined || part.written.get(attribute) === value) return;
    part.written.set(attribute, value);
    for (const element of part.elements) element.setAttribute(attribute, value);
  };
  for (const side of [-1, 1] as const) {
    const name = side === 1 ? 'r' : 'l';
    const eye = eyePaths(face, pose, side);
    put(`eye-clip-${name}`, 'd', eye.opening);
    put(`eye-white-${name}`, 'd', eye.opening);
    put(`eye-shade-${name}`, 'd', eye.lid);
    put(`lid-${name}`, 'd', eye.lid);
    put(`crease-${name}`, 'd', eye.crease);
    put(`lower-${name}`, 'd', eye.lower);
    put(`iris-${name}`, 'transform', `translate(${eye.irisX} ${eye.irisY})`);
    put(`brow-${name}`, 'd', browPath(face, pose, side));
  }
  const mouth = mouthPaths(face, pose);
  put('mouth-inside', 'd', mouth.inside);
  put('mouth-lower', 'd', mouth.lowerLip);
  put('mouth-upper', 'd', mouth.upperLip);
  put('mouth-line', 'd', mouth.line);
  put('mouth-teeth', 'd', mouth.teeth);
  put('mouth-teeth', 'opacity', pose.mouthOpen > 0.12 ? '1' : '0');
  put('mouth-line', 'opacity', pose.mouthOpen > 0.2 ? '0.35' : '1');
  put('mouth-shadow', 'transform', `translate(0 ${round(pose.mouthOpen * 15)})`);

  const effort = Math.min(2.4, 0.9 + Math.max(0, manner.breathsPerMin - 16) * 0.085);
  const rise = breath * 3.2 * effort;
  const widen = 1 + breath * 0.011 * effort;
  put(
    'torso',
    'transform',
    `translate(${round(200 - 200 * widen)} ${round(-rise - pose.shoulders + 1.5)}) scale(${round4(widen)} 1)`,
  );
  put('head', 'transform', `translate(0 ${round(pose.drop - rise * 0.42)}) rotate(${round(pose.tilt)} 200 296)`);
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
