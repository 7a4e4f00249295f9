import type { Fact } from '#core/scenario/fact.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { TopicBank } from '#core/topic/topic-bank.ts';
import { answerAtTheEnd } from './answer-at-the-end.ts';
import type { Candidate, CandidateStep, ConclusionAnswer, Heard } from './candidate-step.ts';
import { type Goal, type GoalElement, listGoals } from './goal.ts';
import { type Noticed, notice } from './notice.ts';
import { linesForMove, ownLines } from './own-lines.ts';
import type { CandidateTraits } from './traits.ts';
import { sayBack, suggestionsOf, Voice } from './voice.ts';

export interface SimulatedCandidateInput {
  readonly name: string;
  readonly scenario: Scenario;
  readonly bank: TopicBank;
  readonly traits: CandidateTraits;
  readonly seed: number;
}

const say = (text: string): CandidateStep => ({ kind: 'say', text });
const mostTries = 2;
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
      return this.#voice.does(`murmur ${this.#steps}`, 0.5) ? say(this.#voice.line(ownLines.murmurs)) : { kind: 'silence', ms: 8000 };
    }
    const isClosing = minutes > this.#scenario.station.doorNote.stationMinutes * closingShare;
    return this.#pursue(isClosing) ?? this.#close();
  }

  conclude(): readonly ConclusionAnswer[] {
    return answerAtTheEnd(this.#scenario, this.#traits.reasons, this.#seed);
  }

  #shareOf(goal: Goal): number {
    const share = this.#traits[goal.trait];
    return goal.item.critical && goal.trait !== 'warmth' ? Math.max(Math.min(share, this.#traits.safety), this.#traits.safety) : share;
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
    return concepts.slice(0, 2).flatMap((id) => this.#explain(id));
  }

  #explain(id: string): CandidateStep[] {
    const concept = this.#scenario.patient.concepts.find((one) => one.id === id);
    if (!concept || this.#done.has(`concept ${id}`)) return [];
    this.#done.add(`concept ${id}`);
    const told = say(this.#voice.spoken(punctuate(this.#voice.line(concept.phrasings))));
    const warns = concept.isNews && this.#voice.does(`warn ${id}`, this.#traits.explains);
    const waits = concept.isNews && this.#voice.does(`wait ${id}`, this.#traits.listens);
    const warning = warns && !this.#done.has('move warn') ? [say(this.#voice.line(ownLines.warns))] : [];
    if (warning.length > 0) this.#done.add('move warn');
    return [...warning, told, ...(waits ? [{ kind: 'silence', ms: 5000 } as const] : [])];
  }

  /** The next step towards the first goal that is still open. */
  #pursue(isClosing: boolean): CandidateStep | null {
    const isLast = (goal: Goal): boolean => goal.aboutMinute >= 5;
    const steps: string[] = [];
    for (const goal of this.#goals) {
      if (isClosing && !isLast(goal)) continue;
      const done = goal.elements.filter((one) => this.#done.has(`${one.kind} ${one.id}`)).length;
      if (done >= goal.need) continue;
      for (const element of goal.elements) {
        const key = `${element.kind} ${element.id}`;
        const tries = this.#tries.get(key) ?? 0;
        if (this.#done.has(key) || tries >= mostTries) continue;
        this.#tries.set(key, tries + 1);
        const found = this.#stepsTowards(goal, element, tries);
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

  #stepsTowards({ item, elements }: Goal, { kind, id }: GoalElement, tries: number): readonly CandidateStep[] {
    const suggested = suggestionsOf(item.tryNext);
    const usesSuggestion =
      tries === 0 && suggested.length > 0 && elements.length <= 3 && this.#voice.does(`suggested ${item.id}`, this.#traits.listens * 0.6);
    switch (kind) {
      case 'topic':
        this.#done.add(`topic ${id}`);
        return this.#ask(id, usesSuggestion ? suggested : [], tries);
      case 'fact': {
        const fact = this.#scenario.patient.facts.find((one) => one.id === id);
        if (!fact) return [];
        const prepared = tries === 0 ? this.#prepare(fact) : [];
        return [...prepared, ...this.#ask(fact.topic, usesSuggestion ? suggested : [], tries)];
      }
      case 'act':
        return this.#act(id);
      case 'concept':
        return this.#explain(id);
      case 'cue': {
        // A cue comes up by itself, beside its facts or subjects: the candidate can only lead there.
        const cue = this.#scenario.patient.cues.find((one) => one.id === id);
        const topic = cue?.offered.onTopics[0] ?? this.#scenario.patient.facts.find((one) => cue?.offered.withFacts.includes(one.id))?.topic;
        return topic === undefined || tries > 0 ? [] : this.#ask(topic, [], tries);
      }
      case 'move':
        return this.#make(id, suggested, tries);
    }
  }

  /** Lays the way for what is not told to everybody: a reason, privacy, time. */
  #prepare(fact: Fact): CandidateStep[] {
    const { manners, persists } = this.#traits;
    if (fact.gates.includes('privacy made') && !this.#done.has('move makePrivate') && this.#voice.does(`private ${fact.id}`, manners)) {
      this.#done.add('move makePrivate');
      return [say(this.#voice.line(ownLines.makesPrivate))];
    }
    const gentle = fact.gates.includes('reason for asking given') || fact.gates.includes('asked twice gently') || fact.tell === 'risk';
    return gentle && this.#voice.does(`reason ${fact.id}`, Math.min(manners, persists)) ? [say(this.#voice.line(ownLines.givesReason))] : [];
  }

  #ask(topic: string, suggested: readonly string[], tries: number): CandidateStep[] {
    const [suggestion] = suggested;
    const words = suggestion ?? this.#voice.question(topic, `try ${tries}`);
    return words === null ? [] : [say(this.#voice.spoken(words))];
  }

  #act(id: string): CandidateStep[] {
    this.#done.add(`act ${id}`);
    const { body } = this.#scenario;
    const lists = [
      ['examination', body.examination],
      ['investigation', body.investigations],
      ['treatment', body.treatments],
      ['escalation', body.escalations],
    ] as const;
    const found = lists.find(([, list]) => list.some((one) => one.id === id));
    if (!found) return [];
    return [{ kind: 'act', act: found[0], id, politely: this.#voice.does(`politely ${id}`, this.#traits.manners) }];
  }

  #make(move: string, suggested: readonly string[], tries: number): CandidateStep[] {
    this.#done.add(`move ${move}`);
    if (move.startsWith('introduce/') && (move.endsWith('name') || move.endsWith('role'))) {
      if (this.#done.has('introduced')) return [];
      this.#done.add('introduced');
      const full = this.#voice.does('full introduction', this.#traits.manners);
      return [say(this.#voice.line(full ? ownLines.introducesFully : ownLines.introducesPartly))];
    }
    if (move.startsWith('introduce/') && !move.endsWith('preferredName')) {
      if (this.#done.has('identified')) return [];
      this.#done.add('identified');
      return [say(this.#voice.line(ownLines.checksIdentity))];
    }
    if (move.startsWith('summarise')) return this.#sumUp();
    if (move === 'staySilent') return [{ kind: 'silence', ms: 4000 }];
    if (move.startsWith('empathise') && this.#kindAt > 0) return [];
    const own = linesForMove[move];
    const [suggestion] = suggested;
    if (own && (suggestion === undefined || this.#voice.does(`own ${move}`, 0.6))) return [say(this.#voice.line(own))];
    return suggestion === undefined || tries > 0 ? [] : [say(suggestion)];
  }

  #sumUp(): CandidateStep[] {
    const main = this.#heardFacts.filter((fact) => !fact.colour && fact.tell !== 'risk' && fact.gates.length === 0).slice(0, 4);
    if (main.length === 0) return [];
    const parts = main.map((fact) => sayBack(fact.says.at(-1) ?? ''));
    return [say(`Can I check that I have got this right? ${parts.join('. ')}. Is that right?`)];
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

const punctuate = (text: string): string => {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  const isQuestion = /^(can|could|would|do|does|did|is|are|was|were|what|who|when|where|how|why|shall|have|has)\b/i.test(text);
  return /[.?!]$/.test(capital) ? capital : `${capital}${isQuestion ? '?' : '.'}`;
};
