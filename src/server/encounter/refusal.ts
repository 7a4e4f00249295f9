/** Why something asked of an encounter cannot be done now: told to the candidate as a problem, nothing is stored. */
export interface Refusal {
  readonly refused: true;
  readonly status: 403 | 404 | 409 | 422 | 503;
  readonly title: string;
  readonly detail: string;
  readonly cure: string;
}

export function refuse(status: Refusal['status'], title: string, detail: string, cure: string): Refusal {
  return { refused: true, status, title, detail, cure };
}

export function isRefusal(result: object): result is Refusal {
  return 'refused' in result && result.refused === true;
}

export const noSuchEncounter = refuse(
  404,
  'No such encounter',
  'There is no encounter of yours with this id.',
  'Open the library and start a case, or use the link you were given in the browser you started it in.',
);

export const alreadyOver = refuse(
  409,
  'The encounter is over',
  'This encounter has ended, so nothing more can be said or done in it.',
  'Go on to the reflection and the debrief, or start the case again.',
);

export const keyReused = refuse(
  422,
  'Idempotency-Key used before',
  'This Idempotency-Key already stands for a different request, so nothing was done.',
  'Send the new request under a key of its own; keep a key only for repeating the same request.',
);

export const tooBusy = refuse(
  503,
  'The encounter is busy',
  'Several changes to this encounter arrived at once and yours could not be placed among them.',
  'Send it again with the same Idempotency-Key; it will be taken once.',
);
