import type { Scenario } from '#core/scenario/scenario.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import { InProcessRoom, type InProcessSetting } from '../drivers/play-candidate-in-process.ts';
import { suggestionsOf } from './voice.ts';

const greeting = "Hello, I'm Sam, one of the medical students. What's brought you in today?";

/**
 * A debrief tells what to try: said word for word, it has to count. Items that rest on what is told behind a gate, on a hint
 * or on somebody on the telephone cannot be earned cold and are left to the author's eye.
 */
export async function lintWordsToTry(scenario: Scenario, setting: InProcessSetting): Promise<string[]> {
  const lines: string[] = [];
  for (const item of scenario.marking.items.filter((one) => isEarnedCold(one, scenario))) {
    const words = suggestionsOf(item.tryNext);
    if (words.length === 0) continue;
    const room = new InProcessRoom(setting);
    for (const text of [greeting, ...words]) await room.take({ kind: 'say', text });
    await room.finish([]);
    const found = scoreEncounter(room.log).items.find((one) => one.item === item.id);
    if (found?.result === 'notMet')
      lines.push(`item "${item.id}": what to try earns nothing when it is said: "${words.join(' ')}"`);
  }
  return lines;
}

function isEarnedCold({ evidence }: Scenario['marking']['items'][number], { patient, body }: Scenario): boolean {
  const calls = new Set(body.escalations.map((one) => one.id));
  const gated = new Set(patient.facts.filter((one) => one.gates.length > 0 || one.after.length > 0).map((one) => one.id));
  return (
    evidence.cues.length === 0 && !evidence.acts.some((act) => calls.has(act)) && !evidence.facts.some((fact) => gated.has(fact))
  );
}
