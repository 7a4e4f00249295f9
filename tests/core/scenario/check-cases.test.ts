import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkCases, type PlayWorkedTurns } from '#server/scenarios-check.ts';
import { describeCaseFormat } from '#server/scenarios-check-schema.ts';
import { parseYaml } from '#server/scenarios-check-yaml.ts';
import { aSmallTopicBank, smallCaseFiles } from '../../support/a-small-case.ts';

let scenariosFolder = '';
beforeEach(async () => {
  scenariosFolder = await mkdtemp(join(tmpdir(), 'cases-'));
  await mkdir(join(scenariosFolder, 'topics'));
  await mkdir(join(scenariosFolder, '_template'));
  await mkdir(join(scenariosFolder, 'small-case'));
  for (const [file, value] of Object.entries(smallCaseFiles())) await write(file, stringify(value));
});
afterEach(() => rm(scenariosFolder, { recursive: true, force: true }));

const write = (file: string, text: string | Uint8Array) => writeFile(join(scenariosFolder, 'small-case', `${file}.yaml`), text);
const read = (file: string) => readFile(join(scenariosFolder, 'small-case', `${file}.yaml`), 'utf8');
const check = (play: PlayWorkedTurns | null = null) => checkCases({ scenariosFolder, bank: aSmallTopicBank(), only: [], play });

describe('checking case folders', () => {
  it('says nothing but the summary about a good case', async () => {
    expect(await check()).toEqual({
      lines: ['1 case checked: 0 errors, 0 warnings, worked turns not played.'],
      errors: 0,
      warnings: 0,
    });
  });
  it('points at the line, with cause and cure', async () => {
    const text = (await read('patient')).replace('topic: symptom.headache/onset', 'topic: symptom.headach/onset');
    await write('patient', text);
    const line = text.split('\n').findIndex((one) => one.includes('symptom.headach/')) + 1;
    expect((await check()).lines[0]).toBe(
      `scenarios/small-case/patient.yaml:${line}  No subject is called "symptom.headach". Did you mean "symptom.headache/onset"?`,
    );
  });
  it('points at an unknown field', async () => {
    const text = (await read('marking')).replace('justPassing:', 'justPasing:');
    await write('marking', text);
    const line = text.split('\n').findIndex((one) => one.startsWith('justPasing')) + 1;
    const { lines, errors } = await check();
    expect(lines.join('\n')).toContain(
      `scenarios/small-case/marking.yaml:${line}  No field is called "justPasing" here. Did you mean "justPassing"?`,
    );
    expect(errors).toBe(2);
  });
  it('points into the variant that is wrong', async () => {
    const text = (await read('variants')).replace('topic: habit.smoking', 'topic: habit.smokin');
    await write('variants', text);
    const line = text.split('\n').findIndex((one) => one.includes('habit.smokin')) + 1;
    expect((await check()).lines[0]).toContain(`variants.yaml:${line}  In "heavier-smoker", no topic is called "habit.smokin"`);
  });
  it('does without variants, and not without a marking scheme', async () => {
    await rm(join(scenariosFolder, 'small-case', 'variants.yaml'));
    expect((await check()).errors).toBe(0);
    await rm(join(scenariosFolder, 'small-case', 'marking.yaml'));
    expect((await check()).lines[0]).toContain('scenarios/small-case/marking.yaml:1  The file is missing');
  });
  it('wants the folder to carry the name of the case', async () => {
    await write('station', (await read('station')).replace('id: small-case', 'id: other-case'));
    expect((await check()).lines[0]).toContain('The id is "other-case", and the folder is called "small-case"');
  });
  it('reports a worked turn that went otherwise, at its line', async () => {
    const { lines, errors } = await check(async (folder) =>
      folder['worked-turns'].turns.map(({ name }) => ({ name, ok: false, problem: 'it told nothing' })),
    );
    expect(errors).toBe(1);
    expect(lines[0]).toMatch(/worked-turns\.yaml:3 {2}Worked turn "asked when it began": it told nothing\./);
    expect(lines.at(-1)).toContain('1 worked turn played');
  });
});

describe('hostile files', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
    .join('\n')}\n`;
  it.each([
    ['not YAML', '{ "a": [1, 2', 'missing'],
    ['a tab', 'format: 1\nfacts:\n\t- id: x\n', 'tab'],
    ['a field twice', 'format: 1\nformat: 1\n', 'given twice'],
    ['an anchor bomb', bomb, 'through anchors too often'],
    ['deep nesting', `a: ${'['.repeat(60_000)}`, 'nested too deep'],
    ['two documents', 'format: 1\n---\nformat: 1\n', 'more than one document'],
    ['a strange tag', 'format: !!js/function "x"\n', 'tag'],
    ['a list for a file', '- 1\n- 2\n', '"patient" should be fields'],
    ['text for a file', 'hello\n', '"patient" should be fields'],
    ['an empty file', '', '"patient" should be fields'],
    ['the wrong types', 'format: one\nfacts: 3\nparticipants: {}\n', '"facts" should be a list'],
    ['a prototype', '__proto__: { polluted: true }\nformat: 1\n', 'is missing'],
    ['too much', `format: 1\n# ${'x'.repeat(600 * 1024)}\n`, 'larger than'],
  ])('refuses %s in plain words', async (_name, text, cause) => {
    await write('patient', text);
    const { lines, errors } = await check();
    expect(errors).toBeGreaterThan(0);
    const own = lines.filter((line) => line.includes('/patient.yaml:'));
    expect(own.join('\n')).toContain(cause);
    expect(lines.join('\n')).not.toMatch(/\bat .*\.[tj]s:|Error:|node_modules/);
    expect('polluted' in {}).toBe(false);
  });
  it('refuses bytes that are not text', async () => {
    await write('patient', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]));
    expect((await check()).lines[0]).toContain('not UTF-8');
  });
  it('checks thousands of misspelt topics', async () => {
    const fact = (index: number) =>
      `  - { id: f${index}, topic: symptom.headake${index}/onsett, says: ["x"], tell: open question }`;
    const text = (await read('patient')).replace(
      /^facts:\n/m,
      `facts:\n${Array.from({ length: 1000 }, (_, index) => fact(index)).join('\n')}\n`,
    );
    await write('patient', text);
    expect((await check()).errors).toBeGreaterThan(999);
  });
});

describe('parseYaml', () => {
  it('finds the line of a value, and of the nearest thing above one that is missing', () => {
    const file = parseYaml('a:\n  - b: 1\n    c: 2\n');
    if (file.outcome !== 'read') throw new Error('not read');
    expect([file.lineOf(['a', 0, 'c']), file.lineOf(['a', 0, 'd']), file.lineOf(['a']), file.lineOf([])]).toEqual([3, 2, 1, 1]);
  });
});

describe('the JSON Schema', () => {
  it('describes each file of a case and lets defaults be left out', () => {
    const schema = JSON.parse(describeCaseFormat());
    expect(Object.keys(schema.$defs)).toEqual([
      'station',
      'patient',
      'body',
      'marking',
      'variants',
      'worked-turns',
      'expert-run',
    ]);
    expect(schema.$defs.patient.required).not.toContain('negatives');
  });
  it('is the one committed beside the cases', async () => {
    expect(await readFile(new URL('../../../scenarios/scenario.schema.json', import.meta.url), 'utf8')).toBe(
      describeCaseFormat(),
    );
  });
});
