import { readFile, stat } from 'node:fs/promises';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';

/** A case file is prose of some hundred lines; one larger than this is something else. */
const mostBytes = 512 * 1024;
/** Anchors and aliases beyond a handful are a mistake or an attack. */
const mostAliases = 20;

export interface YamlTrouble {
  readonly line: number;
  readonly cause: string;
  readonly cure: string;
}

export type YamlFile =
  | { readonly outcome: 'read'; readonly value: unknown; lineOf(path: readonly (string | number)[]): number }
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'refused'; readonly troubles: readonly YamlTrouble[] };

const refuse = (line: number, cause: string, cure: string): YamlFile => ({
  outcome: 'refused',
  troubles: [{ line, cause, cure }],
});

const tooDeep = refuse(1, 'lists are nested too deep', 'flatten them');

const advice: Partial<Record<YAMLError['code'], readonly [cause: string, cure: string]>> = {
  DUPLICATE_KEY: ['this field is given twice in the same place', 'keep one of the two'],
  TAB_AS_INDENT: ['a tab is used to indent', 'use spaces'],
  MULTIPLE_DOCS: ['the file holds more than one document', 'take out the "---" in the middle'],
  BAD_INDENT: ['the indentation does not fit the lines above', 'line the fields up, two spaces a level'],
  MISSING_CHAR: ['a quotation mark, bracket or colon is missing', 'close what was opened on this line or above'],
  UNEXPECTED_TOKEN: ['this does not belong here', 'put text that holds ":" or "#" in quotation marks'],
  BLOCK_AS_IMPLICIT_KEY: ['text with a colon is read as a field', 'put the text in quotation marks'],
  MULTILINE_IMPLICIT_KEY: [
    'a field name runs over more than one line',
    'put the text in quotation marks, or check for a missing colon',
  ],
  TAG_RESOLVE_FAILED: ['a "!tag" means nothing here', 'take the tag out'],
};

/** Reads one YAML file of a case with the place of every value. Never throws for what the file holds. */
export async function readYamlFile(path: string): Promise<YamlFile> {
  const info = await stat(path).catch(() => null);
  if (info === null) return { outcome: 'missing' };
  if (!info.isFile()) return refuse(1, 'this is not a file', 'put a YAML file here');
  if (info.size > mostBytes)
    return refuse(1, `the file is larger than ${mostBytes / 1024} KB`, 'take out what is not part of the case');
  const bytes = await readFile(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(1, 'the file is not UTF-8 text', 'save it as UTF-8');
  }
  return parseYaml(text);
}

/** The same for a text at hand. */
export function parseYaml(text: string): YamlFile {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, strict: true });
    const troubles = [...document.errors, ...document.warnings].map((error): YamlTrouble => {
      const [cause, cure] = advice[error.code] ?? [plainMessage(error), 'compare with scenarios/_template'];
      return { line: lines.linePos(error.pos[0]).line, cause, cure };
    });
    if (troubles.some((trouble) => trouble.cause.includes('call stack'))) return tooDeep;
    if (troubles.length > 0) return { outcome: 'refused', troubles: troubles.slice(0, 10) };
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return { outcome: 'read', value, lineOf: (path) => findLine(document.contents, path, lines) };
  } catch (caught) {
    // The parser reports what a text holds as errors; what it throws for is alias bombs and nesting beyond the stack.
    if (caught instanceof RangeError) return tooDeep;
    if (caught instanceof ReferenceError)
      return refuse(1, 'the file repeats itself through anchors too often', 'write the text out where it belongs');
    throw caught;
  }
}

const plainMessage = (error: YAMLError): string => error.message.split('\n')[0] ?? 'this is not YAML';

/** Line of the last step of a path that is in the file: of its name where it has one. */
function findLine(root: Node | null, path: readonly (string | number)[], lines: LineCounter): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(step));
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (item === undefined) break;
      node = item;
      offset = rangeStart(item) ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}

function rangeStart(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined;
}
