import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { caseFiles } from '#core/scenario/parse-scenario.ts';
import { caseFolderSchema } from '#core/scenario/scenario.ts';

const schemaFile = 'scenario.schema.json';

/** The case format as JSON Schema, one definition a file, so that editors complete and check what an author types. */
export function describeCaseFormat(): string {
  const definitions = Object.fromEntries(
    caseFiles.map((file) => {
      const { $schema: _, ...definition } = z.toJSONSchema(caseFolderSchema.shape[file], { io: 'input' });
      return [file, definition];
    }),
  );
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A Bedside case folder',
    description: 'Point an editor at #/$defs/<file>: station, patient, body, marking, variants, worked-turns or expert-run.',
    $defs: definitions,
    type: 'object',
    properties: Object.fromEntries(caseFiles.map((file) => [file, { $ref: `#/$defs/${file}` }])),
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

export async function writeSchema(scenariosFolder: string): Promise<void> {
  await writeFile(join(scenariosFolder, schemaFile), describeCaseFormat());
}

/** Whether the committed schema still says what the code reads. */
export async function isSchemaCurrent(scenariosFolder: string): Promise<boolean> {
  const committed = await readFile(join(scenariosFolder, schemaFile), 'utf8').catch(() => '');
  return committed === describeCaseFormat();
}
