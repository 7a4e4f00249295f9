import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { InProcessInterview } from '../drivers/in-process.ts';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';
import { readJsonLines } from './support/data-file.ts';
import { checkUntouched, findHoldoutCases, findQuestionSets, type HoldoutCase } from './support/holdout-cases.ts';
import { sharedReader } from './support/shared-reader.ts';

interface Question {
  readonly id: string;
  readonly utterance: string;
  /** What the patient said just before, or the id of the question of this set that was asked just before. */
  readonly after: string | null;
  readonly intent: string;
}

type Verdict = 'apt' | 'askedBack' | 'wrong' | 'wrongDenial';

interface Label {
  readonly id: string;
  /** The reply that was judged; another reply is unjudged until somebody reads it. */
  readonly reply: string;
  readonly verdict: Verdict;
  readonly critical?: boolean;
  readonly why: string;
}

interface Played extends Question {
  readonly reply: string;
  readonly verdict: Verdict | null;
  readonly critical: boolean;
  readonly told: readonly string[];
  readonly denied: readonly string[];
  readonly moves: readonly CandidateMove[];
}

/**
 * Questions about a case by an author who saw only the door note. Each is asked after the opening; replies are judged by
 * a reader in the role of a clinician, and a verdict counts only for the very reply that was judged.
 */
export async function run(): Promise<SuiteResult> {
  const rows: Row[] = [];
  mkdirSync('reports/evals', { recursive: true });
  for (const one of await findHoldoutCases()) {
    for (const [at, set] of findQuestionSets(one).entries()) {
      checkUntouched(one, set);
      const played = await playSet(one, set);
      writeFileSync(
        join('reports/evals', `${one.slug}-${set.replace('.jsonl', '.json')}`),
        `${JSON.stringify(played, null, 1)}\n`,
      );
      // The first set of a case, written before its phrasings, holds the targets; later ones say how it travels.
      rows.push(...rowsOf(one.slug, set, played, at === 0));
    }
  }
  return { rows };
}

async function playSet({ path, folder }: HoldoutCase, set: string): Promise<Played[]> {
  const { bank, reader } = await sharedReader();
  const labels = new Map(
    readJsonLines<Label>(join(path, set.replace('questions-', 'labels-'))).map((one) => [`${one.id}\n${one.reply}`, one]),
  );
  const played: Played[] = [];
  const all = readJsonLines<Question>(join(path, set));
  for (const question of all) {
    const interview = new InProcessInterview(folder, bank, reader);
    await interview.say("Hello, I'm Sam, one of the medical students. What's brought you in today?");
    await interview.say('Mm-hm, go on.');
    const before = all.find((one) => one.id === question.after);
    if (before !== undefined) await interview.say(before.utterance);
    const said = question.after === null || before !== undefined ? {} : { lastReply: question.after };
    const exchange = await interview.say(question.utterance, said);
    const reply = [exchange.reply, ...exchange.shows.map((one) => `(${one})`)].join(' ').trim();
    const label = labels.get(`${question.id}\n${reply}`);
    played.push({
      ...question,
      reply,
      verdict: label?.verdict ?? null,
      critical: label?.critical ?? false,
      told: exchange.told,
      denied: exchange.denied,
      moves: exchange.moves,
    });
  }
  return played;
}

function rowsOf(slug: string, set: string, played: readonly Played[], holdsTargets: boolean): Row[] {
  const count = (...verdicts: Verdict[]) => played.filter((one) => one.verdict !== null && verdicts.includes(one.verdict)).length;
  const n = played.length;
  const id = `${slug}/${set.replace('.jsonl', '')}`;
  const criticalDenials = played.filter((one) => one.verdict === 'wrongDenial' && one.critical).length;
  const unjudged = played.filter((one) => one.verdict === null).length;
  const target = (text: string, holds: (rate: number) => boolean) => (holdsTargets ? { text, holds } : undefined);
  /** A reply that changed since it was judged may be either: a target is decided only when it could not turn. */
  const decided = (row: Row, couldTurnTo: boolean): Row =>
    row.holds === null || unjudged === 0 || row.holds === couldTurnTo ? row : { ...row, holds: null };
  const apt = count('apt', 'askedBack');
  const wrong = count('wrong', 'wrongDenial');
  return [
    decided(
      rateRow(
        `${id}/apt-or-asked-back`,
        `${slug}: apt or sensibly asked back`,
        apt,
        n,
        target('>= 85 %', (rate) => rate >= 0.85),
      ),
      (apt + unjudged) / n >= 0.85,
    ),
    rateRow(`${id}/apt`, `${slug}: apt`, count('apt'), n),
    decided(
      rateRow(
        `${id}/wrong`,
        `${slug}: wrong`,
        wrong,
        n,
        target('<= 8 %', (rate) => rate <= 0.08),
      ),
      (wrong + unjudged) / n <= 0.08,
    ),
    figureRow(`${id}/wrong-denial-critical`, `${slug}: wrong denials of a critical fact`, criticalDenials, 'count', n, {
      text: '0',
      holds: criticalDenials === 0,
    }),
    figureRow(`${id}/unjudged`, `${slug}: replies nobody has judged yet`, unjudged, 'count', n),
  ];
}
