import { type EncounterRecord, eventsOf } from '../encounter-record.ts';
import { deedsByMove, listInWords } from './deeds.ts';
import type { DimensionFindings } from './opening-deeds.ts';

const views = { 'ice.ideas': 'ideas', 'ice.concerns': 'worries', 'ice.expectations': 'hopes' } as const;
const isView = (topic: string): topic is keyof typeof views => topic in views;

/** The patient's own view, choices put, and how the plan was taken. */
export function findPlanning(record: EncounterRecord): DimensionFindings {
  const asked = new Set<string>();
  let options = 0;
  let announced = 0;
  const evidence = deedsByMove(record, (move) => {
    if (move.kind === 'ask' && isView(move.topic)) {
      asked.add(views[move.topic]);
      return { does: `asked for the patient’s ${views[move.topic]}`, helps: true };
    }
    if (move.kind !== 'plan') return null;
    if (move.form === 'option') {
      options += 1;
      return { does: 'put a choice to the patient', helps: true };
    }
    announced += 1;
    return { does: move.form === 'recommendation' ? 'advised' : 'said what will be done', helps: true };
  });
  const view =
    asked.size === 0 ? 'The patient’s own view was not asked for.' : `You asked for the patient’s ${listInWords([...asked])}.`;
  const choice =
    options > 0 ? ' You put a choice.' : announced > 0 ? ' The plan was told, not put as a choice.' : ' No plan was talked over.';
  const stance = eventsOf(record, 'plan.answered').at(-1)?.stance;
  const taken =
    stance === undefined
      ? ''
      : ` The patient ${stance === 'agrees' ? 'agreed' : stance === 'hesitates' ? 'hesitated' : 'said no'}.`;
  return { says: `${view}${choice}${taken}`, evidence };
}
