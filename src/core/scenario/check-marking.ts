import {
  candidateMoveSchema,
  checkFormSchema,
  empathyFormSchema,
  introductionPartSchema,
  planFormSchema,
  questionFormSchema,
} from '../encounter/candidate-move.ts';
import { canonicalTopic, topicsOfFact } from '../scoring/canonical-topic.ts';
import { countNeeded } from '../scoring/mark-item.ts';
import { attributeOf, branchOf, subjectOf, type TopicLexicon } from '../topic/topic-lexicon.ts';
import type { CaseProblem } from './case-problem.ts';
import { error, suggest, warning } from './check-index.ts';
import type { Reach } from './check-reachability.ts';
import type { ChecklistItem } from './marking.ts';
import type { Scenario } from './scenario.ts';

/** Every name `moveNames` can give. */
export const knownMoves: ReadonlySet<string> = new Set([
  ...candidateMoveSchema.options.map((option) => option.shape.kind.value),
  ...questionFormSchema.options.map((form) => `ask/${form}`),
  ...introductionPartSchema.options.map((part) => `introduce/${part}`),
  ...empathyFormSchema.options.map((form) => `empathise/${form}`),
  ...planFormSchema.options.map((form) => `plan/${form}`),
  ...checkFormSchema.options.map((form) => `checkUnderstanding/${form}`),
  ...['askToLeave/kindly', 'askToLeave/reason'],
  ...['reassure/premature', 'reassure/true', 'summarise/right', 'summarise/wrong', 'signpost/reason'],
  ...['talk', 'examine', 'notes', 'share', 'procedure'].map((to) => `seekConsent/${to}`),
]);

type EvidenceKind = 'facts' | 'topics' | 'moves' | 'acts' | 'cues' | 'concepts';
const evidenceKinds = ['facts', 'topics', 'moves', 'acts', 'cues', 'concepts'] as const satisfies readonly EvidenceKind[];
const fitting: Record<ChecklistItem['creditFor'], readonly EvidenceKind[]> = {
  asked: ['facts', 'topics'],
  obtained: ['facts', 'topics'],
  acknowledged: ['cues', 'facts', 'moves'],
  done: ['moves', 'acts'],
  told: ['concepts', 'moves'],
};
const creditFitting: Record<EvidenceKind, ChecklistItem['creditFor']> = {
  facts: 'obtained',
  topics: 'obtained',
  moves: 'done',
  acts: 'done',
  cues: 'acknowledged',
  concepts: 'told',
};

/** Items that no candidate could earn, marks given in an unfitting way, and facts that nobody marks. */
export function checkMarking(scenario: Scenario, reach: Reach, lexicon: TopicLexicon): CaseProblem[] {
  const items = scenario.marking.items.flatMap((item, index) => checkItem(scenario, item, ['items', index], reach, lexicon));
  const domains = scenario.marking.domains.flatMap((domain, index) =>
    scenario.marking.items.some((item) => item.domain === domain.id)
      ? []
      : [warning('marking', ['domains', index], `no item belongs to the domain "${domain.id}"`, 'give it items, or take it out')],
  );
  return [...items, ...domains, ...checkUnmarked(scenario), ...checkEpilogues(scenario)];
}

function checkItem(
  scenario: Scenario,
  item: ChecklistItem,
  path: readonly (string | number)[],
  reach: Reach,
  lexicon: TopicLexicon,
): CaseProblem[] {
  const { evidence } = item;
  const used = evidenceKinds.filter((kind) => evidence[kind].length > 0);
  const listed = used.reduce((total, kind) => total + evidence[kind].length, 0);
  if (listed === 0)
    return [
      error(
        'marking',
        [...path, 'evidence'],
        `the item "${item.id}" names no evidence, so nobody can earn it`,
        'list facts, topics, moves, acts, cues or concepts',
      ),
    ];
  const problems: CaseProblem[] = [];
  const [firstUsed] = used;
  if (firstUsed !== undefined && !used.some((kind) => fitting[item.creditFor].includes(kind))) {
    problems.push(
      error(
        'marking',
        [...path, 'creditFor'],
        `"${item.id}" gives credit for what is ${item.creditFor}, and its evidence is ${used.join(' and ')}`,
        `write "creditFor: ${creditFitting[firstUsed]}"`,
      ),
    );
  }
  const needed = countNeeded(item, listed);
  if (needed > listed)
    problems.push(
      error(
        'marking',
        [...path, 'evidence', 'need'],
        `"${item.id}" needs ${needed} of ${listed}`,
        `write ${listed} or fewer; each thing listed counts once`,
      ),
    );
  if (evidence.partlyFrom !== undefined && evidence.partlyFrom >= needed) {
    problems.push(
      warning(
        'marking',
        [...path, 'evidence', 'partlyFrom'],
        `"${item.id}" is partly met from ${evidence.partlyFrom}, and fully from ${needed}`,
        'make partlyFrom smaller than what is needed',
      ),
    );
  }
  if (item.byMinute !== undefined && item.byMinute > scenario.station.doorNote.stationMinutes) {
    problems.push(
      warning(
        'marking',
        [...path, 'byMinute'],
        `the limit of "${item.id}" lies after the end of the station`,
        'shorten it, or take it out',
      ),
    );
  }
  for (const [index, move] of evidence.moves.entries()) {
    if (knownMoves.has(move)) continue;
    problems.push(
      error(
        'marking',
        [...path, 'evidence', 'moves', index],
        `no move is called "${move}"`,
        suggest(move, knownMoves, 'choose one from docs/glossary.md'),
      ),
    );
  }
  const dead = listDeadEvidence(scenario, item, reach, lexicon);
  const isUnearnable = listed - dead.length < needed;
  for (const one of dead) {
    const cause = `${one.cause}, so "${item.id}" ${isUnearnable ? 'cannot be earned' : 'is harder to earn than it looks'}`;
    problems.push({
      ...error('marking', [...path, 'evidence', ...one.path], cause, one.cure),
      severity: isUnearnable ? 'error' : 'warning',
    });
  }
  return problems;
}

type Dead = { readonly path: readonly (string | number)[]; readonly cause: string; readonly cure: string };

/** Evidence that can never come about. */
function listDeadEvidence(
  scenario: Scenario,
  { creditFor, evidence }: ChecklistItem,
  reach: Reach,
  lexicon: TopicLexicon,
): readonly Dead[] {
  const known = new Set(scenario.patient.facts.map((fact) => fact.id));
  const facts = evidence.facts.flatMap((id, index): Dead[] =>
    creditFor === 'asked' || reach.facts.has(id) || !known.has(id)
      ? []
      : [
          {
            path: ['facts', index],
            cause: `the fact "${id}" can never be told`,
            cure: 'make the fact reachable, or mark another one',
          },
        ],
  );
  const cues = evidence.cues.flatMap((id, index): Dead[] =>
    reach.cues.has(id) || !scenario.patient.cues.some((cue) => cue.id === id)
      ? []
      : [{ path: ['cues', index], cause: `the cue "${id}" is never offered`, cure: 'offer the cue, or mark another one' }],
  );
  const topics = evidence.topics.flatMap((topic, index): Dead[] =>
    creditFor === 'asked' || isAnswerable(scenario, topic, lexicon)
      ? []
      : [
          {
            path: ['topics', index],
            cause: `the patient has no answer to "${topic}"`,
            cure: 'add a fact or a negative for it, or write "creditFor: asked"',
          },
        ],
  );
  return [...facts, ...cues, ...topics];
}

/** Whether a question about this topic is ever answered with a fact or a denial. */
function isAnswerable(scenario: Scenario, topic: string, lexicon: TopicLexicon): boolean {
  const { patient } = scenario;
  const wanted = canonicalTopic(scenario, topic);
  const isSubject = attributeOf(wanted) === undefined;
  if (patient.facts.some((fact) => topicsOfFact(scenario, fact).has(wanted) || (isSubject && subjectOf(fact.topic) === wanted)))
    return true;
  const negatives = patient.negatives.map((one) => canonicalTopic(scenario, one.topic));
  if (negatives.includes(wanted) || negatives.includes(subjectOf(wanted))) return true;
  if (patient.participants.some((person) => person.biography.some((story) => story.topic === topic))) return true;
  if (branchOf(topic) === 'identity' || branchOf(topic) === 'story') return true;
  const { areas } = patient.otherwiseWell;
  return [wanted, subjectOf(wanted), branchOf(wanted), lexicon.systemOf(wanted) ?? ''].some((area) => areas.includes(area));
}

/** A fact that is there to be found is marked by something; one that is there to be a person says so. */
function checkUnmarked(scenario: Scenario): CaseProblem[] {
  const { patient, marking } = scenario;
  const facts = new Set(marking.items.flatMap((item) => item.evidence.facts));
  const cues = new Set(marking.items.flatMap((item) => item.evidence.cues));
  for (const cue of patient.cues) if (cues.has(cue.id)) for (const id of cue.opens) facts.add(id);
  const topics = new Set(marking.items.flatMap((item) => item.evidence.topics.map((topic) => canonicalTopic(scenario, topic))));
  return patient.facts.flatMap((fact, index) => {
    if (facts.has(fact.id) || [...topicsOfFact(scenario, fact)].some((topic) => topics.has(topic))) return [];
    if (fact.critical)
      return [
        warning(
          'patient',
          ['facts', index, 'critical'],
          `the critical fact "${fact.id}" is marked by no item`,
          'add it to the evidence of an item in marking.yaml',
        ),
      ];
    if (fact.colour) return [];
    return [
      warning(
        'patient',
        ['facts', index],
        `the fact "${fact.id}" is marked by no item`,
        'add it to an item in marking.yaml, or write "colour: true"',
      ),
    ];
  });
}

function checkEpilogues({ marking }: Scenario): CaseProblem[] {
  const always = marking.epilogues.findIndex((epilogue) => epilogue.when === undefined);
  const last = marking.epilogues.length - 1;
  if (always === last) return [];
  if (always < 0)
    return [
      error(
        'marking',
        ['epilogues', last],
        'every epilogue has conditions, so some endings have none',
        'add a last one without "when"',
      ),
    ];
  return [
    warning(
      'marking',
      ['epilogues', always],
      'the epilogues after this one are never told, as this one has no conditions',
      'move it to the end',
    ),
  ];
}
