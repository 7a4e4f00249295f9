import { chooseLine } from '../reply/choose-line.ts';
import type { Vitals } from '../scenario/body.ts';
import type { Participant } from '../scenario/participant.ts';
import type { Encounter } from './encounter-state.ts';
import { findNurse, sayAsNurse } from './the-nurse.ts';
import type { Unfolding } from './unfolding.ts';

/** A nurse speaks up this often at most, and of the same thing again only after a while. */
const quietMs = 60_000;
const sameAgainMs = 180_000;

/** What is at the bedside: signs as sampled, and the pressure only as the cuff last read it. */
interface AtBedside extends Pick<Vitals, 'heartRatePerMin' | 'respiratoryRatePerMin' | 'spo2Percent' | 'gcsTotal'> {
  readonly hasPulse: boolean;
  readonly systolicMmHg: number;
}

interface Sign {
  readonly id: string;
  readonly isThere: (seen: AtBedside) => boolean;
  readonly says: (seen: AtBedside, he: string, his: string) => string;
}

/** What a nurse calls out, the gravest first; never what it means. */
const signs: readonly Sign[] = [
  { id: 'no pulse', isThere: (seen) => !seen.hasPulse, says: () => "I can't feel a pulse." },
  { id: 'not responding', isThere: (seen) => seen.gcsTotal <= 8, says: (_, he) => `${he}'s not answering me at all.` },
  { id: 'saturation', isThere: (seen) => seen.spo2Percent < 90, says: (seen) => `Sats are ${seen.spo2Percent}.` },
  {
    id: 'pressure',
    isThere: (seen) => seen.systolicMmHg < 90,
    says: (seen) => `The pressure's only ${seen.systolicMmHg} systolic.`,
  },
  { id: 'drowsy', isThere: (seen) => seen.gcsTotal <= 12, says: (_, he) => `${he}'s getting very drowsy.` },
  {
    id: 'breathing',
    isThere: (seen) => seen.respiratoryRatePerMin > 30,
    says: (seen, he) => `${he}'s breathing at ${seen.respiratoryRatePerMin}.`,
  },
  {
    id: 'pulse',
    isThere: (seen) => seen.heartRatePerMin > 130,
    says: (seen, _, his) => `${his} heart rate's ${seen.heartRatePerMin}.`,
  },
  { id: 'muddled', isThere: (seen) => seen.gcsTotal <= 14, says: (_, he) => `${he} doesn't seem quite with us.` },
];

const pronouns: Record<Participant['pronouns'], readonly [string, string]> = {
  'he/him': ['He', 'His'],
  'she/her': ['She', 'Her'],
  'they/them': ['The patient', 'The'],
};

function bedside({ state, scenario }: Encounter): AtBedside {
  const { vitals, cuff } = state;
  return { ...vitals, hasPulse: vitals.hasPulse !== false, systolicMmHg: (cuff ?? scenario.body.start).systolicMmHg };
}

/** Lets a nurse say what she sees when a sign has crossed its band since the start: at most one a minute, in her own words. */
export function noticeSigns(on: Unfolding): void {
  const nurse = findNurse(on.now());
  const { scenario, state } = on.now();
  if (!nurse || state.stage !== 'running') return;
  const noticed = state.noticed ?? {};
  const atMs = on.atMs();
  const isPulseless = state.vitals.hasPulse === false;
  const lastMs = Math.max(Number.NEGATIVE_INFINITY, ...Object.values(noticed));
  if (atMs - lastMs < quietMs && (!isPulseless || noticed['no pulse'] !== undefined)) return;
  const seen = bedside(on.now());
  const atStart: AtBedside = { ...scenario.body.start, hasPulse: true };
  const sign = signs.find((one) => {
    const before = noticed[one.id];
    return one.isThere(seen) && !one.isThere(atStart) && (before === undefined || atMs - before >= sameAgainMs);
  });
  if (!sign) return;
  const [he, his] = pronouns[scenario.patient.participants[0]?.pronouns ?? 'they/them'];
  const chosen = chooseLine(on.now(), nurse.id, 'sees', { a: sign.says(seen, he, his) });
  if (!chosen) return;
  on.record({ type: 'sign.noticed', participant: nurse.id, sign: sign.id });
  sayAsNurse(on, `sign-${sign.id.replaceAll(' ', '-')}-${atMs}`, nurse, chosen.says);
  on.record({ type: 'line.used', participant: nurse.id, line: chosen.line });
}
