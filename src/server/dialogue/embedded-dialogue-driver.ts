import type { ReplyPart, SpokenSentence } from '#core/reply/reply-brief.ts';
import { breakPhrases } from './break-phrases.ts';
import type { DialogueDriver } from './dialogue-driver.ts';

/** Says `No.` once before several denials instead of before each. */
function easeDenials(parts: readonly ReplyPart[]): readonly ReplyPart[] {
  let denied = false;
  return parts.map((part) => {
    if (part.kind !== 'deny') return part;
    const says = denied ? part.says.replace(/^No[,.] ?(?=\S)/, '') : part.says;
    denied = true;
    return { ...part, says: says.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) };
  });
}

/** Speaks a brief's own plain lines: no model, no key, and it knows exactly which facts each sentence tells. */
export const embeddedDialogueDriver: DialogueDriver = {
  id: 'embedded-1',
  async *speak(brief, { signal }) {
    const sentences: { text: string; tells: string[] }[] = [];
    for (const part of easeDenials(brief.parts)) {
      const tells = part.fact === undefined || part.layer === undefined ? [] : [part.fact];
      const last = sentences.at(-1);
      if (part.says !== '') sentences.push({ text: breakPhrases(part.says, brief.wordsPerBreath), tells });
      else if (last) last.tells.push(...tells);
    }
    for (const sentence of sentences satisfies SpokenSentence[]) {
      if (signal.aborted) return;
      yield sentence;
    }
  },
};
