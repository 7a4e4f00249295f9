import type { EventOf } from '#core/encounter/encounter-event.ts';
import { scoreEncounter } from '#core/scoring/score-encounter.ts';
import type { Examiner } from './examiner.ts';
import { type ExaminerPrompt, examinerPromptHash, writeExaminerPrompt } from './examiner-prompt.ts';
import { type ItemVerdict, itemVerdictSchema } from './item-verdict.ts';
import { settleSamples } from './settle-samples.ts';

/** One structured answer of a model; rejects when the model cannot be reached or its answer does not parse. */
export type AskModel = (prompt: ExaminerPrompt, options: { signal: AbortSignal }) => Promise<unknown>;

export interface LangchainExaminerOptions {
  /** The model's own name, as precise as its vendor gives it; kept with every judgement. */
  readonly modelId: string;
  readonly ask: AskModel;
  /** How often each item is asked; answers that differ go to a human. */
  readonly samples?: number;
}

const usualSamples = 3;

/**
 * The examiner with a language model behind it. It gives evidence for what the log alone cannot tell, one item a call, asked
 * several times; marks are added up in core. Model and prompt are named in `examiner`.
 */
export function createLangchainExaminer({ modelId, ask, samples = usualSamples }: LangchainExaminerOptions): Examiner {
  const id = `langchain-examiner-1 ${modelId} prompt-${examinerPromptHash}`;
  return {
    id,
    async judge(scenario, events, { signal }) {
      signal.throwIfAborted();
      const open = scoreEncounter(events).items.filter((item) => item.result === 'cannotTell');
      const judged: EventOf<'item.judged'>[] = [];
      for (const mark of open) {
        const item = scenario.marking.items.find((one) => one.id === mark.item);
        const prompt = item === undefined ? null : writeExaminerPrompt(item, events);
        const verdicts = prompt === null ? [] : await askRepeatedly(ask, prompt, samples, signal);
        const settled = settleSamples(verdicts, events);
        const doubtful = mark.evidence.map(({ seq, quote }) => ({ seq, quote }));
        const evidence = settled.result === 'cannotTell' && settled.evidence.length === 0 ? doubtful : settled.evidence;
        judged.push({ type: 'item.judged', item: mark.item, examiner: id, result: settled.result, evidence: [...evidence] });
      }
      return judged;
    },
  };
}

/** The answers that came back in order; a lost one is left out, so that it can settle nothing. */
async function askRepeatedly(
  ask: AskModel,
  prompt: ExaminerPrompt,
  samples: number,
  signal: AbortSignal,
): Promise<ItemVerdict[]> {
  const answers = await Promise.allSettled(Array.from({ length: samples }, () => ask(prompt, { signal })));
  signal.throwIfAborted();
  return answers.flatMap((answer) => {
    const parsed = answer.status === 'fulfilled' ? itemVerdictSchema.safeParse(answer.value) : null;
    return parsed?.success ? [parsed.data] : [];
  });
}

/** What is needed of a chat model of LangChain's. */
export interface StructuredChatModel {
  withStructuredOutput(
    schema: Record<string, unknown>,
    config: { name: string; method: 'jsonSchema' | 'functionCalling' | 'jsonMode' },
  ): { invoke(messages: [role: string, content: string][], options: { signal: AbortSignal }): Promise<unknown> };
}

/** Asks a chat model for answers in the form of a verdict. */
export function askChatModel(model: StructuredChatModel, verdictJsonSchema: Record<string, unknown>): AskModel {
  const structured = model.withStructuredOutput(verdictJsonSchema, { name: 'item_verdict', method: 'functionCalling' });
  return ({ instructions, request }, options) =>
    structured.invoke(
      [
        ['system', instructions],
        ['human', request],
      ],
      options,
    );
}

export interface ExaminerModelSettings {
  readonly model: string;
  readonly apiKey: string;
  readonly baseUrl: string;
}

/** An examiner over an OpenAI-compatible endpoint; the vendor's code is loaded here, and only when this is called. */
export async function openLangchainExaminer({ model, apiKey, baseUrl }: ExaminerModelSettings): Promise<Examiner> {
  const [{ ChatOpenAI }, { z }] = await Promise.all([import('@langchain/openai'), import('zod')]);
  const chat = new ChatOpenAI({ model, apiKey, configuration: { baseURL: baseUrl }, maxRetries: 1 });
  return createLangchainExaminer({ modelId: model, ask: askChatModel(chat, z.toJSONSchema(itemVerdictSchema)) });
}
