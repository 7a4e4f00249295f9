import type { TopicBank } from '../topic/topic-bank.ts';
import { attributeOf, branchOf, subjectOf } from '../topic/topic-lexicon.ts';
import type { CaseFile, CaseProblem } from './case-problem.ts';
import { error, suggest } from './check-index.ts';
import { findNearest } from './check-nearest.ts';
import type { Scenario } from './scenario.ts';

/** What may be asked about: the bank and the case's own topics. */
export interface KnownTopics {
  readonly whole: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
}

export function listTopics(bank: TopicBank, scenario: Scenario): KnownTopics {
  const subjects = new Set(bank.subjects.map((subject) => subject.id));
  const systems = [...bank.subjects.map((subject) => subject.system), ...bank.leaves.map((leaf) => leaf.system)];
  return {
    whole: new Set([...bank.leaves.map((leaf) => leaf.id), ...subjects, ...scenario.patient.topics.map((topic) => topic.id)]),
    subjects,
    attributes: new Set(bank.attributes.map((attribute) => attribute.id)),
    systems: new Set(systems.filter((system) => system !== undefined)),
  };
}

/** Null for a topic that can be asked; else what is wrong with it and what to write. */
export function findTopicProblem(known: KnownTopics, topic: string): { cause: string; cure: string } | null {
  if (known.whole.has(topic)) return null;
  const attribute = attributeOf(topic);
  const subject = subjectOf(topic);
  if (attribute === undefined) {
    const otherwise = topic.startsWith('case.')
      ? 'declare it under topics in patient.yaml'
      : 'choose one from scenarios/topics, or declare a case.* topic';
    return { cause: `no topic is called "${topic}"`, cure: suggest(topic, known.whole, otherwise) };
  }
  if (!known.subjects.has(subject)) {
    const why = known.whole.has(subject)
      ? `"${subject}" stands on its own and has no attributes`
      : `no subject is called "${subject}"`;
    const near = findNearest(subject, known.subjects);
    const cure = known.whole.has(subject)
      ? `write "${subject}"`
      : near === null
        ? 'choose a subject from scenarios/topics/symptoms.yaml'
        : `did you mean "${near}/${attribute}"?`;
    return { cause: why, cure };
  }
  if (known.attributes.has(attribute)) return null;
  const near = findNearest(attribute, known.attributes);
  return {
    cause: `no attribute is called "${attribute}"`,
    cure: near === null ? 'choose one from scenarios/topics/attributes.yaml' : `did you mean "${subject}/${near}"?`,
  };
}

type Use = readonly [file: CaseFile, path: CaseProblem['path'], topic: string];

const each = (file: CaseFile, path: CaseProblem['path'], topics: readonly string[]): Use[] =>
  topics.map((topic, index) => [file, [...path, index], topic]);

/** Every topic a case names, with its place. */
function listUses({ station, patient, marking }: Scenario): readonly Use[] {
  return [
    ['station', ['presentingSubject'], station.presentingSubject],
    ...patient.facts.flatMap((fact, index): Use[] => [
      ['patient', ['facts', index, 'topic'], fact.topic],
      ...each('patient', ['facts', index, 'also'], fact.also),
    ]),
    ...patient.negatives.map((one, index): Use => ['patient', ['negatives', index, 'topic'], one.topic]),
    ...patient.unknowns.map((one, index): Use => ['patient', ['unknowns', index, 'topic'], one.topic]),
    ...Object.entries(patient.sameAs).flatMap(([asked, kept]): Use[] => [
      ['patient', ['sameAs', asked], asked],
      ['patient', ['sameAs', asked], kept],
    ]),
    ...patient.participants.flatMap((person, at) =>
      person.biography.map((story, index): Use => ['patient', ['participants', at, 'biography', index, 'topic'], story.topic]),
    ),
    ...patient.cues.flatMap((cue, index) => [
      ...each('patient', ['cues', index, 'offered', 'onTopics'], cue.offered.onTopics),
      ...each('patient', ['cues', index, 'pickedUpBy', 'topics'], cue.pickedUpBy.topics),
    ]),
    ...patient.interruptions.flatMap((one, index) =>
      each('patient', ['interruptions', index, 'when', 'onTopics'], one.when.onTopics),
    ),
    ...marking.items.flatMap((item, index) => each('marking', ['items', index, 'evidence', 'topics'], item.evidence.topics)),
  ];
}

/** Topics that nobody can ask about, with the nearest one that can be. */
export function checkTopics(scenario: Scenario, known: KnownTopics): CaseProblem[] {
  const unknown = listUses(scenario).flatMap(([file, path, topic]) => {
    const problem = findTopicProblem(known, topic);
    return problem === null ? [] : [error(file, path, problem.cause, problem.cure)];
  });
  const branches = new Set([...known.whole].map(branchOf));
  const areas = scenario.patient.otherwiseWell.areas.flatMap((area, index) => {
    if (known.systems.has(area) || branches.has(area) || findTopicProblem(known, area) === null) return [];
    const cure = suggest(area, [...known.systems, ...known.whole], 'name a body system such as "respiratory", or a topic');
    return [error('patient', ['otherwiseWell', 'areas', index], `"${area}" is neither a body system nor a topic`, cure)];
  });
  return [...unknown, ...areas];
}
