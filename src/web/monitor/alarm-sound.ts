import { useEffect } from 'react';
import { readPreferences } from '../shared/preferences.ts';

/** Beginnings of the pulses of one burst, s, and the pause before the next: three slow ones, or five quick ones. */
const bursts = {
  medium: { startsSeconds: [0, 0.42, 0.84], pitches: [0, 4, 7], lengthSeconds: 0.22, everyMs: 14_000 },
  high: { startsSeconds: [0, 0.24, 0.48, 0.86, 1.1], pitches: [0, 4, 7, 4, 12], lengthSeconds: 0.14, everyMs: 6000 },
} as const;

const lowestHertz = 440;
const loudness = 0.06;

let context: AudioContext | null = null;

/** Sounds an alarm again and again while it is loud, for those who switched the sound on. */
export function useAlarmSound(loud: keyof typeof bursts | null): void {
  useEffect(() => {
    if (loud === null) return;
    const sound = () => {
      if (readPreferences().alarmSound) playBurst(loud);
    };
    sound();
    const timer = setInterval(sound, bursts[loud].everyMs);
    return () => clearInterval(timer);
  }, [loud]);
}

/** One burst of pulses: medium calls slowly, high calls quickly. */
export function playBurst(priority: keyof typeof bursts): void {
  context ??= new AudioContext();
  const audio = context;
  void audio.resume();
  const { startsSeconds, pitches, lengthSeconds } = bursts[priority];
  for (const [index, start] of startsSeconds.entries()) {
    const from = audio.currentTime + 0.03 + start;
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.type = 'triangle';
    tone.frequency.value = lowestHertz * 2 ** ((pitches[index] ?? 0) / 12);
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(loudness, from + 0.02);
    gain.gain.setValueAtTime(loudness, from + lengthSeconds - 0.03);
    gain.gain.linearRampToValueAtTime(0, from + lengthSeconds);
    tone.connect(gain).connect(audio.destination);
    tone.start(from);
    tone.stop(from + lengthSeconds + 0.02);
  }
}
