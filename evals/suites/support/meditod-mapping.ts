import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from './data-file.ts';
import type { MeditodAct } from './meditod-acts.ts';
import { attributeOf, matchesAny } from './topic-globs.ts';

const patterns = z.array(z.string());
const attributeSchema = z.strictObject({
  /** Attributes of ours that answer to it. */
  has: patterns.default([]),
  /** Topics that do. */
  topics: patterns.default([]),
  /** Values whose place is told by our subject alone. */
  placed: z.array(z.string()).default([]),
  /** Whether the subject asked about as a whole does. */
  asWhole: z.boolean().default(false),
});
const slotSchema = z.strictObject({
  family: patterns,
  /** Asks that count neither for nor against. */
  beside: patterns.default([]),
  values: z.record(z.string(), patterns),
  attributes: z.record(z.string(), attributeSchema),
});
const mappingSchema = z.strictObject({
  same: z.record(z.string(), z.string()),
  empty: z.array(z.string()),
  slots: z.record(z.string(), slotSchema),
});

/** A value of an act, with the topics that stand for it; null where the mapping does not know the value. */
export interface MappedValue {
  readonly name: string;
  readonly topics: readonly string[] | null;
}

/** An act of theirs in our terms. */
export interface MappedAct {
  readonly slot: string;
  readonly attribute: string;
  readonly values: readonly MappedValue[];
  isInFamily(topic: string): boolean;
  /** Whether a topic counts neither for nor against the values. */
  isBeside(topic: string): boolean;
  /** Whether a topic asks this attribute; null where ours have nothing that answers to the label. */
  readonly hasAttribute: ((topic: string) => boolean) | null;
}

const GENERIC_PLACES = new Set(['symptom.pain', 'symptom.swelling', 'symptom.itching', 'symptom.redness']);

/** Reads `meditod-mapping.yaml`. @throws when it is malformed. */
export function loadMeditodMapping(): (act: MeditodAct) => MappedAct | null {
  const file = join(projectRoot, 'evals', 'suites', 'meditod-mapping.yaml');
  const mapping = mappingSchema.parse(parse(readFileSync(file, 'utf8')));
  const namesOf = (value: string): string[] => {
    const names = value.split(',').map((part) => part.replace(/\s+/g, ' ').trim());
    return [...new Set(names.map((name) => mapping.same[name] ?? name))].filter((name) => !mapping.empty.includes(name));
  };
  return (act) => {
    const slot = mapping.slots[act.slot];
    if (slot === undefined) return null;
    const named = namesOf(act.value).map((name) => ({ name, topics: slot.values[name] ?? null }));
    const family = [...slot.family, ...named.flatMap((one) => one.topics ?? [])];
    const isInFamily = (topic: string) => matchesAny(family, topic);
    const rules = act.attribute.split('|').flatMap((name) => slot.attributes[name] ?? []);
    const hasAttribute = (topic: string) =>
      rules.some(
        (rule) =>
          matchesAny(rule.topics, topic) ||
          (isInFamily(topic) && rule.has.includes(attributeOf(topic) ?? '')) ||
          (rule.asWhole && isInFamily(topic) && topic.startsWith('symptom.') && attributeOf(topic) === null) ||
          (!GENERIC_PLACES.has(topic.split('/')[0] ?? '') &&
            named.some((one) => rule.placed.includes(one.name) && matchesAny(one.topics ?? [], topic))),
      );
    const isFollowUp = rules.length > 0 && rules.every((rule) => rule.placed.length === 0);
    const values = isFollowUp ? asOne(named) : named;
    return {
      slot: act.slot,
      attribute: act.attribute,
      values,
      isInFamily,
      isBeside: (topic) => matchesAny(slot.beside, topic),
      hasAttribute: rules.length > 0 ? hasAttribute : null,
    };
  };
}

/** Several values asked about together, as one that any of their topics stands for. */
function asOne(values: readonly MappedValue[]): MappedValue[] {
  const known = values.filter((one) => one.topics !== null);
  if (known.length < 2) return [...values];
  const topics = [...new Set(known.flatMap((one) => one.topics ?? []))];
  return [...values.filter((one) => one.topics === null), { name: known.map((one) => one.name).join(' + '), topics }];
}
