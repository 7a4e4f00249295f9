import type { LoggedEvent } from '#core/encounter/encounter-event.ts';
import type { ScoreSheet } from '#core/scoring/score-sheet.ts';
import { type Base, raisedItems, scoreOf, type Violation } from './base.ts';

/** What checking one relation on one variant found. */
export interface Checked {
  readonly relation: string;
  readonly violations: readonly Violation[];
}

const worth = { notMet: 0, cannotTell: 0, partlyMet: 1, met: 2 } as const;
const turnOf = (event: LoggedEvent): string | null => ('turnId' in event && event.turnId !== undefined ? event.turnId : null);
const renumber = (events: readonly LoggedEvent[]): LoggedEvent[] => events.map((event, index) => ({ ...event, seq: index + 1 }));
const resultOf = (sheet: ScoreSheet, item: string): keyof typeof worth =>
  sheet.items.find((one) => one.item === item)?.result ?? 'notMet';

/** Events of a turn that are evidence; what it did to timers, mood and body is left where it was. */
const evidenceTypes: ReadonlySet<LoggedEvent['type']> = new Set([
  'candidate.spoke',
  'candidate.fellSilent',
  'candidate.acted',
  'moves.read',
  'fact.disclosed',
  'topic.answered',
  'cue.offered',
  'cue.pickedUp',
  'concern.met',
  'told.noted',
  'examination.performed',
  'investigation.ordered',
  'treatment.given',
  'escalation.made',
]);

const check = (relation: string, base: Base, found: readonly { at: string; detail: string }[]): Checked => ({
  relation,
  violations: found.map((one) => ({ relation, base: base.id, ...one })),
});

/** Without a turn that an item rests on, that item never stands higher. */
export function* dropEvidence(base: Base): Generator<Checked> {
  for (const item of base.sheet.items) {
    if (item.result !== 'met' && item.result !== 'partlyMet') continue;
    for (const turnId of new Set(item.evidence.map((one) => one.turnId))) {
      const sheet = scoreOf(base.log.filter((event) => turnOf(event) !== turnId));
      const now = resultOf(sheet, item.item);
      const isHigher = worth[now] > worth[item.result];
      yield check(
        'drop evidence',
        base,
        isHigher ? [{ at: item.item, detail: `${item.result} became ${now} without ${turnId}` }] : [],
      );
    }
  }
}

/** With the evidence of an item out of another interview of the same case, nothing stands lower and the total is not less. */
export function* addEvidence(base: Base, donors: readonly Base[], most: number): Generator<Checked> {
  let made = 0;
  for (const item of base.sheet.items) {
    if (made >= most || item.result !== 'notMet') continue;
    const donor = donors.find((one) => one !== base && one.folder === base.folder && resultOf(one.sheet, item.item) === 'met');
    if (!donor) continue;
    made += 1;
    const turns = new Set(donor.sheet.items.find((one) => one.item === item.item)?.evidence.map((one) => one.turnId));
    const end = base.log.findIndex((event) => event.type === 'encounter.ended');
    const at = end < 0 ? base.log.length : end;
    const atMs = base.log[at - 1]?.atMs ?? 0;
    const given = donor.log
      .filter((event) => evidenceTypes.has(event.type) && turns.has(turnOf(event) ?? ''))
      .map((event) => ({ ...event, turnId: `given-${turnOf(event)}`, atMs }) as LoggedEvent);
    const sheet = scoreOf(renumber([...base.log.slice(0, at), ...given, ...base.log.slice(at)]));
    const lowered = raisedItems(sheet, base.sheet).map((one) => ({
      at: one.item,
      detail: `${one.to} became ${one.from} with ${item.item} added`,
    }));
    const isLess = sheet.marks < base.sheet.marks - 0.001;
    yield check('add evidence', base, [
      ...lowered,
      ...(isLess ? [{ at: 'total', detail: `${base.sheet.marks} became ${sheet.marks}` }] : []),
    ]);
  }
}

/** A turn that comes a second time, with the same moves and answers, gains nothing. */
export function* repeatTurns(base: Base, most: number): Generator<Checked> {
  const turns = base.log.flatMap((event) => (event.type === 'candidate.spoke' ? [event.turnId] : [])).slice(0, most);
  const end = base.log.findIndex((event) => event.type === 'encounter.ended');
  const at = end < 0 ? base.log.length : end;
  const atMs = base.log[at - 1]?.atMs ?? 0;
  for (const turnId of turns) {
    const again = base.log
      .filter((event) => turnOf(event) === turnId && evidenceTypes.has(event.type))
      .map((event) => ({ ...event, turnId: `again-${turnId}`, atMs }) as LoggedEvent);
    const sheet = scoreOf(renumber([...base.log.slice(0, at), ...again, ...base.log.slice(at)]));
    const found = raisedItems(base.sheet, sheet).map((one) => ({
      at: one.item,
      detail: `${one.from} became ${one.to} when ${turnId} was repeated`,
    }));
    yield check('repeat a turn', base, found);
  }
}

/** The order in which an author lists items and domains changes no mark. */
export function* reorderScheme(base: Base): Generator<Checked> {
  const orders: readonly (<T>(list: readonly T[]) => T[])[] = [
    (list) => [...list].reverse(),
    (list) => [...list.slice(list.length >> 1), ...list.slice(0, list.length >> 1)],
  ];
  for (const reorder of orders) {
    const log = base.log.map((event): LoggedEvent => {
      if (event.type !== 'encounter.started') return event;
      const { marking } = event.scenario;
      const shuffled = { ...marking, items: reorder(marking.items), domains: reorder(marking.domains) };
      return { ...event, scenario: { ...event.scenario, marking: shuffled } };
    });
    const sheet = scoreOf(log);
    const changed = base.sheet.items.filter((item) => resultOf(sheet, item.item) !== item.result);
    const found = changed.map((item) => ({ at: item.item, detail: `${item.result} became ${resultOf(sheet, item.item)}` }));
    yield check(
      'reorder the scheme',
      base,
      sheet.percent === base.sheet.percent ? found : [...found, { at: 'total', detail: 'another percent' }],
    );
  }
}

/** Other turn ids and a log numbered from elsewhere change no mark. */
export function* renameTurns(base: Base): Generator<Checked> {
  const renamed = base.log.map((event) => {
    const turnId = turnOf(event);
    return { ...event, seq: event.seq + 1000, ...(turnId === null ? {} : { turnId: `zz-${turnId}` }) } as LoggedEvent;
  });
  const sheet = scoreOf(renamed);
  const changed = base.sheet.items.filter((item) => resultOf(sheet, item.item) !== item.result);
  yield check(
    'rename turns',
    base,
    changed.map((item) => ({ at: item.item, detail: `${item.result} became ${resultOf(sheet, item.item)}` })),
  );
}
