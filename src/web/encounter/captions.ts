/** One sentence being said, in page time. */
export interface CaptionLine {
  readonly key: string;
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

export const letterMs = 34;
const shortestLineMs = 500;
const pauseMs = 260;

/** Adds a reply's sentences after what is still being said. `keyPrefix` is the reply's place in the log. */
export function queueSentences(
  lines: readonly CaptionLine[],
  keyPrefix: string,
  sentences: readonly string[],
  nowMs: number,
): readonly CaptionLine[] {
  let startMs = Math.max(nowMs, ...lines.map((line) => line.endMs + pauseMs));
  const added = sentences.map((text, index) => {
    const endMs = startMs + Math.max(shortestLineMs, text.length * letterMs);
    const line: CaptionLine = { key: `${keyPrefix}.${index}`, text, startMs, endMs };
    startMs = endMs + pauseMs;
    return line;
  });
  return [...lines, ...added];
}

/** How many letters of a line have been said; whole words only. */
export function lettersSaid(line: CaptionLine, nowMs: number): number {
  if (nowMs >= line.endMs) return line.text.length;
  if (nowMs < line.startMs) return 0;
  const reached = Math.floor(((nowMs - line.startMs) / (line.endMs - line.startMs)) * line.text.length);
  const space = line.text.indexOf(' ', reached);
  return space === -1 ? line.text.length : space;
}

export function isSpeaking(lines: readonly CaptionLine[], nowMs: number): boolean {
  return lines.some((line) => nowMs < line.endMs);
}

/** The letter being formed now, null between sentences. */
export function letterNow(lines: readonly CaptionLine[], nowMs: number): string | null {
  const line = lines.find((one) => nowMs >= one.startMs && nowMs < one.endMs);
  if (line === undefined) return null;
  const index = Math.floor(((nowMs - line.startMs) / (line.endMs - line.startMs)) * line.text.length);
  return line.text[index] ?? null;
}

/** Everything is said at once: the reader was quicker. */
export function hurryCaptions(lines: readonly CaptionLine[], nowMs: number): readonly CaptionLine[] {
  return lines.map((line) => (nowMs < line.endMs ? { ...line, startMs: Math.min(line.startMs, nowMs), endMs: nowMs } : line));
}
