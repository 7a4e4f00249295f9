import { expect, it } from 'vitest';
import { redact } from '#core/encounter/redact.ts';

it.each([
  ['write to sam.reed@uni.ac.uk please', 'write to [e-mail] please'],
  ['my NHS number is 943 476 5919', 'my NHS number is [number]'],
  ['ring me on 07700 900 123', 'ring me on [number]'],
  ['I live at LS1 4AP', 'I live at [postcode]'],
  ['see https://example.org/x', 'see [link]'],
])('hides contact details: %s', (text, hidden) => expect(redact(text)).toBe(hidden));

it.each(['Hello, I am Sam, one of the students.', 'is it 10 out of 10?', 'blood pressure 158/94', '300 mg aspirin at 10.40'])(
  'keeps what is asked and marked: %s',
  (text) => expect(redact(text)).toBe(text),
);
