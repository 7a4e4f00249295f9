import { join } from 'node:path';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { projectFolder } from '../project-folder.ts';
import { type ClaimReader, createClaimReader } from './acts/read-claims.ts';
import type { Embedder } from './embedding/embedder.ts';
import { startMinilmEmbedder } from './embedding/minilm-embedder.ts';
import { findMinilmModel, loadModelWords } from './embedding/minilm-model.ts';
import { createTextVectors } from './embedding/text-vectors.ts';
import { readVectorFile } from './embedding/vector-file.ts';
import { type PlacedPending, readUtterance } from './read-utterance.ts';
import { repairUtterance } from './repair/repair-utterance.ts';
import { createVocabulary } from './repair/vocabulary.ts';
import { tidyMoves } from './tidy-moves.ts';
import { createBankReading } from './topics/bank-reading.ts';
import { type CaseReading, prepareCase } from './topics/case-reading.ts';
import { readHeadFile } from './topics/head/head-file.ts';
import { createTopicHeads } from './topics/head/topic-heads.ts';
import type { ReadingContext, TurnReader } from './turn-reader.ts';

export interface EmbeddedTurnReaderOptions {
  readonly bank: TopicBank;
  /** Where `npm run topics:embed` put the vectors; the shipped ones by default. Without any, talk is read by words alone. */
  readonly vectorsFolder?: string;
  /** Where `npm run reader:train` put the heads; the shipped ones by default. */
  readonly headFolder?: string;
  /** Instead of MiniLM in a worker; null reads by words alone. */
  readonly embedder?: Embedder | null;
}

/** How a turn was read, for measuring. */
export interface ReadingCost {
  readonly embeddedTexts: number;
}

export interface EmbeddedTurnReader extends TurnReader {
  /** Makes a case ready before its first turn; a case whose phrasings have no stored vectors takes some seconds. */
  prepare(scenario: Scenario): Promise<void>;
  /** What the last finished reading cost. */
  lastCost(): ReadingCost;
  close(): Promise<void>;
}

const SHIPPED_VECTORS = join(projectFolder, 'scenarios/topics/vectors');
const SHIPPED_HEADS = join(projectFolder, 'scenarios/topics/head');
/** The most texts embedded for one utterance, questions first: keeps a long one within the time a turn may take. */
const TEXTS_PER_TURN = 2;

/** Name and version of the reader with this sentence model, or with none. */
export const embeddedReaderId = (model: string | null): string => (model === null ? 'embedded-words/1' : `embedded-${model}/1`);

/** The reader that ships: no key, no network. Words first; sentence likeness only when they do not settle it. */
export async function createEmbeddedTurnReader(options: EmbeddedTurnReaderOptions): Promise<EmbeddedTurnReader> {
  const embedder = options.embedder === undefined ? await startMinilmEmbedder() : options.embedder;
  const model = await findMinilmModel();
  const [stored, modelWords, headFile] = await Promise.all([
    embedder === null ? new Map<string, Float32Array>() : readVectorFile(options.vectorsFolder ?? SHIPPED_VECTORS, embedder.id),
    model === null ? new Set<string>() : loadModelWords(model),
    readHeadFile(options.headFolder ?? SHIPPED_HEADS),
  ]);
  const vectors = createTextVectors(stored, embedder);
  const bank = createBankReading(options.bank, vectors, createTopicHeads(headFile));
  const spelling = createVocabulary(options.bank, modelWords);
  const cases = new Map<string, Promise<{ scene: CaseReading; claims: ClaimReader }>>();
  let embeddedTexts = 0;

  const caseOf = (scenario: Scenario) => {
    // Every encounter stores its own copy of the case: equal text, not the same object.
    const key = caseKey(scenario);
    const known = cases.get(key);
    if (known !== undefined) return known;
    const preparing = prepareCase(scenario, vectors).then((scene) => ({
      scene,
      claims: createClaimReader(scenario, bank),
    }));
    if (cases.size >= 100) cases.delete(cases.keys().next().value ?? key);
    cases.set(key, preparing);
    return preparing;
  };

  return {
    id: embeddedReaderId(embedder?.id ?? null),
    async read(utterance: string, context: ReadingContext, { signal }): Promise<readonly CandidateMove[]> {
      signal.throwIfAborted();
      const { scene, claims } = await caseOf(context.scenario);
      signal.throwIfAborted();
      const words = repairUtterance(utterance, {
        isKnown: (word) => scene.words.has(word) || spelling.isKnown(word),
        nearest: (word) => spelling.nearest(word),
      });
      const plainUtterance = words
        .filter((word) => !word.isMark)
        .map((word) => word.text)
        .join(' ');
      const placed = readUtterance(words, { bank, scene, context, utterance, plainUtterance }, claims);
      const wanted = mostTelling(placed);
      embeddedTexts = wanted.length;
      const found = new Map<string, Float32Array | null>();
      if (wanted.length > 0 && embedder !== null) {
        const made = await vectors.find(wanted);
        signal.throwIfAborted();
        for (const [index, text] of wanted.entries()) found.set(text, made[index] ?? null);
      }
      const moves = placed
        .map((one, order) => ({ ...one, order }))
        .sort((a, b) => a.startsAt - b.startsAt || a.order - b.order)
        .flatMap((one) => one.finish((text) => found.get(text) ?? null));
      return tidyMoves(moves, utterance);
    },
    async prepare(scenario) {
      await caseOf(scenario);
    },
    lastCost: () => ({ embeddedTexts }),
    async close() {
      await embedder?.close();
    },
  };
}

/** The first text of every question, then of every statement, then the second ones. */
function mostTelling(placed: readonly PlacedPending[]): string[] {
  const questions = placed.filter((one) => one.isQuestion === true);
  const others = placed.filter((one) => one.isQuestion !== true);
  const inTurn = [
    ...questions.map((one) => one.texts[0]),
    ...others.map((one) => one.texts[0]),
    ...questions.map((one) => one.texts[1]),
  ];
  return [...new Set(inTurn.filter((text) => text !== undefined))].slice(0, TEXTS_PER_TURN);
}

const keys = new WeakMap<Scenario, string>();

function caseKey(scenario: Scenario): string {
  const known = keys.get(scenario);
  if (known !== undefined) return known;
  const key = JSON.stringify([scenario.station.id, scenario.station.version, scenario.patient, scenario.body]);
  keys.set(scenario, key);
  return key;
}
