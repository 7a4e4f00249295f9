import { createHash } from 'node:crypto';

/**
 * Half of the labelled transcripts, by a rule that nobody chooses by: the last digit of the SHA-256 of the id is odd. These are
 * looked at only for their figure; what a disagreement comes of is learnt from the other half.
 */
export const isHeldBack = (id: string): boolean =>
  Number.parseInt(createHash('sha256').update(id).digest('hex').slice(-1), 16) % 2 === 1;
