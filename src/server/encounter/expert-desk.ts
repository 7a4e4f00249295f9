import { assembleDebrief } from '#core/debrief/assemble-debrief.ts';
import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import { placeInLog } from '#core/encounter/placed-event.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import type { DebriefView } from '#protocol/debrief-view.ts';
import type { Examiner } from '../examining/examiner.ts';
import type { TurnReader } from '../reading/turn-reader.ts';
import { debriefView } from './debrief-view.ts';
import type { RoomSetting } from './in-process-room.ts';
import { findExpertRun, playExpertRun } from './play-expert-run.ts';
import type { ScenarioLibrary } from './scenario-library.ts';

export interface ExpertDeskDeps {
  readonly library: ScenarioLibrary;
  readonly bank: TopicBank;
  readonly reader: TurnReader;
  readonly examiner: Examiner;
}

const longestJudgingMs = 60_000;

/** Shows how somebody experienced took the same station: their run, played and marked as any candidate's is. */
export class ExpertDesk {
  readonly #deps: ExpertDeskDeps;
  readonly #played = new Map<string, Promise<DebriefView | null>>();

  constructor(deps: ExpertDeskDeps) {
    this.#deps = deps;
  }

  /** Whether there is one to set beside this encounter: the whole case, in practice, in the variant that was met. */
  hasOneFor(events: readonly LoggedEvent[]): boolean {
    return this.#settingFor(events) !== null;
  }

  /** The expert's debrief; null where none was written. Played once for each version of a case. */
  async debriefBeside(events: readonly LoggedEvent[]): Promise<DebriefView | null> {
    const setting = this.#settingFor(events);
    if (!setting) return null;
    const key = `${setting.caseHash} ${setting.variant}`;
    const known = this.#played.get(key);
    if (known) return known;
    const playing = this.#play(setting);
    this.#played.set(key, playing);
    playing.catch(() => this.#played.delete(key));
    return playing;
  }

  #settingFor(events: readonly LoggedEvent[]): Required<Pick<RoomSetting, 'folder' | 'variant' | 'caseHash'>> | null {
    const [started] = events;
    if (started?.type !== 'encounter.started' || started.drill !== undefined) return null;
    const { variant, scenario } = started;
    if (started.mode !== 'practice' || scenario.station.exposure !== 'practice') return null;
    const found = this.#deps.library.find(scenario.station.id);
    return found && findExpertRun({ folder: found.folder, variant }) ? { ...found, variant } : null;
  }

  async #play(setting: Required<Pick<RoomSetting, 'folder' | 'variant' | 'caseHash'>>): Promise<DebriefView | null> {
    const { bank, reader, examiner } = this.#deps;
    const played = await playExpertRun({ ...setting, bank, reader });
    const [started] = played ?? [];
    if (!played || started?.type !== 'encounter.started') return null;
    const judged = await examiner.judge(started.scenario, played, { signal: AbortSignal.timeout(longestJudgingMs) });
    const atMs = played.at(-1)?.atMs ?? 0;
    const withEvidence = [
      ...played,
      ...placeInLog(
        judged.map((event) => ({ ...event, atMs })),
        played.length,
      ),
    ];
    const sheet = scoreEncounter(withEvidence);
    const scored = placeInLog([{ type: 'sheet.scored', sheet, atMs }], withEvidence.length);
    const events = [...withEvidence, ...scored];
    return debriefView(assembleDebrief(events, sheet), events, { next: null, hasExpertRun: false });
  }
}
