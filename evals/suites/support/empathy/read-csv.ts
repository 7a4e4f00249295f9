import { readFileSync } from 'node:fs';

/** Rows of a file of comma-separated values with quoted fields, each by the names in its first line. */
export function readCsv(file: string): ReadonlyMap<string, string>[] {
  const [head = [], ...lines] = cellsOf(readFileSync(file, 'utf8'));
  return lines.map((line) => new Map(head.map((name, at) => [name, line[at] ?? ''])));
}

function cellsOf(text: string): string[][] {
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
