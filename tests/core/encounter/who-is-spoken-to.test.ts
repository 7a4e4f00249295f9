import { describe, expect, it } from 'vitest';
import { whoIsSpokenTo } from '#core/encounter/who-is-spoken-to.ts';
import type { Participant } from '#core/scenario/participant.ts';

const person = (id: string, full: string, preferred: string) => ({ id, name: { full, preferred } }) as Participant;
const people = [person('robyn', 'Robyn Baptiste', 'Robyn'), person('mum', 'Jacqui Pascoe', 'Jacqui')];

describe('somebody called by name', () => {
  it.each([
    ['Ms Pascoe, when did you first notice it?', 'mum'],
    ['Jacqui, can I ask you something?', 'mum'],
    ['Thanks. And when was she last well, Jacqui?', 'mum'],
    ['So Robyn, where is the pain?', 'robyn'],
    ['Sorry, Ms Pascoe: could you wait outside?', 'mum'],
  ])('“%s” speaks to %s', (text, id) => {
    expect(whoIsSpokenTo(text, people)).toBe(id);
  });

  it.each(['Where is the pain?', 'Is it Robyn Baptiste?', 'Does Jacqui know about it?', 'Have you told Ms Pascoe'])(
    '“%s” calls nobody',
    (text) => {
      expect(whoIsSpokenTo(text, people)).toBeNull();
    },
  );
});
