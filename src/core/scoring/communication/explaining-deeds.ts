import { formOfCheck } from '../../encounter/candidate-move.ts';
import { type EncounterRecord, eventsOf } from '../encounter-record.ts';
import type { Deed } from './communication-sheet.ts';
import { deedOf, deedsByMove, tidyDeeds } from './deeds.ts';
import type { DimensionFindings } from './opening-deeds.ts';

/** What was explained and taken in, technical words and whether they were put right, warnings and checks. */
export function findExplaining(record: EncounterRecord): DimensionFindings {
  const noted = eventsOf(record, 'told.noted');
  const takenIn = new Set(noted.filter((event) => event.understood).map((event) => event.concept));
  const lost = noted.filter((event) => !event.understood);
  const told: Deed[] = noted.flatMap((event) => {
    const turn = record.turnById.get(event.turnId);
    if (turn === undefined) return [];
    const wasRepaired =
      !event.understood && noted.some((later) => later.seq > event.seq && later.concept === event.concept && later.understood);
    const does = event.understood
      ? 'explained in words that were taken in'
      : `${event.because === 'too much at once' ? 'said more than could be taken in at once' : 'explained with a technical word'}${wasRepaired ? ', and put it right later' : ''}`;
    return [deedOf(record, turn, does, event.understood || wasRepaired, event.words)];
  });
  const news: Deed[] = eventsOf(record, 'news.taken').flatMap((event) => {
    const turn = record.turnById.get(event.turnId);
    const words = turn?.moves.find((move) => 'concepts' in move && move.concepts.includes(event.concept))?.quote;
    return turn === undefined
      ? []
      : [
          deedOf(
            record,
            turn,
            event.warned ? 'gave the news after a warning' : 'gave the news without a warning',
            event.warned,
            words,
          ),
        ];
  });
  const evidence = tidyDeeds([
    ...told,
    ...news,
    ...deedsByMove(record, (move) => {
      if (move.kind === 'useJargon') return { does: `used the word “${move.term}” without saying what it is`, helps: false };
      if (move.kind === 'warn') return { does: 'warned that news was coming', helps: true };
      if (move.kind !== 'checkUnderstanding') return null;
      return formOfCheck(move) === 'teachBack'
        ? { does: 'asked the patient to say it back', helps: true }
        : { does: 'asked for a nod', helps: true };
    }),
  ]);
  return { says: sayIt(), evidence };

  function sayIt(): string {
    if (noted.length === 0 && evidence.length === 0) return 'Nothing was explained that the case listens for.';
    const overloaded = lost.filter((event) => event.because === 'too much at once').length;
    const count = new Set(noted.map((event) => event.concept)).size;
    const heard =
      count === 0
        ? ''
        : `Of ${count} ${count === 1 ? 'thing' : 'things'} you explained, ${takenIn.size} ${takenIn.size === 1 ? 'was' : 'were'} taken in. `;
    const much = overloaded === 0 ? '' : 'Some of it came too much at once. ';
    const isSaidBack = evidence.some((deed) => deed.does === 'asked the patient to say it back');
    const isChecked = isSaidBack || evidence.some((deed) => deed.does === 'asked for a nod');
    const check = isSaidBack
      ? 'You had it said back.'
      : isChecked
        ? 'You asked for a nod, not for it to be said back.'
        : 'You did not check what was taken in.';
    return `${heard}${much}${check}`;
  }
}
