import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { readRecord } from '#core/scoring/encounter-record.ts';

const clock = (ms: number): string => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;

/**
 * An encounter as a reader judges it: who said, showed and did what, with the time; no marks, no rules, no candidate's name.
 * Stops at the end of the station; what was written afterwards is left out.
 */
export function writeTranscript(log: readonly LoggedEvent[], opaqueId: string): string {
  const { scenario } = readRecord(log);
  const { body, patient, station } = scenario;
  const nameOf = (id: string): string => patient.participants.find((one) => one.id === id)?.name.preferred ?? id;
  const actOf = (id: string): string =>
    [...body.examination, ...body.investigations, ...body.treatments, ...body.escalations].find((one) => one.id === id)?.name ??
    id;
  const lines = log.flatMap((event): string[] => {
    const at = `[${clock(event.atMs)}]`;
    switch (event.type) {
      case 'candidate.spoke':
        return [`**${at} CANDIDATE:** ${event.text}`];
      case 'candidate.fellSilent':
        return [`**${at} CANDIDATE:** (silence, ${Math.round(event.silenceMs / 1000)} s)`];
      case 'candidate.acted': {
        const manner =
          event.act === 'examination' ? (event.explained ? '; explained, with leave' : '; not explained, leave not asked') : '';
        return [`**${at} CANDIDATE ACTS:** ${event.act}: ${actOf(event.id)}${manner}`];
      }
      case 'participant.showed':
        return [`${at} (${nameOf(event.participant)}: ${event.shows})`];
      case 'patient.replied':
        return [`${at} ${nameOf(event.participant)}: ${event.spoken}`];
      case 'examination.performed':
        return [`${at} [${actOf(event.id)}: ${event.refused ? 'refused by the patient' : event.finding}]`];
      case 'investigation.resulted':
        return [`${at} [result, ${actOf(event.id)}: ${event.result.trim()}]`];
      case 'escalation.made':
        return [`${at} [${actOf(event.id)} answers: ${event.answers}]`];
      case 'participant.left':
        return [`${at} [${nameOf(event.participant)} leaves]`];
      case 'participant.returned':
        return [`${at} [${nameOf(event.participant)} comes back]`];
      case 'station.timeCalled':
        return [`${at} [time is called]`];
      case 'encounter.ended':
        return [`${at} [the encounter ends]`];
      default:
        return [];
    }
  });
  return [
    `# Transcript ${opaqueId}`,
    '',
    `Case: ${station.id}. ${station.doorNote.setting} ${station.doorNote.candidateRole} ${station.doorNote.who}`,
    '',
    ...station.doorNote.task.map((task) => `- ${task}`),
    '',
    ...lines.flatMap((line) => [line, '']),
  ].join('\n');
}
