/** `m:ss` of a span, never negative: 65 000 -> "1:05". */
export function clockText(spanMs: number): string {
  const seconds = Math.max(0, Math.floor(spanMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A span in words for cards and buttons: "45 seconds", "1 minute", "90 seconds", "8 minutes". */
export function spanInWords(seconds: number): string {
  if (seconds < 120 && seconds !== 60) return `${Math.round(seconds)} seconds`;
  const minutes = Math.round(seconds / 60);
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

export interface TimerText {
  readonly text: string;
  readonly spoken: string;
  readonly phase: 'plenty' | 'twoMinutes' | 'over';
}

/** What the station timer shows: rounded up so that "0:00" is only shown when time is called. */
export function timerText(leftMs: number): TimerText {
  if (leftMs <= 0) return { text: 'Time', spoken: 'Time is up', phase: 'over' };
  const text = clockText(Math.ceil(leftMs / 1000) * 1000);
  if (leftMs <= 120_000) return { text, spoken: `${text} left`, phase: 'twoMinutes' };
  return { text, spoken: `${text} left`, phase: 'plenty' };
}
