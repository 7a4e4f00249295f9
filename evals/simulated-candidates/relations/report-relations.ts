import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureRow, type Row } from '../../report/row.ts';
import { projectRoot } from '../../suites/support/data-file.ts';
import type { Violation } from './base.ts';

/** Counts variants and violations by relation. */
export class RelationTally {
  readonly #made = new Map<string, number>();
  readonly #failed = new Map<string, number>();
  readonly violations: Violation[] = [];

  add(relation: string, violations: readonly Violation[]): void {
    this.#made.set(relation, (this.#made.get(relation) ?? 0) + 1);
    if (violations.length > 0) this.#failed.set(relation, (this.#failed.get(relation) ?? 0) + 1);
    this.violations.push(...violations);
  }

  get variants(): number {
    return [...this.#made.values()].reduce((sum, one) => sum + one, 0);
  }

  /** One row for each relation: how many variants break it. */
  rows(prefix: string): Row[] {
    return [...this.#made].map(([relation, made]) => {
      const broken = this.#failed.get(relation) ?? 0;
      const id = `${prefix}.${relation.replace(/[^a-z]+/gi, '-').toLowerCase()}`;
      return figureRow(id, `${relation}: variants that break it`, broken, 'variants', made, { text: '0', holds: broken === 0 });
    });
  }

  /** Where each relation broke, by item, the commonest first; printed short and written whole. */
  write(name: string): void {
    const folder = join(projectRoot, 'reports', 'evals', 'scoring');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(this.violations, null, 1)}\n`);
    const counts = new Map<string, number>();
    for (const { relation, base, at } of this.violations) {
      const key = `${relation} | ${base.split(' ')[0]} | ${at}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const worst = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 25);
    for (const [key, count] of worst) console.log(`  broken ${count} times: ${key}`);
  }
}
