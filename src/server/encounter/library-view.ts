import type { CaseFolder } from '#core/scenario/scenario.ts';
import type { DoorNote, LibraryCard } from '#protocol/views.ts';
import type { EncounterSummary } from './encounter-log.ts';
import { appearanceView } from './encounter-view.ts';

/** A case on the shelf, with this owner's own history of it. `own` is newest first. */
export function libraryCard({ station, patient }: CaseFolder, own: readonly EncounterSummary[]): LibraryCard {
  const mine = own.filter((one) => one.scenarioId === station.id && !one.isFork && one.drill === null);
  const marks = mine.map((one) => one.percent).filter((percent) => percent !== null);
  const [person] = patient.participants;
  if (!person) throw new Error(`Case ${station.id} has no participant.`);
  return {
    scenarioId: station.id,
    title: station.title,
    specialty: station.specialty,
    stationType: station.stationType,
    level: station.level,
    difficulty: station.difficulty,
    skills: station.skills,
    contentNotes: station.contentNotes,
    minutes: station.doorNote.stationMinutes,
    setting: station.doorNote.setting,
    patient: { name: person.name.full, ageYears: person.appearance.ageYears, appearance: appearanceView(person.appearance) },
    presentingWords: station.presentingWords,
    clinicallyReviewed: station.clinicalReview !== undefined,
    attempts: mine.length,
    best: marks.length > 0 ? Math.max(...marks) : null,
    last: marks[0] ?? null,
  };
}

/** What stands on the door. */
export function doorNote(folder: CaseFolder, own: readonly EncounterSummary[]): DoorNote {
  const { station } = folder;
  const { setting, candidateRole, who, task, doNot, equipment, readingSeconds, stationMinutes, vivaSeconds } = station.doorNote;
  return {
    scenarioId: station.id,
    title: station.title,
    setting,
    candidateRole,
    who,
    task,
    doNot,
    equipment,
    readingSeconds,
    stationMinutes,
    vivaSeconds,
    contentNotes: station.contentNotes,
    clinicallyReviewed: station.clinicalReview !== undefined,
    card: libraryCard(folder, own),
  };
}
