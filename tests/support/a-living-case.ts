import type { Scenario } from '#core/scenario/scenario.ts';
import { aParticipant, aScenario } from './a-scenario.ts';

type Json = Record<string, unknown>;

const nurse = aParticipant({
  id: 'kay',
  role: 'nurse',
  name: { full: 'Kay Okoro', preferred: 'Kay' },
  lines: { treated: ['Drawing it up now.'], doNotKnow: ['Best to ask him.'] },
});

/** A bleeding man on a monitor, with a nurse: his body lives. `body` and `patient` fields given replace the ones here. */
export function aLivingCase(own: { body?: Json; patient?: Json; station?: Json } = {}): Scenario {
  return aScenario({
    ...(own.station ? { station: own.station } : {}),
    patient: { participants: [aParticipant(), nurse], ...own.patient },
    body: {
      start: {
        heartRatePerMin: 108,
        systolicMmHg: 112,
        diastolicMmHg: 74,
        respiratoryRatePerMin: 22,
        spo2Percent: 97,
        temperatureCelsius: 36.8,
        painOutOfTen: 6,
        gcsTotal: 15,
      },
      plant: { patient: { ageYears: 40, sex: 'male', weightKg: 75 }, timesFaster: 4 },
      processes: [{ id: 'bleeding', disease: 'rupturedEctopic', severity: 0.9 }],
      monitor: { traces: ['ecg', 'pleth', 'resp'], cuffEveryMinutes: 3 },
      phases: {
        initial: 'compensating',
        states: {
          compensating: { leaves: [{ to: 'shocked', whenVitals: [{ vital: 'systolicMmHg', below: 90 }] }] },
          shocked: {
            says: 'I feel... strange.',
            leaves: [{ to: 'held', whenVitals: [{ vital: 'systolicMmHg', above: 100 }] }],
          },
          held: {},
          arrested: { drives: [{ kind: 'rhythm', rhythm: 'ventricularFibrillation' }] },
          taken: { ends: 'The surgical team takes him to theatre.' },
        },
      },
      treatments: [
        {
          id: 'fluid',
          name: 'Crystalloid bolus',
          takesSeconds: 20,
          gives: [{ kind: 'fluid', fluid: 'crystalloid', volumeMl: 500, overMinutes: 5 }],
          dose: { usual: 500, most: 1000, unit: 'ml' },
        },
        {
          id: 'morphine',
          name: 'Morphine into a vein',
          spokenAs: 'Morphine IV',
          takesSeconds: 20,
          gives: [{ kind: 'drug', form: 'morphineIntravenous', dose: 5 }],
          dose: { usual: 5, most: 10, unit: 'mg' },
        },
        {
          id: 'penicillin',
          name: 'Benzylpenicillin',
          takesSeconds: 20,
          challenge: 'His band says penicillin allergy. Do you still want it?',
          gives: [{ kind: 'process', id: 'reaction', disease: 'anaphylaxis', severity: 0.2 }],
        },
        { id: 'oxygen', name: 'Oxygen', takesSeconds: 10, gives: [{ kind: 'oxygen', device: 'reservoirMask', flowLPerMin: 15 }] },
        { id: 'pressure', name: 'Stop the bleeding', takesSeconds: 10, gives: [{ kind: 'controlBleeding' }] },
        { id: 'fibrillate', name: 'Fibrillate', takesSeconds: 0, gives: [{ kind: 'rhythm', rhythm: 'ventricularFibrillation' }] },
        { id: 'compressions', name: 'Compressions', takesSeconds: 0, gives: [{ kind: 'compressions', under: true }] },
        { id: 'shock', name: 'Shock', takesSeconds: 0, gives: [{ kind: 'shock' }] },
      ],
      examination: [
        {
          id: 'pulse',
          name: 'Pulse',
          takesSeconds: 10,
          finding: 'Regular at {heartRatePerMin}.',
          findingInPhase: { shocked: 'Thready.' },
        },
      ],
      investigations: [
        {
          id: 'gas',
          name: 'Blood gas',
          takesSeconds: 10,
          turnaroundMinutes: 2,
          result: 'Lactate {lactateMmolPerL}, haemoglobin {haemoglobinGPerL}.',
        },
        { id: 'ecg', name: '12-lead ECG', takesSeconds: 10, turnaroundMinutes: 1, result: 'A tracing.', tracing: 'none' },
      ],
      escalations: [
        {
          id: 'surgeon',
          name: 'Surgical registrar',
          takesSeconds: 10,
          answers: 'Surgical registrar. Go ahead.',
          wants: [
            { part: 'identity', asks: 'Who is calling?' },
            { part: 'situation', asks: 'What is happening?' },
            { part: 'recommendation', asks: 'What do you want from me?' },
          ],
          decides: 'I am on my way.',
          arrives: { afterMinutes: 2, says: 'I am here. I have stopped it.', gives: [{ kind: 'controlBleeding' }] },
        },
        { id: 'ward', name: 'Ward doctor', takesSeconds: 10, answers: 'Busy.', asksBack: ['How is he?'] },
      ],
      ...own.body,
    },
  });
}
