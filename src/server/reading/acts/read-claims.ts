import type { MoveOf } from '#core/encounter/candidate-move.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { plainText } from '../repair/repair-utterance.ts';
import { stem } from '../repair/stem.ts';
import type { BankReading } from '../topics/bank-reading.ts';
import { hasConflict, quantitiesIn } from './quantities.ts';

type Claim = MoveOf<'summarise'>['claims'][number];

/** What a fact (or a denied topic) is met by. */
interface Known {
  readonly id: string;
  readonly texts: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly isDenied: boolean;
}

export interface ClaimReader {
  /** The fact a clause of a summary speaks of and whether it has it right; null when it meets none. */
  read(texts: readonly string[], quote: string, factsTold: readonly string[]): Claim[];
}

const SMALL = new Set(
  'the a an of to in on at by for with from as is be do have you i me my it its that this and or but so not no any some all been get can would will just about your he him his they there was also then when what up out into since had than very quite bit said sum summarise recap check right got'
    .split(' ')
    .map(stem),
);
const NEGATED = /\b(?:no|not|never|none|nothing|without|nor|denies|deny)\b/;
const SIDES = ['left', 'right'] as const;
const FIRST_TIME =
  /\b(?:never|not) (?:had|felt|experienced|happened)\b.*\bbefore\b|\bfirst time\b|\bno (?:previous|earlier) (?:episodes?|pains?|attacks?)\b/;

export function createClaimReader(scenario: Scenario, bank: BankReading): ClaimReader {
  const { namesOf } = bank;
  const telling = (texts: readonly string[]) =>
    texts
      .flatMap((text) => text.split(' '))
      .filter(Boolean)
      .map(stem)
      .filter((one) => !SMALL.has(one));
  const facts: Known[] = [
    ...scenario.patient.facts.map((fact) => {
      const texts = [...fact.says, ...(fact.saysFirst === undefined ? [] : [fact.saysFirst])].map((line) => plainText(line));
      return {
        id: fact.id,
        texts,
        stems: new Set([...telling(texts), ...namesOf(fact.topic)].filter((one) => !SMALL.has(one))),
        isDenied: false,
      };
    }),
    ...scenario.patient.negatives.map((negative) => ({
      id: negative.topic,
      texts: [],
      stems: new Set([...namesOf(negative.topic)].filter((one) => !SMALL.has(one))),
      isDenied: true,
    })),
  ];
  const seenIn = new Map<string, number>();
  for (const fact of facts) for (const one of fact.stems) seenIn.set(one, (seenIn.get(one) ?? 0) + 1);
  const weigh = (one: string) => Math.log(1 + facts.length / (seenIn.get(one) ?? facts.length));

  return {
    read(texts, quote, factsTold) {
      const plain = texts.join(' ');
      if (FIRST_TIME.test(plain)) {
        const earlier = `${scenario.station.presentingSubject}/previous`;
        const had = scenario.patient.facts.find((fact) => fact.topic === earlier || fact.also.includes(earlier));
        if (had !== undefined) return [{ fact: had.id, agrees: false, quote }];
      }
      const said = [...new Set(telling(texts))];
      const named = new Set([...bank.subjects.find(texts).map((one) => one.subject), ...bank.namedIn(plain)]);
      const ranked = facts
        .map((fact) => ({
          fact,
          score:
            said.filter((one) => fact.stems.has(one)).reduce((sum, one) => sum + weigh(one), 0) *
            (factsTold.includes(fact.id) ? 1.5 : 1),
          shared: said.filter((one) => fact.stems.has(one)).length,
        }))
        .filter(({ fact, shared, score }) =>
          fact.isDenied ? named.has(fact.id.split('/')[0] ?? '') : score >= 2.2 && (shared >= 2 || said.length <= 3),
        )
        .sort((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1));
      const best = ranked[0];
      if (best === undefined) return [];
      return [{ fact: best.fact.id, agrees: !contradicts(plain, best.fact), quote }];
    },
  };
}

/** Only what is said outright counts against a summary: another side, another number of the same unit, a denial turned round. */
function contradicts(plain: string, fact: Known): boolean {
  const isNegated = NEGATED.test(plain);
  if (fact.isDenied) return !isNegated;
  const truth = fact.texts.join(' . ');
  if (isNegated && !NEGATED.test(truth)) return true;
  for (const side of SIDES) {
    const other = side === 'left' ? 'right' : 'left';
    const isSide = new RegExp(`\\b${side} (?:arm|leg|side|hand|shoulder|calf|jaw|foot|knee|chest|breast|eye|ear)`);
    if (isSide.test(plain) && truth.includes(other) && !truth.includes(side)) return true;
  }
  if (/\bleg\b/.test(plain) && /\barm\b/.test(truth) && !/\bleg\b/.test(truth)) return true;
  return hasConflict(quantitiesIn(plain), quantitiesIn(truth));
}
