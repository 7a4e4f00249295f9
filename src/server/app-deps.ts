import type { TopicBank } from '#core/topic/topic-bank.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { DialogueDriver } from './dialogue/dialogue-driver.ts';
import type { EncounterLog } from './encounter/encounter-log.ts';
import type { ScenarioLibrary } from './encounter/scenario-library.ts';
import type { Examiner } from './examining/examiner.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import type { TurnReader } from './reading/turn-reader.ts';
import type { WebApp } from './site/web-app.ts';

/** Everything the app meets the world through. */
export interface AppDeps {
  readonly log: EncounterLog;
  readonly library: ScenarioLibrary;
  readonly bank: TopicBank;
  readonly reader: TurnReader;
  readonly driver: DialogueDriver;
  readonly examiner: Examiner;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly config: Config;
  readonly logger: Log;
  /** The built web app; null serves the API alone. */
  readonly web: WebApp | null;
}
