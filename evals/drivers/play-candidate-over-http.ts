import { spokenMs } from '#core/encounter/spoken-ms.ts';
import type { DebriefView } from '#protocol/debrief-view.ts';
import type { StreamEvent } from '#protocol/reply-stream.ts';
import type { AcceptedTurn } from '#protocol/views.ts';
import type { Candidate, CandidateStep, ConclusionAnswer, Heard } from '../simulated-candidates/candidate-step.ts';
import type { BedsideClient } from './bedside-client.ts';
import { type PlayedEncounter, playCandidate, type Room } from './play-candidate.ts';

/**
 * The room behind the HTTP door: what a browser sends and sees. A machine talks faster than people do, so the time a candidate
 * goes by is that of its words spoken aloud, as in process; the server's own clock is the real one.
 */
export class HttpRoom implements Room {
  readonly #client: BedsideClient;
  readonly #encounterId: string;
  #atMs = 0;

  private constructor(client: BedsideClient, encounterId: string) {
    this.#client = client;
    this.#encounterId = encounterId;
  }

  static async open(client: BedsideClient, scenarioId: string, seed: number): Promise<HttpRoom> {
    return new HttpRoom(client, await client.start(scenarioId, seed));
  }

  async take(step: CandidateStep): Promise<Heard> {
    const path = `/api/encounters/${this.#encounterId}`;
    const send = (): Promise<AcceptedTurn> => {
      if (step.kind === 'say') return this.#client.say(this.#encounterId, step.text);
      if (step.kind === 'silence') return this.#client.request('POST', `${path}/silences`, { silenceMs: step.ms });
      const { act, id, politely } = step;
      return this.#client.request('POST', `${path}/acts`, {
        act,
        id,
        explained: politely,
        consentSought: politely,
        chaperoneOffered: politely,
      });
    };
    const { events } = await this.#client.exchange(this.#encounterId, () => patiently(send), 6000);
    const spoken = events.flatMap((event) =>
      event.type === 'patient.replied' ? [{ who: event.name, text: event.sentences.join(' ') }] : [],
    );
    const own = step.kind === 'say' ? spokenMs(step.text) : step.kind === 'silence' ? step.ms : 1500;
    const spent = events.reduce((sum, event) => sum + (event.type === 'time.spent' ? event.ms : 0), 0);
    this.#atMs += own + spent + spoken.reduce((sum, one) => sum + spokenMs(one.text), 0);
    return {
      spoken,
      shows: events.flatMap((event) => (event.type === 'participant.showed' ? [event.shows] : [])),
      findings: events.flatMap(findingOf),
      atMs: this.#atMs,
      isOver: events.some((event) => event.type === 'encounter.ended' || event.type === 'station.timeCalled'),
    };
  }

  async finish(answers: readonly ConclusionAnswer[]): Promise<void> {
    const path = `/api/encounters/${this.#encounterId}`;
    await this.#client.request('POST', `${path}/end`, {});
    await this.#client.request('POST', `${path}/reflection`, { answers: [] });
    await this.#client.request('POST', `${path}/conclusion`, { answers });
  }

  debrief(): Promise<DebriefView> {
    return this.#client.request('GET', `/api/encounters/${this.#encounterId}/debrief`);
  }
}

/** Sends again, after a breath, what the turn limit refused: machines talk faster than it allows. */
async function patiently<T>(send: () => Promise<T>, tries = 20): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (tries === 0 || !(error instanceof Error) || !error.message.includes(': 429 ')) throw error;
    await new Promise((resolve) => setTimeout(resolve, 550));
    return patiently(send, tries - 1);
  }
}

function findingOf(event: StreamEvent): string[] {
  switch (event.type) {
    case 'examination.finding':
      return [`${event.name}: ${event.finding}`];
    case 'investigation.resulted':
      return [`${event.name}: ${event.result}`];
    case 'escalation.answered':
      return [`${event.name}: ${event.says.join(' ')}`];
    default:
      return [];
  }
}

/** Plays a candidate over the HTTP door, as load tests and models do. */
export async function playOverHttp(
  candidate: Candidate,
  { client, scenarioId, seed }: { readonly client: BedsideClient; readonly scenarioId: string; readonly seed: number },
): Promise<PlayedEncounter> {
  const room = await HttpRoom.open(client, scenarioId, seed);
  const { steps, answers } = await playCandidate(candidate, room);
  const { percent } = await room.debrief();
  return { steps, answers, percent, log: null, sheet: null };
}
