import { chance } from '../random.ts';
import { bodySchema } from './body.ts';
import { markingSchema } from './marking.ts';
import { patientSchema } from './patient.ts';
import type { CaseFolder, Scenario } from './scenario.ts';

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What makes two entries of a list the same thing: an id, a topic, a diagnosis, a fact, or whose departure it is. */
function nameOf(entry: unknown): string | null {
  if (!isPlain(entry)) return null;
  for (const key of ['id', 'topic', 'diagnosis', 'fact', 'participant']) if (typeof entry[key] === 'string') return entry[key];
  return null;
}

function merge(base: unknown, change: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(change)) return mergeLists(base, change);
  if (isPlain(base) && isPlain(change)) {
    const merged: Plain = { ...base };
    for (const [key, value] of Object.entries(change)) merged[key] = key in base ? merge(base[key], value) : value;
    return merged;
  }
  return change;
}

/** In a list of named things an entry replaces the one of the same name, new ones are added; any other list is replaced whole. */
function mergeLists(base: readonly unknown[], change: readonly unknown[]): unknown[] {
  if (change.some((entry) => nameOf(entry) === null)) return [...change];
  const merged = [...base];
  for (const entry of change) {
    const place = merged.findIndex((one) => nameOf(one) === nameOf(entry));
    if (place < 0) merged.push(entry);
    else merged[place] = entry;
  }
  return merged;
}

const without = <T extends Plain>(list: readonly T[], key: string, gone: readonly string[]): T[] =>
  list.filter((one) => !gone.includes(String(one[key])));

/**
 * The case as one of its variants has it. An unknown id, or none, gives the case as written.
 * @throws ZodError when the merged case does not fit the format; the case check reports it before a case is played.
 */
export function applyVariant(folder: CaseFolder, variantId: string): Scenario {
  const { station, patient, body, marking } = folder;
  const variant = folder.variants.variants.find((one) => one.id === variantId);
  if (!variant) return { station, patient, body, marking };
  const { remove, patient: patientChange, body: bodyChange, marking: markingChange } = variant.changes;
  const merged = patientSchema.parse(merge(patient, patientChange ?? {}));
  const marked = markingSchema.parse(mergeMarking(marking, markingChange ?? {}));
  return {
    station,
    patient: {
      ...merged,
      facts: without(merged.facts, 'id', remove?.facts ?? []),
      negatives: without(merged.negatives, 'topic', remove?.negatives ?? []),
      cues: without(merged.cues, 'id', remove?.cues ?? []),
      interruptions: without(merged.interruptions, 'id', remove?.interruptions ?? []),
      departures: without(merged.departures, 'participant', remove?.departures ?? []),
    },
    body: bodySchema.parse(merge(body, bodyChange ?? {})),
    marking: { ...marked, items: without(marked.items, 'id', remove?.items ?? []) },
  };
}

/** A variant's conclusion and epilogues stand whole: a different cause shares no ranking with the one written first. */
function mergeMarking(marking: CaseFolder['marking'], change: Plain): unknown {
  const { conclusion, epilogues, ...rest } = change;
  const merged = merge(marking, rest) as Plain;
  return { ...merged, ...(conclusion ? { conclusion } : {}), ...(epilogues ? { epilogues } : {}) };
}

/** The variant a seed plays; 'as-written' where the author gave none. */
export function chooseVariant(folder: CaseFolder, seed: number): string {
  const { variants } = folder.variants;
  return variants[Math.floor(chance(seed, 'variant') * variants.length)]?.id ?? 'as-written';
}

/** Mood in which a variant's patient is met. */
export function firstMoodOf(folder: CaseFolder, variantId: string): 'guarded' | 'settled' {
  return folder.variants.variants.find((one) => one.id === variantId)?.changes.mood ?? 'guarded';
}
