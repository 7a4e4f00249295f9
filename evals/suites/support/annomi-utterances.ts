import { readFileSync } from 'node:fs';
import { findDataFile } from './data-file.ts';

/** One therapist utterance of an AnnoMI session (motivational interviewing; no licence stated, measured on only). */
export interface AnnomiUtterance {
  /** `annomi/<transcript>#<utterance>`. */
  readonly id: string;
  readonly quality: string;
  readonly text: string;
  /** The client's words before it, '' at the start. */
  readonly before: string;
}

/** Every therapist utterance, in the order of the file; null where the data set is not installed. */
export function readAnnomiUtterances(): AnnomiUtterance[] | null {
  const file = findDataFile('annomi', 'AnnoMI-simple.csv');
  if (file === null) return null;
  const [head = [], ...lines] = readCsv(readFileSync(file, 'utf8'));
  const column = (name: string) => head.indexOf(name);
  const at = {
    transcript: column('transcript_id'),
    quality: column('mi_quality'),
    utterance: column('utterance_id'),
    speaker: column('interlocutor'),
    text: column('utterance_text'),
  };
  let transcript = '';
  let before = '';
  return lines.flatMap((line) => {
    const text = (line[at.text] ?? '').replace(/\s+/g, ' ').trim();
    if (line[at.transcript] !== transcript) before = '';
    transcript = line[at.transcript] ?? '';
    if (line[at.speaker] !== 'therapist') {
      before = text;
      return [];
    }
    return [
      {
        id: `annomi/${transcript}#${line[at.utterance] ?? ''}`,
        quality: line[at.quality] ?? '',
        text,
        before,
      },
    ];
  });
}

/** Comma-separated values with quoted fields, as rows of cells. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[++at];
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || sign === '\n') {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (sign === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.filter((cells) => cells.length > 1);
}
