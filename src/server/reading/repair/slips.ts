/** What a recogniser (or a hurried typist) makes of a phrase, and what was meant. Longer first. */
const SLIPS: readonly (readonly [heard: readonly string[], meant: readonly string[]])[] = (
  [
    ['cheat pain', 'chest pain'],
    ['chess pain', 'chest pain'],
    ['chest pane', 'chest pain'],
    ['chest payne', 'chest pain'],
    ['short of breathe', 'short of breath'],
    ['shortness of breathe', 'shortness of breath'],
    ['hart attack', 'heart attack'],
    ['hart disease', 'heart disease'],
    ['hart problems', 'heart problems'],
    ['die a beat is', 'diabetes'],
    ['die beat ease', 'diabetes'],
    ['dire rear', 'diarrhoea'],
    ['diary a', 'diarrhoea'],
    ['new monia', 'pneumonia'],
    ['palpitation is', 'palpitations'],
    ['coughing of blood', 'coughing up blood'],
    ['throwing of', 'throwing up'],
    ['family his story', 'family history'],
    ['medical his story', 'medical history'],
    ['any allergy is', 'any allergies'],
    ['allergic too', 'allergic to'],
    ['how bade', 'how bad'],
    ['wait loss', 'weight loss'],
    ['lost any wait', 'lost any weight'],
    ['feeling sic', 'feeling sick'],
    ['pass out side', 'passed out'],
    ['water works', 'waterworks'],
    ['a steamer', 'asthma'],
    ['your waste', 'your waist'],
    ['what brings you hear', 'what brings you here'],
  ] as const
).map(([heard, meant]) => [heard.split(' '), meant.split(' ')]);

const BY_FIRST = new Map<string, (typeof SLIPS)[number][]>();
for (const slip of SLIPS) {
  const first = slip[0][0] ?? '';
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), slip]);
}

/** The slip that begins at `at`: how many words it covers and what they stand for. */
export function findSlip(texts: readonly string[], at: number): { covers: number; meant: readonly string[] } | null {
  for (const [heard, meant] of BY_FIRST.get(texts[at] ?? '') ?? []) {
    if (heard.every((word, offset) => texts[at + offset] === word)) return { covers: heard.length, meant };
  }
  return null;
}
