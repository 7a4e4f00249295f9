const IRREGULAR: Readonly<Record<string, string>> = {
  had: 'have',
  has: 'have',
  having: 'have',
  did: 'do',
  does: 'do',
  done: 'do',
  doing: 'do',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  am: 'be',
  been: 'be',
  being: 'be',
  felt: 'feel',
  began: 'begin',
  begun: 'begin',
  took: 'take',
  taken: 'take',
  got: 'get',
  gotten: 'get',
  getting: 'get',
  went: 'go',
  gone: 'go',
  goes: 'go',
  came: 'come',
  coming: 'come',
  woke: 'wake',
  woken: 'wake',
  slept: 'sleep',
  kept: 'keep',
  thought: 'think',
  lay: 'lie',
  lying: 'lie',
  laying: 'lie',
  lain: 'lie',
  laid: 'lie',
  worst: 'worse',
  children: 'child',
  kids: 'child',
  feet: 'foot',
  smoker: 'smoke',
  smokers: 'smoke',
  drinker: 'drink',
  drank: 'drink',
  drunk: 'drink',
  ate: 'eat',
  eaten: 'eat',
  said: 'say',
  told: 'tell',
  died: 'die',
  dying: 'die',
  gave: 'give',
  given: 'give',
  saw: 'see',
  seen: 'see',
  lost: 'lose',
  losing: 'lose',
  broke: 'break',
  broken: 'break',
  threw: 'throw',
  thrown: 'throw',
  brought: 'bring',
  held: 'hold',
  stood: 'stand',
  ran: 'run',
  meds: 'medication',
  medicines: 'medication',
  medicine: 'medication',
  medications: 'medication',
  tablets: 'tablet',
  mum: 'mother',
  mom: 'mother',
  mummy: 'mother',
  dad: 'father',
  daddy: 'father',
  parents: 'parent',
  tummy: 'stomach',
  belly: 'stomach',
  sleeping: 'sleep',
  working: 'work',
};

/** A crude, stable stem: good enough to meet "smoking", "smoked" and "smokes" in one place. */
export function stem(word: string): string {
  const known = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (known !== undefined) return known;
  if (word.length <= 3) return word;
  let root = word;
  if (root.endsWith('ies') && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (root.endsWith('sses')) root = root.slice(0, -2);
  else if (root.endsWith('s') && !/(ss|us|is)$/.test(root)) root = root.slice(0, -1);
  if (root.length > 5 && root.endsWith('ing')) root = undouble(root.slice(0, -3));
  else if (root.length > 4 && root.endsWith('ed')) root = undouble(root.slice(0, -2));
  if (root.length > 6 && root.endsWith('ness')) root = root.slice(0, -4);
  if (root.length > 5 && root.endsWith('ly')) root = root.slice(0, -2);
  if (root.length > 3 && root.endsWith('e')) root = root.slice(0, -1);
  if (root.length > 3 && root.endsWith('y')) root = `${root.slice(0, -1)}i`;
  return root;
}

function undouble(root: string): string {
  return /([bdgmnprt])\1$/.test(root) ? root.slice(0, -1) : root;
}
