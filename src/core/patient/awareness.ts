/** How far somebody is there to talk to: clear, slow and confused, single words, or nothing. */
export type Awareness = 'clear' | 'confused' | 'drowsy' | 'gone';

interface Signs {
  readonly gcsTotal: number;
  readonly hasPulse?: boolean | undefined;
}

/** Bands of the Glasgow Coma Scale (Teasdale and Jennett 1974): 15 orientated, 13-14 mild, 9-12 words or sounds, 8 and under none. */
export function awarenessOf({ gcsTotal, hasPulse }: Signs): Awareness {
  if (gcsTotal <= 8 || hasPulse === false) return 'gone';
  if (gcsTotal <= 12) return 'drowsy';
  return gcsTotal <= 14 ? 'confused' : 'clear';
}

/** Whether a line of the case still makes sense in the patient's mouth. */
export function canBeTalkedTo(signs: Signs): boolean {
  const awareness = awarenessOf(signs);
  return awareness === 'clear' || awareness === 'confused';
}
