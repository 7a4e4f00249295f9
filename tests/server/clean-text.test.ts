import { describe, expect, it } from 'vitest';
import { cleanText } from '#server/http/clean-text.ts';
import { AVisitor, aServer } from '../support/a-server.ts';

describe('cleaning text at the door', () => {
  it('removes what cannot be seen or turns the text around, and keeps lines, accents and emoji', () => {
    expect(cleanText('a\u0000b\u0007c\u009f')).toBe('abc');
    expect(cleanText('no \u202Eniap\u202C here\u2066\uFEFF')).toBe('no niap here');
    expect(cleanText('one\r\ntwo\rthree\u2028four\tfive')).toBe('one\ntwo\nthree\nfour\tfive');
    expect(cleanText('naïve cafe\u0301 😀 \ud83d')).toBe('naïve café 😀 ');
    expect(cleanText('👩\u200d⚕️')).toBe('👩\u200d⚕️');
    expect(cleanText('vi\u00adag\u200bra\u2060')).toBe('viagra');
    expect(cleanText('\u200d \u200c\ufe0f')).toBe('');
  });

  it('stores and quotes the cleaned words', async () => {
    const server = aServer();
    const visitor = new AVisitor(server);
    const encounter = await visitor.start();
    await visitor.say(encounter, 'When did\u0000 it\u202e start?\r\nReally');
    const events = await server.log.events(encounter.id, 0);
    expect(events.find((event) => event.type === 'candidate.spoke')).toMatchObject({ text: 'When did it start?\nReally' });
  });
});
