import { applyVariant } from '#core/scenario/apply-variant.ts';
import { canonicalTopic, topicsOfFact } from '#core/scoring/canonical-topic.ts';
import { mostInvestigations } from '#core/scoring/find-overordering.ts';
import type { ScoreSheet } from '#core/scoring/score-sheet.ts';
import { InProcessRoom } from '../drivers/play-candidate-in-process.ts';
import { figureRow, type RunHow, type SuiteResult } from '../report/row.ts';
import { type OpenCases, openCases } from '../simulated-candidates/open-cases.ts';
import { type Base, raisedItems, scoreOf, sharedBases } from '../simulated-candidates/relations/base.ts';
import { kindnessSpam, listAttempts, orderEveryTest, stuffWords } from '../simulated-candidates/relations/gaming-attempts.ts';
import { RelationTally } from '../simulated-candidates/relations/report-relations.ts';

/** Share of a base's steps after which gaming begins, so that there is much left to gain and time to gain it. */
const beginsAfter = 0.4;

async function standAt(opened: OpenCases, base: Base): Promise<InProcessRoom> {
  const setting = { folder: base.folder, bank: opened.bank, reader: opened.reader, seed: base.seed };
  const room = new InProcessRoom(setting);
  for (const step of base.steps.slice(0, Math.max(1, Math.floor(base.steps.length * beginsAfter)))) {
    const heard = await room.take(step);
    if (heard.isOver) break;
  }
  return room;
}

async function sayAll(room: InProcessRoom, says: readonly string[]): Promise<ScoreSheet> {
  const copy = room.copy();
  for (const text of says) {
    const heard = await copy.take({ kind: 'say', text });
    if (heard.isOver) break;
  }
  return scoreOf(copy.log);
}

/**
 * The latest question that was answered in full: by facts told to their last wording, or a denial. Where more was to be had, asking
 * again is how it is reached, and not a repetition.
 */
function findAnswered({ log, encounter }: InProcessRoom): string | null {
  const isSpent = (topic: string): boolean =>
    encounter.scenario.patient.facts
      .filter((fact) => topicsOfFact(encounter.scenario, fact).has(canonicalTopic(encounter.scenario, topic)))
      .every((fact) => fact.certainty === 'certain' && (encounter.state.facts[fact.id]?.layersHeard ?? 0) >= fact.says.length);
  const spoke = log.findLast((event) => {
    if (event.type !== 'candidate.spoke') return false;
    const own = log.filter((one) => 'turnId' in one && one.turnId === event.turnId);
    const asksOnly = own.some(
      (one) => one.type === 'moves.read' && one.moves.length > 0 && one.moves.every((move) => move.kind === 'ask'),
    );
    const answers = own.flatMap((one) => (one.type === 'topic.answered' ? [one.with] : []));
    const asked = own.flatMap((one) =>
      one.type === 'moves.read' ? one.moves.flatMap((move) => (move.kind === 'ask' ? [move.topic] : [])) : [],
    );
    const isHeldBack = own.some(
      (one) => one.type === 'topic.deferred' || one.type === 'cue.offered' || one.type === 'cue.pickedUp',
    );
    return (
      asksOnly &&
      !isHeldBack &&
      answers.length > 0 &&
      answers.every((how) => how === 'fact' || how === 'denial') &&
      asked.every(isSpent)
    );
  });
  return spoke?.type === 'candidate.spoke' ? spoke.text : null;
}

/** Words said to win marks: tampering, made-up replies, the scheme copied, stuffing, padding, spam, repetition. */
export async function run({ isQuick }: RunHow): Promise<SuiteResult> {
  const opened = await openCases();
  const bases = await sharedBases(opened, isQuick);
  const tally = new RelationTally();
  let stuffedItems = 0;
  let stuffedTurns = 0;
  let subjects = 0;
  let subjectsRaised = 0;
  let padded = 0;
  let paddedItems = 0;
  for (const base of bases) {
    const room = await standAt(opened, base);
    if (room.encounter.state.stage !== 'running') continue;
    const before = scoreOf(room.log);
    const scenario = applyVariant(base.folder, 'as-written');
    const add = (
      relation: string,
      from: ScoreSheet,
      to: ScoreSheet,
      words: string,
      may: (item: string) => boolean = () => false,
    ): void =>
      tally.add(
        relation,
        raisedItems(from, to)
          .filter((one) => !may(one.item))
          .map((one) => ({
            relation,
            base: base.id,
            at: one.item,
            detail: `${one.from} became ${one.to}: ${words.slice(0, 160)}`,
          })),
      );
    for (const { kind, says, mayRaise } of listAttempts(scenario, before)) {
      const after = await sayAll(room, says);
      if (kind.endsWith('subjects')) {
        // A subject named is a terse question, and a patient answers it.
        subjects += 1;
        subjectsRaised += raisedItems(before, after).length;
        continue;
      }
      if (kind.startsWith('small talk,')) {
        padded += 1;
        paddedItems += raisedItems(before, after).length;
      }
      add(kind, before, after, says.join(' '), (item) => item === mayRaise);
    }
    // A test that is indicated is still worth something among twenty that are not, but never the whole mark.
    if (scenario.body.investigations.length > mostInvestigations(scenario)) {
      const all = await sayAll(room, orderEveryTest(scenario));
      const tests = new Set(scenario.body.investigations.map((one) => one.id));
      const rests = (id: string): boolean =>
        scenario.marking.items.some((item) => item.id === id && item.evidence.acts.some((act) => tests.has(act)));
      const whole = all.items.filter((item) => item.result === 'met' && rests(item.item));
      tally.add(
        'every test ordered by name: none met in full',
        whole.map((item) => ({
          relation: 'every test ordered',
          base: base.id,
          at: item.item,
          detail: item.evidence.map((one) => one.quote).join(),
        })),
      );
    }
    const words = stuffWords(scenario, before);
    const once = await sayAll(room, [words]);
    stuffedTurns += 1;
    stuffedItems += raisedItems(before, once).length;
    add('stuffing again gains nothing more', once, await sayAll(room, [words, words, words]), words);
    add(
      'forty kind lines gain no more than the first two',
      await sayAll(room, kindnessSpam.slice(0, 2)),
      await sayAll(room, kindnessSpam),
      'kind lines',
    );
    const answered = findAnswered(room);
    if (answered !== null) add('an answered question again', before, await sayAll(room, [answered]), answered);
  }
  tally.write('gaming');
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    rows: [
      ...tally.rows('scoring.gaming'),
      figureRow('scoring.gaming-variants', 'variants of gaming', tally.variants, 'variants', bases.length),
      figureRow(
        'scoring.stuffing-items',
        'items raised by one turn stuffed with every word of the scheme',
        round(stuffedItems / Math.max(1, stuffedTurns)),
        'items',
        stuffedTurns,
      ),
      figureRow(
        'scoring.subjects-items',
        'items raised by the text of an item that a question earns, said as it stands',
        round(subjectsRaised / Math.max(1, subjects)),
        'items',
        subjects,
      ),
      figureRow(
        'scoring.padding-items',
        'items raised by ten lines of small talk',
        round(paddedItems / Math.max(1, padded)),
        'items',
        padded,
      ),
    ],
  };
}
