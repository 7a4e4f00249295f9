import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { EncounterState } from '#core/encounter/encounter-state.ts';
import { chooseVariant } from '#core/scenario/apply-variant.ts';
import { embeddedDialogueDriver } from '#server/dialogue/embedded-dialogue-driver.ts';
import { embeddedExaminer } from '#server/examining/embedded-examiner.ts';
import { aRealCase } from '../support/a-real-case.ts';
import { AVisitor, aServer } from '../support/a-server.ts';

type Step =
  | { readonly say: string }
  | { readonly act: string; readonly id: string; readonly detail?: string }
  | { readonly silenceMs: number };

/** Interviews to record, by case: what a candidate says and does, in order. */
const interviews: Readonly<Record<string, readonly Step[]>> = {
  'chest-pain-cubicle-4': [
    { say: "Hello, my name is Sam, I'm one of the medical students. Can I check your name and date of birth?" },
    { say: 'Is it all right if I ask you some questions about what brought you in?' },
    { say: "What's brought you in today?" },
    { say: 'Tell me more about that.' },
    { silenceMs: 4_000 },
    { say: 'Does the pain go anywhere else?' },
    { say: 'How bad is it, out of ten?' },
    { act: 'investigation', id: 'ecg-12-lead' },
    { say: 'You joke about it, but that sounds frightening.' },
    { say: 'Does anyone in your family have heart trouble?' },
    { say: 'Are you allergic to anything?' },
    { act: 'treatment', id: 'aspirin', detail: '300 mg chewed' },
    {
      say: "I ask everybody this before we give a heart spray, because they don't mix: have you taken Viagra or anything like it?",
    },
    { say: 'Do you smoke?' },
    { say: 'What are you most worried about?' },
    { act: 'escalation', id: 'registrar' },
    { say: "It might be your heart, we don't know for certain yet. I've asked the registrar to come straight away." },
  ],
};

/** Plays an interview through the whole app, marks included, by words alone: the same on every machine. */
export async function recordInterview(name: string): Promise<{ events: readonly LoggedEvent[]; state: EncounterState }> {
  const steps = interviews[name];
  if (!steps) throw new Error(`There is no interview called ${name} in record-interview.ts.`);
  const { folder, bank, library, reader } = await aRealCase(name);
  const server = aServer({ bank, library, reader, driver: embeddedDialogueDriver, examiner: embeddedExaminer });
  const visitor = new AVisitor(server);
  let seed = 0;
  while (chooseVariant(folder, seed) !== 'as-written') seed += 1;
  const started = await visitor.post('/api/encounters', { scenarioId: folder.station.id, seed });
  const { encounterId } = (await started.json()) as { encounterId: string };
  const at = `/api/encounters/${encounterId}`;
  for (const step of steps) {
    server.clock.pass(12_000);
    if ('say' in step) await visitor.post(`${at}/turns`, { text: step.say });
    else if ('silenceMs' in step) await visitor.post(`${at}/silences`, step);
    else await visitor.post(`${at}/acts`, { ...step, explained: true, consentSought: true });
    await server.bedside.settled(encounterId);
  }
  await visitor.post(`${at}/end`, {});
  await visitor.post(`${at}/reflection`, { answers: [{ prompt: 'What went well?', text: 'I let him start the story.' }] });
  const plan =
    'Acute coronary syndrome, then aortic dissection and pulmonary embolism. Repeat ECG, troponin, call the registrar.';
  await visitor.post(`${at}/conclusion`, { answers: [{ prompt: folder.marking.conclusion.prompt, text: plan }] });
  const debrief = await visitor.get(`${at}/debrief`);
  if (!debrief.ok) throw new Error(`The interview was not marked: ${await debrief.text()}`);
  const stored = await server.log.load(encounterId);
  if (!stored) throw new Error('The interview was not stored.');
  return { events: await server.log.events(encounterId, 0), state: stored.state };
}
