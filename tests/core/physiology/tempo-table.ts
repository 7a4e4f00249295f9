import { copyPlant } from '#core/physiology/course/copy-plant.ts';
import { createPlant, type Plant } from '#core/physiology/plant/plant.ts';
import { readVitals } from '#core/physiology/plant/read-vitals.ts';
import { runPlant, stepPlant } from '#core/physiology/plant/step-plant.ts';
import { addProcess } from '#core/physiology/processes/add-process.ts';
import { type Course, signs } from './tempo-courses.ts';

const untreatedForMin = 180;

export interface Tempo {
  readonly course: Course;
  /** Minutes to each watched sign untreated, null when it does not come within three hours. */
  readonly comes: readonly { readonly sign: keyof typeof signs; readonly minutes: number | null }[];
  /** Minutes from treatment to the response; null when it does not come within an hour. */
  readonly respondsMin: number | null;
}

function fallIll({ disease, severity, ratePerMin }: Course): Plant {
  const plant = createPlant({ ageYears: 45, sex: 'male', weightKg: 77 });
  runPlant(plant, 60, 1);
  addProcess(plant, { kind: disease, severity, ratePerMin });
  return plant;
}

/** Plays one disease alone, and once more with its treatment, in steps of a second. */
export function playCourse(course: Course): Tempo {
  const untreated = fallIll(course);
  const found = new Map<keyof typeof signs, number>();
  let treated: Plant | null = null;
  for (let second = 1; second <= untreatedForMin * 60; second++) {
    stepPlant(untreated, 1);
    if (second === Math.round(course.treatedAtMin * 60)) treated = copyPlant(untreated);
    const now = readVitals(untreated);
    for (const sign of course.watched) if (!found.has(sign) && signs[sign].isThere(now)) found.set(sign, second / 60);
    if (treated && found.size === course.watched.length) break;
  }
  return {
    course,
    comes: course.watched.map((sign) => ({ sign, minutes: found.get(sign) ?? null })),
    respondsMin: treated ? minutesToResponse(course, treated) : null,
  };
}

function minutesToResponse(course: Course, plant: Plant): number | null {
  const before = readVitals(plant);
  // What is treated has stopped growing by itself.
  for (const process of plant.processes) if (course.ratePerMin !== undefined) process.ratePerMin = 0;
  course.treat(plant);
  for (let second = 1; second <= 3600; second++) {
    stepPlant(plant, 1);
    if (course.hasResponded(readVitals(plant), before)) return second / 60;
  }
  return null;
}

const said = (minutes: number | null): string =>
  minutes === null ? 'not within' : minutes < 10 ? minutes.toFixed(1) : minutes.toFixed(0);

/** The page a clinician reads: what comes when, and how soon it turns. */
export function writeTempo(played: readonly Tempo[]): string {
  const rows = played.map(({ course, comes, respondsMin }) => {
    const sequence = [...comes]
      .filter((one) => one.minutes !== null)
      .sort((a, b) => (a.minutes ?? 0) - (b.minutes ?? 0))
      .map(({ sign, minutes }) => `${signs[sign].name} ${said(minutes)}`)
      .join(', ');
    const never = comes.filter((one) => one.minutes === null).map(({ sign }) => signs[sign].name);
    const [low, high] = course.responds;
    const pace = course.ratePerMin === undefined ? '' : `, ${course.ratePerMin}/min`;
    return `| ${course.disease} ${course.severity}${pace} | ${sequence}${never.length > 0 ? `; never: ${never.join(', ')}` : ''} | ${course.treatment}, at ${course.treatedAtMin} | ${course.response}: ${said(respondsMin)} (cited ${low} to ${high}) | ${course.source} |`;
  });
  return `# What comes when

Made from the plant by \`tests/core/physiology/tempo.test.ts\`, which holds it: a man of 45, 77 kg, one disease at a time, steps of a second. Minutes are minutes of illness; a case may run them faster, and says so on screen.
On treatment a disease with a pace of its own stops growing.
Signs are the thresholds of NEWS2, ATLS, BTS and JBDS. "Never" means not within ${untreatedForMin} minutes. To write it anew after a change of constants: \`WRITE_TEMPO=1 npx vitest run tests/core/physiology/tempo.test.ts\`.

| disease, severity | untreated, minutes to each sign, in order | treatment, at minute | response, minutes after it | source |
|---|---|---|---|---|
${rows.join('\n')}
`;
}
