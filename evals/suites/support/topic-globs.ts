/**
 * Topics named by pattern: `past.*`, `symptom.*-pain`, `*\/onset` (a `*` stands for anything but a slash).
 * A pattern without a slash also takes in the attributes of what it names: `symptom.cough` holds `symptom.cough/onset`.
 */
export function matchesTopic(pattern: string, topic: string): boolean {
  return compiled(pattern).test(topic);
}

export function matchesAny(patterns: readonly string[], topic: string): boolean {
  return patterns.some((pattern) => matchesTopic(pattern, topic));
}

const known = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const found = known.get(pattern);
  if (found !== undefined) return found;
  const body = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  const made = new RegExp(`^${body}${pattern.includes('/') ? '' : '(?:/.*)?'}$`);
  known.set(pattern, made);
  return made;
}

/** `symptom.cough/onset` -> `symptom.cough`. */
export const subjectOf = (topic: string): string => topic.split('/')[0] ?? topic;

/** `symptom.cough/onset` -> `onset`; null for a leaf or a subject as a whole. */
export const attributeOf = (topic: string): string | null => topic.split('/')[1] ?? null;
