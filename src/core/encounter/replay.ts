import type { EventOf, LoggedEvent, LoggedOf } from './encounter-event.ts';
import type { Encounter, EncounterState, FactState } from './encounter-state.ts';

const untold: FactState = { layersHeard: 0, credit: null, hints: 0, gentleAsks: 0, timesTold: 0 };
const keptTopics = 6;
const keptLines = 48;

/** State of one fact, as if untold when nothing happened to it yet. */
export function factState(state: EncounterState, fact: string): FactState {
  return state.facts[fact] ?? untold;
}

function start(event: EventOf<'encounter.started'> & { seq: number; atMs: number }): Encounter {
  const { scenario } = event;
  return {
    scenario,
    state: {
      encounterId: event.encounterId,
      ...(event.drill ? { drill: event.drill } : {}),
      ...(event.forkedFrom ? { forkedFrom: event.forkedFrom.encounterId } : {}),
      owner: event.owner,
      mode: event.mode,
      seed: event.seed,
      variant: event.variant,
      rulesVersion: event.rulesVersion,
      caseHash: event.caseHash,
      startedAt: event.startedAt,
      dueMs: event.dueMs,
      seq: event.seq,
      atMs: event.atMs,
      spentMs: 0,
      stage: 'running',
      endedBecause: null,
      patient: event.initial,
      timers: event.timers,
      openingPartsTold: 0,
      openingOver: false,
      facts: {},
      gates: [],
      cues: {},
      concerns: {},
      questions: {},
      told: [],
      topicsAnswered: {},
      clarified: [],
      linesUsed: [],
      present: scenario.patient.participants.filter((one) => one.presentAtStart).map((one) => one.id),
      left: null,
      vitals: scenario.body.start,
      phaseEnteredMs: 0,
      vitalsAtPhase: scenario.body.start,
      acts: [],
      resultsPending: [],
      turns: 0,
      lastTopics: [],
      lastReply: '',
      lastTurnAtMs: 0,
      ...(scenario.body.plant ? { bodyInputs: [] } : {}),
    },
  };
}

function withFact(state: EncounterState, fact: string, change: (was: FactState) => FactState): EncounterState {
  return { ...state, facts: { ...state.facts, [fact]: change(factState(state, fact)) } };
}

function withAct(state: EncounterState, act: string, id: string, atMs: number): EncounterState {
  return { ...state, acts: [...state.acts, { act, id, atMs }] };
}

function withPulse(state: EncounterState, { vitals, atMs }: LoggedOf<'vitals.sampled'>): EncounterState {
  if (vitals.hasPulse === false) return { ...state, pulselessSinceMs: state.pulselessSinceMs ?? atMs };
  if (state.pulselessSinceMs === undefined) return state;
  const { pulselessSinceMs: _since, ...rest } = state;
  return rest;
}

function withCuff(state: EncounterState, event: LoggedOf<'vitals.measured'>): EncounterState {
  const { cuffReadyMs: _ready, cuff: _last, ...others } = state;
  const rest = { ...others, cuffLastMs: event.atMs };
  const { systolicMmHg, diastolicMmHg, meanArterialMmHg, atMs } = event;
  if (systolicMmHg === null || diastolicMmHg === null || meanArterialMmHg === null) return rest;
  return { ...rest, cuff: { systolicMmHg, diastolicMmHg, meanArterialMmHg, atMs } };
}

const latest = <T>(list: readonly T[], next: T, keep: number): T[] => [...list.filter((one) => one !== next), next].slice(-keep);

function fold(state: EncounterState, event: LoggedEvent): EncounterState {
  switch (event.type) {
    case 'candidate.spoke':
    case 'candidate.fellSilent':
      return { ...state, turns: state.turns + 1, lastTurnAtMs: event.atMs };
    case 'candidate.acted':
      return { ...state, turns: state.turns + 1, lastTurnAtMs: event.atMs };
    case 'disclosure.decided':
      if (event.verdict !== 'hint') return state;
      return withFact(state, event.fact, (was) => ({ ...was, hints: was.hints + 1 }));
    case 'patient.changed': {
      const entered = event.to.condition !== state.patient.condition;
      return { ...state, patient: event.to, ...(entered ? { phaseEnteredMs: event.atMs } : {}) };
    }
    case 'phase.entered':
      return { ...state, vitalsAtPhase: event.from };
    case 'timers.changed':
      return { ...state, timers: event.timers };
    case 'gate.changed': {
      const name = event.fact ? `${event.gate}:${event.fact}` : event.gate;
      if (event.gate === 'asked twice gently' && event.fact) {
        return withFact(state, event.fact, (was) => ({ ...was, gentleAsks: was.gentleAsks + 1 }));
      }
      const rest = state.gates.filter((gate) => gate !== name);
      return { ...state, gates: event.open ? [...rest, name] : rest };
    }
    case 'patient.replied':
      return event.beside ? state : { ...state, lastReply: event.spoken.slice(0, event.heardUpTo) };
    case 'fact.disclosed':
      return withFact(state, event.fact, (was) => ({
        ...was,
        layersHeard: Math.max(was.layersHeard, event.layer + 1),
        credit: was.credit ?? event.credit,
        timesTold: was.timesTold + 1,
      }));
    case 'topic.answered':
      return {
        ...state,
        topicsAnswered: { ...state.topicsAnswered, [event.topic]: (state.topicsAnswered[event.topic] ?? 0) + 1 },
        lastTopics: latest(state.lastTopics, event.topic, keptTopics),
        clarified: [],
      };
    case 'patient.clarified':
      return { ...state, clarified: event.between };
    case 'opening.advanced':
      return { ...state, openingPartsTold: event.partsTold, openingOver: event.over };
    case 'line.used':
      return { ...state, linesUsed: latest(state.linesUsed, event.line, keptLines) };
    case 'cue.offered':
      return { ...state, cues: { ...state.cues, [event.cue]: { state: 'offered', atMs: event.atMs, turn: state.turns } } };
    case 'cue.pickedUp':
      return { ...state, cues: { ...state.cues, [event.cue]: { state: 'pickedUp', atMs: event.atMs, turn: state.turns } } };
    case 'cue.missed':
      return { ...state, cues: { ...state.cues, [event.cue]: { state: 'missed', atMs: event.atMs, turn: state.turns } } };
    case 'concern.met':
      return { ...state, concerns: { ...state.concerns, [event.fact]: 'met' } };
    case 'concern.dismissed':
      return { ...state, concerns: { ...state.concerns, [event.fact]: 'dismissed' } };
    case 'question.asked':
      return { ...state, questions: { ...state.questions, [event.question]: 'asked' } };
    case 'question.answered':
      return { ...state, questions: { ...state.questions, [event.question]: event.how } };
    case 'told.noted':
      // What a relative was told is not the patient's to say back.
      if (event.to !== undefined) return state;
      return { ...state, told: [...state.told, { concept: event.concept, understood: event.understood, atMs: event.atMs }] };
    case 'warning.given':
      return { ...state, isWarned: true };
    case 'news.taken':
      return { ...state, news: { concept: event.concept, turn: state.turns } };
    case 'plan.answered':
      return { ...state, stances: { ...state.stances, [event.concept]: event.stance } };
    case 'interruption.made':
      return { ...state, interrupted: [...(state.interrupted ?? []), event.interruption] };
    case 'participant.objected':
      return { ...state, objected: [...(state.objected ?? []), event.participant] };
    case 'examination.performed':
      return event.refused ? state : withAct(state, 'examination', event.id, event.atMs);
    case 'investigation.ordered': {
      const ordered = withAct(state, 'investigation', event.id, event.atMs);
      const { id, dueMs, result, tracing } = event;
      const pending = { id, dueMs, ...(result === undefined ? {} : { result }), ...(tracing === undefined ? {} : { tracing }) };
      return { ...ordered, resultsPending: [...ordered.resultsPending, pending] };
    }
    case 'investigation.resulted':
      return { ...state, resultsPending: state.resultsPending.filter((one) => one.id !== event.id) };
    case 'treatment.given':
      return withAct(state, 'treatment', event.id, event.atMs);
    case 'escalation.made':
      return withAct(state, 'escalation', event.id, event.atMs);
    case 'time.spent':
      return { ...state, spentMs: state.spentMs + event.ms };
    case 'vitals.sampled':
      return withPulse({ ...state, vitals: event.vitals }, event);
    case 'body.driven': {
      const taken = event.inputs.map((input) => ({ atMs: event.atMs, input }));
      return { ...state, bodyInputs: [...(state.bodyInputs ?? []), ...taken] };
    }
    case 'cuff.started':
      return { ...state, cuffReadyMs: event.readyMs, cuffLastMs: event.atMs };
    case 'vitals.measured':
      return withCuff(state, event);
    case 'order.questioned': {
      const { id, dose, because } = event;
      const asked = { id, because, ...(dose === undefined ? {} : { dose }) };
      return { ...state, ordersAsked: [...(state.ordersAsked ?? []).filter((one) => one.id !== id), asked] };
    }
    case 'order.settled':
      return { ...state, ordersAsked: (state.ordersAsked ?? []).filter((one) => one.id !== event.id) };
    case 'sign.noticed':
      return { ...state, noticed: { ...state.noticed, [event.sign]: event.atMs } };
    case 'call.opened':
      return { ...state, call: { id: event.id, heard: [], asked: [] } };
    case 'call.heard':
      return state.call ? { ...state, call: { ...state.call, heard: event.heard } } : state;
    case 'call.asked':
      return state.call ? { ...state, call: { ...state.call, asked: [...state.call.asked, event.part] } } : state;
    case 'call.ended': {
      const { call: _over, ...rest } = state;
      return rest;
    }
    case 'help.sent':
      return { ...state, arrivals: [...(state.arrivals ?? []), { id: event.id, dueMs: event.dueMs }] };
    case 'help.arrived':
      return { ...state, arrivals: (state.arrivals ?? []).filter((one) => one.id !== event.id) };
    case 'participant.left':
      return { ...state, present: state.present.filter((id) => id !== event.participant), left: event.participant };
    case 'participant.returned':
      return { ...state, present: [...state.present.filter((id) => id !== event.participant), event.participant] };
    case 'station.timeCalled':
      return { ...state, stage: 'timeCalled' };
    case 'encounter.ended':
      return { ...state, stage: 'ended', endedBecause: event.because };
    case 'sheet.scored':
      return { ...state, stage: 'scored' };
    default:
      return state;
  }
}

/**
 * One event applied. Runs no rule: everything an event changes is written in it.
 * @throws when the first event is not `encounter.started` or a number in the log is missing.
 */
export function applyEvent(encounter: Encounter | null, event: LoggedEvent): Encounter {
  if (event.type === 'encounter.started') return start(event);
  if (!encounter) throw new Error(`An encounter's log begins with encounter.started, not ${event.type}`);
  if (event.seq !== encounter.state.seq + 1) {
    throw new Error(`Event ${event.seq} cannot follow event ${encounter.state.seq}: the log has a gap`);
  }
  const state = fold(encounter.state, event);
  return { scenario: encounter.scenario, state: { ...state, seq: event.seq, atMs: Math.max(state.atMs, event.atMs) } };
}

/** The encounter a log tells of: same log, same bytes. */
export function replay(events: readonly LoggedEvent[]): Encounter {
  let encounter: Encounter | null = null;
  for (const event of events) encounter = applyEvent(encounter, event);
  if (!encounter) throw new Error('An empty log tells of no encounter');
  return encounter;
}
