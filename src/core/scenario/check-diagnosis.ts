import { termPattern } from '../scoring/term-pattern.ts';
import { branchOf } from '../topic/topic-lexicon.ts';
import type { CaseFile, CaseProblem } from './case-problem.ts';
import { error, warning } from './check-index.ts';
import type { Scenario } from './scenario.ts';

type Path = CaseProblem['path'];
type Spoken = readonly [file: CaseFile, path: Path, text: string];

/** Stations in which the candidate knows the diagnosis from the door. */
const openStations: readonly Scenario['station']['stationType'][] = ['explanation', 'bad news', 'handover', 'angry relative'];
/** What the patient may name: ideas and fears, illness in the family, illness long known. */
const ownBranches: readonly string[] = ['ice', 'family', 'past'];
/** Short names are matched as written: "PE" is no lesson in the gym. */
const shortName = 3;

const listed = (file: CaseFile, path: Path, texts: readonly string[]): Spoken[] =>
  texts.map((text, index) => [file, [...path, index], text]);

/** What a candidate reads before and during the station. */
function textsAtTheDoor({ station }: Scenario): readonly Spoken[] {
  const { doorNote } = station;
  return [
    ['station', ['title'], station.title],
    ['station', ['presentingWords'], station.presentingWords],
    ...listed('station', ['learningOutcomes'], station.learningOutcomes),
    ...listed('station', ['skills'], station.skills),
    ...listed('station', ['contentNotes'], station.contentNotes),
    ['station', ['doorNote', 'setting'], doorNote.setting],
    ['station', ['doorNote', 'candidateRole'], doorNote.candidateRole],
    ['station', ['doorNote', 'who'], doorNote.who],
    ...listed('station', ['doorNote', 'task'], doorNote.task),
    ...listed('station', ['doorNote', 'doNot'], doorNote.doNot),
    ...listed('station', ['doorNote', 'equipment'], doorNote.equipment),
    ...station.props.map((prop, index): Spoken => ['station', ['props', index, 'text'], prop.text]),
    ...station.examinerPrompts.map((prompt, index): Spoken => ['station', ['examinerPrompts', index, 'says'], prompt.says]),
  ];
}

/** What the people in the room may say without being told: all but their own ideas and what they know of old. */
function textsInTheRoom({ patient }: Scenario): readonly Spoken[] {
  return [
    ...patient.opening.map((part, index): Spoken => ['patient', ['opening', index, 'says'], part.says]),
    ...patient.facts.flatMap((fact, index): Spoken[] => {
      if (ownBranches.includes(branchOf(fact.topic))) return [];
      const hint = fact.hint?.says;
      return [
        ...listed('patient', ['facts', index, 'says'], fact.says),
        ...(fact.saysFirst === undefined ? [] : [['patient', ['facts', index, 'saysFirst'], fact.saysFirst] satisfies Spoken]),
        ...(hint === undefined ? [] : [['patient', ['facts', index, 'hint', 'says'], hint] satisfies Spoken]),
        ...(fact.inCompany === undefined ? [] : [['patient', ['facts', index, 'inCompany'], fact.inCompany] satisfies Spoken]),
      ];
    }),
    ...patient.interruptions.flatMap((one, index) => listed('patient', ['interruptions', index, 'says'], one.says)),
    ...patient.negatives.flatMap((one, index) => listed('patient', ['negatives', index, 'says'], one.says)),
    ...listed('patient', ['otherwiseWell', 'says'], patient.otherwiseWell.says),
    ...patient.participants.flatMap((person, at) => [
      ...Object.entries(person.lines).flatMap(([kind, lines]) =>
        listed('patient', ['participants', at, 'lines', kind], lines ?? []),
      ),
      ...person.biography.flatMap((story, index) =>
        listed('patient', ['participants', at, 'biography', index, 'says'], story.says),
      ),
    ]),
  ];
}

/** Raw signs and results, which are never the interpretation. */
function textsOfFindings({ body }: Scenario): readonly Spoken[] {
  return [
    ...body.examination.map((one, index): Spoken => ['body', ['examination', index, 'finding'], one.finding]),
    ...body.investigations.map((one, index): Spoken => ['body', ['investigations', index, 'result'], one.result]),
  ];
}

/** Places that give the leading diagnosis away. */
export function checkDiagnosis(scenario: Scenario): CaseProblem[] {
  const { differential } = scenario.marking.conclusion;
  const leading = differential.filter((one) => one.leading);
  if (leading.length === 0) {
    return [
      error(
        'marking',
        ['conclusion', 'differential'],
        'no diagnosis is the leading one',
        'write "leading: true" beside the one this case is about',
      ),
    ];
  }
  const terms = leading.flatMap((one) => [one.diagnosis, ...one.synonyms]);
  const patterns = terms.map((term) => ({ term, pattern: termPattern(term, term.length <= shortName ? 'u' : 'iu') }));
  const named = (text: string): string | undefined => patterns.find(({ pattern }) => pattern.test(text))?.term;
  const isOpen = openStations.includes(scenario.station.stationType);
  const door = isOpen ? [] : textsAtTheDoor(scenario);
  return [
    ...door.flatMap(([file, path, text]) => {
      const term = named(text);
      return term === undefined
        ? []
        : [
            error(
              file,
              path,
              `this names the diagnosis ("${term}") before the candidate has reached it`,
              'describe the presentation instead',
            ),
          ];
    }),
    ...textsInTheRoom(scenario).flatMap(([file, path, text]) => {
      const term = named(text);
      return term === undefined
        ? []
        : [
            error(
              file,
              path,
              `this lets the patient name the diagnosis ("${term}")`,
              'say it in lay words, or keep it under ice.ideas or ice.concerns if it is what they fear',
            ),
          ];
    }),
    ...textsOfFindings(scenario).flatMap(([file, path, text]) => {
      const term = named(text);
      return term === undefined
        ? []
        : [
            warning(
              file,
              path,
              `this names the diagnosis ("${term}")`,
              'give the raw signs, and leave what they mean to the candidate',
            ),
          ];
    }),
  ];
}
