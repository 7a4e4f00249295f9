import { mixColours } from './colour.ts';

/** Ten drawn tones in the order of the Monk Skin Tone scale (Monk 2019), warmed so that features stay readable. */
const skinTones = [
  '#f4dccb',
  '#efd0b8',
  '#eac6a0',
  '#deb58b',
  '#c8996c',
  '#a97a54',
  '#8b5f42',
  '#6d4733',
  '#543729',
  '#422c22',
] as const;

const hairColours: Readonly<Record<string, string>> = {
  black: '#231f20',
  brown: '#543a2a',
  fair: '#c49c62',
  red: '#94492a',
  grey: '#918e8b',
  white: '#dedad3',
};

const clothColours: Readonly<Record<string, string>> = {
  blue: '#5580a8',
  green: '#5f8069',
  grey: '#82888d',
  plum: '#744c69',
  rust: '#a85f42',
  cream: '#e2d6bd',
  navy: '#33425d',
};

export interface SkinColours {
  readonly base: string;
  readonly shade: string;
  readonly deep: string;
  readonly light: string;
  readonly blush: string;
  readonly lip: string;
  readonly lipLine: string;
  readonly line: string;
  readonly eyeWhite: string;
}

/** Skin for a Monk tone 1-10, with pallor and cyanosis from 0 to 1. */
export function skinColours(tone: number, pallor: number, cyanosis: number): SkinColours {
  const index = Math.min(9, Math.max(0, Math.round(tone) - 1));
  const healthy = skinTones[index] ?? '#c8996c';
  const darkness = index / 9;
  const ashen = mixColours(healthy, darkness > 0.5 ? '#8a8178' : '#e9e4d8', darkness > 0.5 ? 0.42 : 0.62);
  const pale = mixColours(healthy, ashen, pallor);
  const base = mixColours(pale, '#7d86a0', cyanosis * 0.16);
  const drained = Math.max(pallor * 0.7, cyanosis * 0.9);
  const lip = mixColours(mixColours(base, darkness > 0.5 ? '#7c3b3c' : '#b4504c', 0.44), ashen, pallor * 0.55);
  return {
    base,
    shade: mixColours(base, darkness > 0.5 ? '#1b0d0c' : '#7a3a2c', 0.2 + darkness * 0.06),
    deep: mixColours(base, darkness > 0.5 ? '#130908' : '#5e2a22', 0.36 + darkness * 0.06),
    light: mixColours(base, '#fff4e6', 0.24 - darkness * 0.06),
    blush: mixColours(base, darkness > 0.5 ? '#8a3a34' : '#d8645a', 0.6 * (1 - drained)),
    lip: mixColours(lip, '#5b5f8c', cyanosis * 0.72),
    lipLine: mixColours(mixColours(lip, '#2a1010', 0.58), '#34365c', cyanosis * 0.5),
    line: mixColours(base, '#170d0b', 0.8),
    eyeWhite: mixColours('#fbf7f1', base, 0.1 + darkness * 0.06),
  };
}

export interface ClothColours {
  readonly base: string;
  readonly shade: string;
  readonly light: string;
}

export function hairTones(name: string): ClothColours {
  return tonesOf(hairColours[name] ?? '#543a2a', 0.3);
}

export function clothTones(name: string): ClothColours {
  return tonesOf(clothColours[name] ?? '#82888d', 0.22);
}

function tonesOf(base: string, depth: number): ClothColours {
  return { base, shade: mixColours(base, '#150f16', depth), light: mixColours(base, '#fffaf0', 0.2) };
}
