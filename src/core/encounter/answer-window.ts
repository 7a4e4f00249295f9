/** What a patient opens (a cue, a worry) is answered by what the candidate says within this many turns. */
export const answerWithinTurns = 2;
