import type { EventOf, LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** Port: evidence for the items that need a reader. Gives evidence only; marks are added up in core. */
export interface Examiner {
  readonly id: string;
  judge(
    scenario: Scenario,
    events: readonly LoggedEvent[],
    options: { signal: AbortSignal },
  ): Promise<readonly EventOf<'item.judged'>[]>;
}
