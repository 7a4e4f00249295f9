import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TopicBank, topicFileSchema } from '#core/topic/topic-bank.ts';
import { parseYaml } from '../parsed-yaml.ts';

/**
 * Reads every `*.yaml` of a topics folder into one bank.
 * @throws naming file and field when a file does not fit the format, an id is defined twice, or `broader` leads nowhere.
 */
export async function loadTopicBank(folder: string): Promise<TopicBank> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const bank = { leaves: [], subjects: [], attributes: [], acts: [] } as { [K in keyof TopicBank]: TopicBank[K][number][] };
  const seen = new Map<string, string>();
  const contents = await Promise.all(names.map(async (name) => parseYaml(await readFile(join(folder, name), 'utf8'))));
  for (const [index, name] of names.entries()) {
    const parsed = topicFileSchema.safeParse(contents[index]);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Error(`scenarios/topics/${name}: ${issue?.path.join('.')} ${issue?.message}. Compare with another topics file.`);
    }
    const file = parsed.data;
    if (file.kind === 'leaves') bank.leaves.push(...file.topics);
    else if (file.kind === 'subjects') bank.subjects.push(...file.subjects);
    else if (file.kind === 'attributes') bank.attributes.push(...file.attributes);
    else bank.acts.push(...file.acts);
    const entries = file.kind === 'leaves' ? file.topics : file.kind === 'subjects' ? file.subjects : [];
    for (const { id } of entries) {
      const before = seen.get(id);
      if (before) throw new Error(`scenarios/topics/${name}: "${id}" is already defined in ${before}. Keep one of them.`);
      seen.set(id, name);
    }
  }
  for (const { id, broader } of [...bank.leaves, ...bank.subjects]) {
    if (broader === undefined) continue;
    if (!seen.has(broader) || broader === id) {
      throw new Error(
        `scenarios/topics/${seen.get(id)}: "${id}" has the broader topic "${broader}", which no file defines. Choose another id.`,
      );
    }
  }
  return bank;
}
