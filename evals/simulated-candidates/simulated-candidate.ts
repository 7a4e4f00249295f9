import type { Fact } from '#core/scenario/fact.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { answerAtTheEnd } from './answer-at-the-end.ts';
import type { Candidate, CandidateStep, ConclusionAnswer, Heard } from './candidate-step.ts';
import { type Goal, listGoals, urgencyOf } from './goal.ts';
import { type Noticed, notice } from './notice.ts';
import { ownLines } from './own-lines.ts';
import { punctuate, Repertoire, say } from './repertoire.ts';
import type { CandidateTraits } from './traits.ts';
import { Voice } from './voice.ts';

export interface SimulatedCandidateInput {
  readonly name: string;
  readonly scenario: Scenario;
  readonly bank: TopicBank;
  readonly traits: CandidateTraits;
  readonly seed: number;
}

/** Share of the station after which an orderly candidate turns to the end. */
const closingShare = 0.84;

/**
 * A candidate made of traits. It reads the case as its author wrote it, as a teacher who plays the student would, and then
 * goes by what it hears: it sees replies, looks and findings, never the log or a mark.
 */
export class SimulatedCandidate implements Candidate {
  readonly name: string;
  readonly #scenario: Scenario;
  readonly #traits: CandidateTraits;
  readonly #seed: number;
  readonly #voice: Voice;
  readonly #repertoire: Repertoire;
  readonly #goals: readonly Goal[];
  readonly #tries = new Map<string, number>();
  readonly #done = new Set<string>();
  readonly #answered = new Set<string>();
  readonly #queue: CandidateStep[] = [];
  readonly #heardFacts: Fact[] = [];
  #steps = 0;
  #kindAt = -9;
  #hasClosed = false;

  constructor({ name, scenario, bank, traits, seed }: SimulatedCandidateInput) {
    this.name = name;
    this.#scenario = scenario;
    this.#traits = traits;
    this.#seed = seed;
    this.#voice = new Voice(bank, scenario, seed, traits.hesitates);
    this.#repertoire = new Repertoire({ scenario, traits, voice: this.#voice, done: this.#done, heardFacts: this.#heardFacts });
    const pursued = listGoals(scenario).filter((goal) => this.#voice.does(`goal ${goal.item.id}`, this.#shareOf(goal)));
    const isScattered = traits.volley > 3;
    this.#goals = isScattered ? [...pursued].sort((a, b) => a.item.id.localeCompare(b.item.id)) : pursued;
  }

  next(heard: Heard | null): CandidateStep | null {
    if (heard?.isOver) return null;
    this.#steps += 1;
    if (heard) this.#react(notice(this.#scenario, heard), heard);
    const queued = this.#queue.shift();
    if (queued) return queued;
    const minutes = (heard?.atMs ?? 0) / 60_000;
    if (this.#traits.reticence > 0 && this.#voice.does(`reticent ${this.#steps}`, this.#traits.reticence)) {
      if (minutes > this.#scenario.station.doorNote.stationMinutes * 0.6) return this.#close();
      return this.#voice.does(`murmur ${this.#steps}`, 0.5)
        ? say(this.#voice.line(ownLines.murmurs))
        : { kind: 'silence', ms: 8000 };
    }
    const isClosing = minutes > this.#scenario.station.doorNote.stationMinutes * closingShare;
    return this.#pursue(minutes, isClosing) ?? this.#close();
  }

  conclude(): readonly ConclusionAnswer[] {
    return answerAtTheEnd(this.#scenario, this.#traits.reasons, this.#seed);
  }

  #shareOf(goal: Goal): number {
    const share = this.#traits[goal.trait];
    return goal.item.critical && goal.trait !== 'warmth'
      ? Math.max(Math.min(share, this.#traits.safety), this.#traits.safety)
      : share;
  }

  #react(noticed: Noticed, heard: Heard): void {
    const { warmth, rudeness, explains, persists, reassures } = this.#traits;
    const key = `step ${this.#steps}`;
    for (const fact of noticed.facts) {
      this.#done.add(`fact ${fact.id}`);
      if (!this.#heardFacts.includes(fact)) this.#heardFacts.push(fact);
    }
    const isTouching = noticed.facts.some((fact) => fact.weight !== 'light') || noticed.cues.length > 0;
    if (isTouching && this.#voice.does(`${key} rude`, rudeness)) {
      this.#queue.unshift(say(this.#voice.line(this.#voice.does(`${key} insult`, 0.35) ? ownLines.insults : ownLines.dismisses)));
      return;
    }
    if (isTouching && this.#voice.does(`${key} waves`, reassures)) {
      this.#queue.unshift(say(this.#voice.line(ownLines.wavesAway)));
      return;
    }
    for (const question of noticed.questions) {
      if (this.#answered.has(question.id)) continue;
      this.#answered.add(question.id);
      this.#queue.push(...this.#answerQuestion(question.goodAnswer.concepts, this.#voice.does(`${key} explains`, explains)));
    }
    const cue = noticed.cues.find((one) => !this.#done.has(`cue ${one.id}`));
    if (cue && this.#voice.does(`${key} cue`, warmth)) {
      this.#done.add(`cue ${cue.id}`);
      this.#kindAt = this.#steps;
      this.#queue.unshift(say(this.#voice.spoken(punctuate(this.#voice.line(cue.pickedUpBy.phrasings)))));
    } else if (isTouching && this.#steps - this.#kindAt > 2 && this.#voice.does(`${key} feels`, warmth)) {
      this.#kindAt = this.#steps;
      this.#queue.unshift(say(this.#voice.spoken(this.#voice.line(ownLines.feels))));
    }
    const kept = noticed.halfSaid.find((fact) => !this.#done.has(`again ${fact.id}`) && !this.#done.has(`fact ${fact.id}`));
    if (kept && this.#voice.does(`${key} persists`, persists)) {
      this.#done.add(`again ${kept.id}`);
      const again = this.#voice.question(kept.topic, 'again');
      if (again) this.#queue.push(say(`${this.#voice.line(ownLines.asksAgainGently)} ${again}`));
    }
    if (heard.findings.length > 0 && warmth > 0.6 && this.#voice.does(`${key} thanks`, 0.1)) this.#queue.push(say('Thank you.'));
  }

  #answerQuestion(concepts: readonly string[], knowsHow: boolean): CandidateStep[] {
    if (!knowsHow) return [say(this.#voice.line(ownLines.putsOff))];
    return concepts.slice(0, 2).flatMap((id) => this.#repertoire.explain(id));
  }

  /** The next step towards the first goal that is still open. */
  #pursue(minutes: number, isClosing: boolean): CandidateStep | null {
    const steps: string[] = [];
    const mostTries = this.#traits.persists > 0.5 ? 2 : 1;
    for (const goal of this.#inOrder(minutes, isClosing)) {
      const done = goal.elements.filter((one) => this.#done.has(`${one.kind} ${one.id}`)).length;
      if (done >= goal.need) continue;
      for (const element of goal.elements) {
        const key = `${element.kind} ${element.id}`;
        const tries = this.#tries.get(key) ?? 0;
        if (this.#done.has(key) || tries >= mostTries) continue;
        this.#tries.set(key, tries + 1);
        const found = this.#repertoire.stepsTowards(goal, element, tries);
        const [first, ...rest] = found;
        if (!first) continue;
        if (this.#traits.volley > 1 && first.kind === 'say' && (element.kind === 'fact' || element.kind === 'topic')) {
          steps.push(first.text);
          if (steps.length >= this.#traits.volley) return say(steps.join(' '));
          continue;
        }
        if (steps.length > 0) {
          this.#queue.unshift(first, ...rest);
          return say(steps.join(' '));
        }
        this.#queue.unshift(...rest);
        return first;
      }
    }
    return steps.length > 0 ? say(steps.join(' ')) : null;
  }

  /** Goals whose time has come, the most urgent first; then those to come. Near the end only what belongs there. */
  #inOrder(minutes: number, isClosing: boolean): readonly Goal[] {
    if (this.#traits.volley > 3) return this.#goals;
    const due = this.#goals.filter((goal) => goal.aboutMinute <= minutes);
    const later = this.#goals.filter((goal) => goal.aboutMinute > minutes);
    const byUrgency = [...due].sort((a, b) => urgencyOf(b) - urgencyOf(a));
    const ordered = minutes < 1.2 ? [...due, ...later] : [...byUrgency, ...later];
    return isClosing ? ordered.filter((goal) => goal.aboutMinute >= 4.9 || goal.item.critical) : ordered;
  }

  #close(): CandidateStep | null {
    if (this.#hasClosed) return null;
    this.#hasClosed = true;
    const { closes, rudeness } = this.#traits;
    if (this.#voice.does('close', closes)) {
      this.#queue.push(say(this.#voice.line(ownLines.closes)));
      return say(this.#voice.line(ownLines.thanks));
    }
    return say(rudeness > 0.3 ? this.#voice.line(ownLines.closesCurtly) : 'Okay, thank you. That is everything.');
  }
}
