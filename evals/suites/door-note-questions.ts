import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { InProcessInterview } from '../drivers/in-process.ts';
import { openLibrary } from '../drivers/open-library.ts';
import { figureRow, type Row, rateRow, type SuiteResult } from '../report/row.ts';

const holdout = 'evals/holdout';

interface Question {
  readonly id: string;
  readonly utterance: string;
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

const readLines = <T>(file: string): T[] => {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as T);
  } catch {
    return [];
  }
};

/**
 * Questions about a case by an author who saw only the door note. Each is asked after the opening; replies are judged by
 * a reader in the role of a clinician, and a verdict counts only for the very reply that was judged.
 */
export async function run(): Promise<SuiteResult> {
  const { bank, reader, find } = await openLibrary();
  const rows: Row[] = [];
  mkdirSync('reports/evals', { recursive: true });
  try {
    for (const slug of readdirSync(holdout)) {
      const folder = find(slug);
      for (const file of readdirSync(join(holdout, slug)).filter(
        (name) => name.startsWith('questions-') && name.endsWith('.jsonl'),
      )) {
        const questions = readLines<Question>(join(holdout, slug, file));
        const labels = new Map(
          readLines<Label>(join(holdout, slug, file.replace('questions-', 'labels-'))).map((one) => [
            `${one.id}\n${one.reply}`,
            one,
          ]),
        );
        const played: Played[] = [];
        for (const question of questions) {
          const interview = new InProcessInterview(folder, bank, reader);
          await interview.say("Hello, I'm Sam, one of the medical students. What's brought you in today?");
          await interview.say('Mm-hm, go on.');
          const exchange = await interview.say(question.utterance, question.after === null ? {} : { lastReply: question.after });
          const reply = [exchange.reply, ...exchange.shows.map((one) => `(${one})`)].join(' ').trim();
          played.push({
            ...question,
            reply,
            verdict: labels.get(`${question.id}\n${reply}`)?.verdict ?? null,
            critical: labels.get(`${question.id}\n${reply}`)?.critical ?? false,
            told: exchange.told,
            denied: exchange.denied,
            moves: exchange.moves,
          });
        }
        writeFileSync(
          join('reports/evals', `${slug}-${file.replace('.jsonl', '.json')}`),
          `${JSON.stringify(played, null, 1)}\n`,
        );
        const count = (verdict: Verdict) => played.filter((one) => one.verdict === verdict).length;
        const n = played.length;
        const id = `${slug}/${file.replace('.jsonl', '')}`;
        // The first set of a case, written before its phrasings, holds the targets; later ones say how it travels.
        const isFirst = file === 'questions-60.jsonl';
        const target = (text: string, holds: (rate: number) => boolean) => (isFirst ? { text, holds } : undefined);
        rows.push(
          rateRow(
            `${id}/apt-or-asked-back`,
            `${slug}: apt or sensibly asked back`,
            count('apt') + count('askedBack'),
            n,
            target('>= 85 %', (rate) => rate >= 0.85),
          ),
          rateRow(`${id}/apt`, `${slug}: apt`, count('apt'), n),
          rateRow(
            `${id}/wrong`,
            `${slug}: wrong`,
            count('wrong') + count('wrongDenial'),
            n,
            target('<= 8 %', (rate) => rate <= 0.08),
          ),
          figureRow(
            `${id}/wrong-denial-critical`,
            `${slug}: wrong denials of a critical fact`,
            played.filter((one) => one.verdict === 'wrongDenial' && one.critical).length,
            'count',
            n,
            {
              text: '0',
              holds: played.every((one) => one.verdict !== 'wrongDenial' || !one.critical),
            },
          ),
          figureRow(
            `${id}/unjudged`,
            `${slug}: replies nobody has judged yet`,
            played.filter((one) => one.verdict === null).length,
            'count',
            n,
          ),
        );
      }
    }
  } finally {
    await reader.close();
  }
  return { rows };
}
