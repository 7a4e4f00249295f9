const hidden: readonly (readonly [RegExp, string])[] = [
  [/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g, '[e-mail]'],
  [/\bhttps?:\/\/\S+/gi, '[link]'],
  // NHS number, ten digits as 3-3-4, before the looser telephone pattern.
  [/\b\d{3}[ -]\d{3}[ -]\d{4}\b/g, '[number]'],
  [/(?<![\w/])\+?\d[\d ()-]{8,}\d\b/g, '[number]'],
  [/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g, '[postcode]'],
];

/**
 * The candidate's words without contact details and identifying numbers. Names stay: those of the case must, and a
 * student's own first name is part of an introduction that is marked.
 */
export function redact(text: string): string {
  return hidden.reduce((kept, [pattern, label]) => kept.replace(pattern, label), text);
}
