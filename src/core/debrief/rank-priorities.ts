import type { ChecklistItem } from '../scenario/marking.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type EncounterRecord, eventsOf } from '../scoring/encounter-record.ts';
import { quoteFirstOf } from '../scoring/quote-evidence.ts';
import type { EvidenceQuote, ItemMark, ScoreSheet } from '../scoring/score-sheet.ts';
import type { FeedbackPoint } from './debrief.ts';
import { findPatient, stateOfConcern } from './encounter-outcome.ts';
import { nameTopic } from './name-topic.ts';
import { findEventPoints } from './priorities-from-events.ts';

const mostPriorities = 3;

/** What comes first: a critical thing left out, then safety, then the patient's hints and worries, then talk, then coverage. */
const ranks = { critical: 0, safety: 1, feeling: 2, communication: 3, coverage: 4 } as const;

interface Candidate {
  readonly rank: number;
  readonly weight: number;
  readonly point: FeedbackPoint;
}

/** At most three things to change, each with what the patient might have needed and words to try. */
export function rankPriorities(record: EncounterRecord, sheet: ScoreSheet): readonly FeedbackPoint[] {
  const missedCues = listMissedCues(record);
  const covered = new Set([...missedCues.map((one) => one.cue.id), ...missedCues.flatMap((one) => one.cue.opens)]);
  const candidates = [
    ...sheet.flags.filter((flag) => !flag.id.startsWith('missed-')).map((flag) => fromFlag(record, flag)),
    ...missedCues.map((missed) => fromCue(record, missed)),
    ...fromConcerns(record, covered),
    ...findEventPoints(record, sheet).map((one) => ({
      rank: one.about === 'feeling' ? ranks.feeling : ranks.communication,
      weight: one.weight,
      point: one.point,
    })),
    ...sheet.items.flatMap((mark) => fromItem(record, mark, covered) ?? []),
  ];
  return keepThree(candidates.sort((a, b) => a.rank - b.rank || b.weight - a.weight)).map((one) => one.point);
}

/**
 * However much was left undone, one place is kept for how the patient was listened to, when that went amiss. Of critical
 * things none is left out: those that have no place of their own share the last one.
 */
function keepThree(ranked: readonly Candidate[]): readonly Candidate[] {
  const feeling = ranked.find((one) => one.rank === ranks.feeling);
  const room = mostPriorities - (feeling === undefined ? 0 : 1);
  const critical = ranked.filter((one) => one.rank === ranks.critical);
  if (critical.length > room) {
    return [...critical.slice(0, room - 1), shareOnePlace(critical.slice(room - 1)), ...(feeling === undefined ? [] : [feeling])];
  }
  const first = ranked.slice(0, mostPriorities);
  if (!feeling || first.includes(feeling)) return first;
  return [...first.slice(0, mostPriorities - 1), feeling];
}

function shareOnePlace(points: readonly Candidate[]): Candidate {
  const [first] = points;
  if (first === undefined) throw new Error('There is nothing to share a place.');
  const texts = points.map(({ point: one }) => one.says.split('. ')[0] ?? one.says);
  return points.length === 1
    ? first
    : {
        ...first,
        point: {
          ...first.point,
          says: `${texts.map(withoutStop).join('. ')}. None of these was reached, and each of them matters.`,
          evidence: points.flatMap((one) => one.point.evidence),
        },
      };
}

/** The one thing to try next time, as a sentence. */
export function sayWhatToTry(priorities: readonly FeedbackPoint[]): string {
  const words = priorities.find((one) => one.exampleWords !== undefined)?.exampleWords;
  if (words === undefined) return 'Next time, play another version of this case and see what changes.';
  return `Next time, try this: ${words.includes('"') ? words : `“${words}”`}`;
}

function point(
  id: string,
  says: string,
  evidence: readonly EvidenceQuote[],
  patientNeeded: string,
  exampleWords: string,
): FeedbackPoint {
  return { id, kind: 'priority', says, evidence, patientNeeded, exampleWords };
}

function fromFlag(record: EncounterRecord, flag: ScoreSheet['flags'][number]): Candidate {
  const raised = record.scenario.marking.safetyFlags.find((one) => one.id === flag.id)?.raisedBy.withoutFacts ?? [];
  const topics = record.scenario.patient.facts
    .filter((fact) => raised.includes(fact.id))
    .map((fact) => nameTopic(record.scenario, fact.topic));
  const first = topics[0];
  return {
    rank: ranks.safety,
    weight: 0,
    point: point(
      `flag-${flag.id}`,
      `${withoutStop(flag.text)}.`,
      flag.evidence,
      'A moment to check that this was safe.',
      first === undefined
        ? 'Before I do this, let me check that it is safe for you.'
        : `Before I do this, let me check with you: ${first}?`,
    ),
  };
}

interface MissedCue {
  readonly cue: Scenario['patient']['cues'][number];
  readonly how: 'passed over' | 'dismissed';
  readonly evidence: readonly EvidenceQuote[];
}

function listMissedCues(record: EncounterRecord): readonly MissedCue[] {
  return record.scenario.patient.cues.flatMap((cue): MissedCue[] => {
    if (eventsOf(record, 'cue.pickedUp').some((event) => event.cue === cue.id)) return [];
    const missed = eventsOf(record, 'cue.missed').filter((event) => event.cue === cue.id);
    const worst = missed.find((event) => event.how === 'dismissed') ?? missed[0];
    const wasOffered = eventsOf(record, 'cue.offered').some((event) => event.cue === cue.id);
    if (worst === undefined) return wasOffered ? [{ cue, how: 'passed over', evidence: [] }] : [];
    const turn = record.turnById.get(worst.turnId);
    const evidence = turn === undefined ? [] : [quoteFirstOf(record.scenario, turn, ['dismiss', 'reassure'])];
    return [{ cue, how: worst.how, evidence }];
  });
}

function fromCue(record: EncounterRecord, { cue, how, evidence }: MissedCue): Candidate {
  const name = findPatient(record).name.preferred;
  const hint =
    cue.says[0] === undefined ? `${name} gave a hint (${withoutStop(cue.shows ?? cue.id)})` : `${name} said “${cue.says[0]}”`;
  const ending = how === 'dismissed' ? 'and the hint was waved away' : 'and the talk moved on';
  const says = `${hint}, ${ending}.`;
  return {
    rank: ranks.feeling,
    weight: how === 'dismissed' ? 2 : 1,
    point: point(`cue-${cue.id}`, says, evidence, cue.needs, cue.pickedUpBy.phrasings[0] ?? cue.needs),
  };
}

function fromConcerns(record: EncounterRecord, covered: ReadonlySet<string>): readonly Candidate[] {
  const name = findPatient(record).name.preferred;
  return record.scenario.patient.ice.concerns.flatMap(({ fact: id }): Candidate[] => {
    const state = stateOfConcern(record, id);
    if (covered.has(id) || (state !== 'dismissed' && state !== 'ignored')) return [];
    const says = record.scenario.patient.facts.find((fact) => fact.id === id)?.says.at(-1) ?? '';
    const dismissed = eventsOf(record, 'concern.dismissed').find((event) => event.fact === id);
    const turn = dismissed === undefined ? undefined : record.turnById.get(dismissed.turnId);
    const evidence = turn === undefined ? [] : [quoteFirstOf(record.scenario, turn, ['dismiss', 'reassure'])];
    const ending = state === 'dismissed' ? 'and it was waved away' : 'and it got no answer';
    const asked = 'That sounds like a real worry. Tell me more about it.';
    return [
      {
        rank: ranks.feeling,
        weight: state === 'dismissed' ? 2 : 1,
        point: point(
          `concern-${id}`,
          `${name} told you “${says}”, ${ending}.`,
          evidence,
          'To hear that the worry was taken seriously.',
          asked,
        ),
      },
    ];
  });
}

function fromItem(record: EncounterRecord, mark: ItemMark, covered: ReadonlySet<string>): Candidate | null {
  const item = record.scenario.marking.items.find((one) => one.id === mark.item);
  if (item === undefined || mark.result === 'met' || mark.result === 'cannotTell') return null;
  const isMissed = mark.result === 'notMet';
  const isCritical = mark.critical && isMissed;
  const isAboutCue = [...item.evidence.cues, ...(item.creditFor === 'acknowledged' ? item.evidence.facts : [])].some((id) =>
    covered.has(id),
  );
  if (isAboutCue && !isCritical) return null;
  const isTalk = item.creditFor === 'acknowledged' || item.creditFor === 'told' || item.evidence.moves.length > 0;
  return {
    rank: isCritical ? ranks.critical : isTalk ? ranks.communication : ranks.coverage,
    weight: mark.weight + (isMissed ? 100 : 0),
    point: point(
      `item-${item.id}`,
      `${withoutStop(item.text)}. ${mark.reason}`,
      mark.evidence,
      needOf(record, item),
      unquote(item.tryNext),
    ),
  };
}

const needByMove: Readonly<Record<string, string>> = {
  introduce: 'To know who was asking.',
  empathise: 'To hear that the feeling was noticed.',
  seekConsent: 'To be asked before something was done.',
  summarise: 'To hear the story said back, and to put it right.',
  signpost: 'To know what was coming, and why.',
  explain: 'To have it explained in plain words.',
  safetyNet: 'To know what to look out for, and when to come back.',
  checkUnderstanding: 'A chance to say it back in their own words.',
  inviteQuestions: 'A chance to ask.',
  warn: 'A moment to brace before the news.',
  makePrivate: 'To speak without being overheard.',
};

/** What the patient might have needed at an item that was left out. */
function needOf(record: EncounterRecord, item: ChecklistItem): string {
  const name = findPatient(record).name.preferred;
  const { facts, cues, topics, moves, concepts } = item.evidence;
  const cue = record.scenario.patient.cues.find((one) => cues.includes(one.id) || one.opens.some((id) => facts.includes(id)));
  if (cue !== undefined) return cue.needs;
  const topic = record.scenario.patient.facts.find((fact) => facts.includes(fact.id))?.topic ?? topics[0];
  if (topic !== undefined)
    return `${name} had an answer about ${nameTopic(record.scenario, topic)}, and a question would have brought it.`;
  if (concepts.length > 0) return 'To have it explained in plain words, a little at a time.';
  return needByMove[moves[0]?.split('/')[0] ?? ''] ?? 'To have this done at the right time.';
}

/** Authors may write example words inside quotation marks; a debrief sets its own. */
/** `Try: "When did it start?"` as the words alone: the page says that they are to be tried. */
const unquote = (words: string): string => {
  const bare = words.trim().replace(/^try:\s*/iu, '');
  return /^["“]([^"“”]*)["”]$/u.exec(bare)?.[1] ?? bare;
};
const withoutStop = (text: string): string => text.replace(/[.\s]+$/u, '');
