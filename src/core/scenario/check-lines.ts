import type { CaseProblem } from './case-problem.ts';
import { error, warning } from './check-index.ts';
import type { LineKind, Participant } from './participant.ts';
import type { Scenario } from './scenario.ts';

/** Without these a patient would fall silent, or answer in words that are not his. */
const neededByPatient: readonly LineKind[] = [
  'greeting',
  'nameGiven',
  'consentGiven',
  'acknowledged',
  'touched',
  'dismissed',
  'falselyReassured',
  'reassured',
  'summaryRight',
  'summaryWrong',
  'understood',
  'tooMuch',
  'jargon',
  'planAgreed',
  'teachBack',
  'teachBackNothing',
  'noQuestions',
  'thanked',
  'farewell',
  'smallTalk',
  'offTopic',
  'artificial',
  'clarifyBetween',
  'clarifyAbout',
  'clarifyOpen',
  'oneAtATime',
  'alreadyTold',
  'deny',
  'doNotKnow',
  'rudeness',
  'goOn',
  'nothingMore',
  'silenceShort',
  'silenceLong',
  'left',
];
const neededByOthers: readonly LineKind[] = ['greeting', 'nameGiven', 'clarifyOpen', 'doNotKnow'];

/** What stands in braces in a line, by kind; anything else in braces would be spoken as it stands. */
const places: Partial<Record<LineKind, { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  clarifyBetween: { needs: ['a', 'b'], may: [] },
  clarifyAbout: { needs: ['a'], may: [] },
  jargon: { needs: [], may: ['term'] },
  summaryWrong: { needs: [], may: ['correction'] },
  teachBack: { needs: ['told'], may: [] },
  treated: { needs: [], may: ['order'] },
  sees: { needs: ['a'], may: [] },
};

/** Kinds of line that are missing, and lines whose gaps cannot be filled. */
export function checkLines({ patient }: Scenario): CaseProblem[] {
  const main = patient.participants.find((one) => one.role === 'patient') ?? patient.participants[0];
  return patient.participants.flatMap((person, index) => [
    ...checkKinds(person, index, person === main),
    ...(Object.entries(person.lines) as [LineKind, readonly string[]][]).flatMap(([kind, lines]) =>
      lines.flatMap((line, at) => checkPlaces(kind, line, ['participants', index, 'lines', kind, at])),
    ),
  ]);
}

function checkKinds(person: Participant, index: number, isMain: boolean): CaseProblem[] {
  const isPassive = person.role === 'nurse' || person.role === 'colleague';
  const needed = isMain ? neededByPatient : isPassive ? [] : neededByOthers;
  const missing = needed.filter((kind) => person.lines[kind] === undefined);
  if (missing.length === 0) return [];
  const report = isMain ? error : warning;
  return [
    report(
      'patient',
      ['participants', index, 'lines'],
      `"${person.id}" has no lines for ${missing.join(', ')}`,
      'add two or three wordings of each; scenarios/_template shows them all',
    ),
  ];
}

function checkPlaces(kind: LineKind, line: string, path: CaseProblem['path']): CaseProblem[] {
  const named = [...line.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const { needs, may } = places[kind] ?? { needs: [], may: [] };
  const missing = needs.filter((place) => !named.includes(place));
  const strange = named.filter((place) => !needs.includes(place) && !may.includes(place));
  return [
    ...(missing.length === 0
      ? []
      : [
          error(
            'patient',
            path,
            `this ${kind} line does not say ${missing.map((one) => `{${one}}`).join(' and ')}`,
            `write a line such as "${example(kind)}"`,
          ),
        ]),
    ...strange.map((place) =>
      error('patient', path, `"{${place}}" means nothing in a ${kind} line and would be spoken as it stands`, 'take it out'),
    ),
  ];
}

function example(kind: LineKind): string {
  if (kind === 'clarifyBetween') return 'Do you mean {a}, or {b}?';
  return kind === 'clarifyAbout' ? 'Sorry, do you mean {a}?' : 'So {told}. Is that right?';
}
