import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './data-file.ts';
import type { JudgedAct } from './judge-meditod.ts';
import { sampleSeeded } from './seeded-sample.ts';

/** The commonest ways to be wrong, as labels only. */
export function writeConfusions(acts: readonly JudgedAct[]): void {
  const counts = new Map<string, { theirs: string; ours: string; what: string; count: number; turns: string[] }>();
  const add = (one: JudgedAct, what: string) => {
    const values = one.act.values.map((value) => value.name).join(', ');
    const theirs = [one.act.slot, values, one.act.attribute].filter(Boolean).join(' | ');
    const ours = one.topics.join(', ') || '(no ask)';
    const key = `${what}\n${theirs}\n${ours}`;
    const known = counts.get(key) ?? { theirs, ours, what, count: 0, turns: [] };
    counts.set(key, { ...known, count: known.count + 1, turns: [...known.turns, one.turn.id].slice(0, 5) });
  };
  for (const one of acts) {
    if (!one.isFamilyRight) add(one, 'family');
    else if (one.isValueRight === false) add(one, 'value');
    else if (one.isAttributeRight === false) add(one, 'attribute');
  }
  const worst = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 30);
  const folder = join(projectRoot, 'reports', 'evals');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'meditod-confusions.json'), `${JSON.stringify(worst, null, 1)}\n`);
}

/** A sample of what was read otherwise, with its text, for an audit outside the project. */
export function writeDisagreements(acts: readonly JudgedAct[]): void {
  const file = process.env['DISAGREEMENTS'];
  if (file === undefined) return;
  const wrong = acts.filter((one) => !one.isFamilyRight || one.isValueRight === false || one.isAttributeRight === false);
  const lines = sampleSeeded(wrong, 100, 101).map((one) =>
    JSON.stringify({
      id: one.turn.id,
      text: one.turn.text,
      theirs: { slot: one.act.slot, values: one.act.values.map((value) => value.name), attribute: one.act.attribute },
      ours: one.topics,
    }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
}
