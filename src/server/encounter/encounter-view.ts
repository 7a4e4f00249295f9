import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import type { Body, Treatment } from '#core/scenario/body.ts';
import type { Appearance, Participant } from '#core/scenario/participant.ts';
import type { AppearanceView, Choice, EncounterView } from '#protocol/views.ts';

const reflectionPrompts = [
  'What went well, in your own view?',
  'What would you do differently next time?',
  'How do you think the patient felt when you left?',
];

/** An encounter as its candidate sees it: door-note knowledge, what can be done, how far it is. */
export function encounterView(
  { scenario, state }: Encounter,
  told: { readonly atMs: number; readonly events: readonly LoggedEvent[]; readonly notes: string },
): EncounterView {
  const { station, marking } = scenario;
  const isOver = state.stage === 'ended' || state.stage === 'scored';
  const has = (type: LoggedEvent['type']) => told.events.some((event) => event.type === type);
  return {
    encounterId: state.encounterId,
    scenarioId: station.id,
    title: station.title,
    mode: state.mode,
    stage: state.stage,
    seq: state.seq,
    atMs: told.atMs,
    dueMs: state.dueMs,
    participants: scenario.patient.participants.map((one) => participantView(one, state.present.includes(one.id))),
    choices: choicesOf(scenario.body),
    call: callOf(scenario.body, state),
    reflectionPrompts,
    // An examiner's question may give the case away: kept back until the encounter is over.
    conclusionPrompts: isOver ? [marking.conclusion.prompt, ...marking.conclusion.examinerQuestions.map((one) => one.asks)] : [],
    conclusionSeconds: marking.conclusion.seconds,
    reflected: has('reflection.written'),
    concluded: has('conclusion.given'),
    notes: told.notes,
  };
}

function participantView(one: Participant, present: boolean): EncounterView['participants'][number] {
  return {
    id: one.id,
    name: one.name.preferred,
    role: one.role,
    pronouns: one.pronouns,
    appearance: appearanceView(one.appearance),
    present,
  };
}

export function appearanceView(one: Appearance): AppearanceView {
  const { ageYears, build, skinTone, hair, hairColour, facialHair, headCovering, glasses, clothing, clothingColour, describes } =
    one;
  return { ageYears, build, skinTone, hair, hairColour, facialHair, headCovering, glasses, clothing, clothingColour, describes };
}

/** Who is on the phone. */
function callOf({ escalations }: Body, { call }: Encounter['state']): EncounterView['call'] {
  return call ? { name: escalations.find((one) => one.id === call.id)?.name ?? call.id } : null;
}

function choicesOf(body: Body): EncounterView['choices'] {
  const choice = (one: {
    id: string;
    name: string;
    takesSeconds: number;
    needs?: readonly string[];
    dose?: Treatment['dose'];
  }): Choice => ({
    id: one.id,
    name: one.name,
    needs: [...(one.needs ?? [])],
    takesSeconds: one.takesSeconds,
    dose: one.dose ? { usual: one.dose.usual, unit: one.dose.unit } : null,
  });
  return {
    examination: body.examination.map(choice),
    investigation: body.investigations.map(choice),
    treatment: body.treatments.map(choice),
    escalation: body.escalations.map(choice),
  };
}
