const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
/** Marks that turn or hide the direction of text: a quote must read as it was written. */
const directions = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const loneSurrogates = /\p{Surrogate}/gu;

/** Text as people see it: without control characters, direction overrides or broken characters; line ends become `\n`. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(directions, '')
    .replace(loneSurrogates, '')
    .normalize('NFC');
}

/** The same through a whole JSON value; keys are left as they are. */
export function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanTexts(one)]));
}
