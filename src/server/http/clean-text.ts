const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
/** Marks that turn or hide the direction of text: a quote must read as it was written. */
const directions = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/** Takes no room and joins nothing; the joiners U+200C and U+200D stay, since scripts and emoji need them. */
const unseen = /[\u00AD\u200B\u2060-\u2064]/gu;
const nothingToSee = /^(?:[\s\u200C]|\u200D|[\uFE00-\uFE0F])*$/u;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * Text as people see it: without control characters, direction overrides, unseen or broken characters; line ends become `\n`.
 * What shows nothing at all is ''.
 */
export function cleanText(text: string): string {
  const cleaned = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(directions, '')
    .replace(unseen, '')
    .replace(loneSurrogates, '')
    .normalize('NFC');
  return nothingToSee.test(cleaned) ? '' : cleaned;
}

/** The same through a whole JSON value; keys are left as they are. */
export function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanTexts(one)]));
}
