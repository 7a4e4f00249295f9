import type { Fact } from '#core/scenario/fact.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { CandidateStep } from './candidate-step.ts';
import type { Goal, GoalElement } from './goal.ts';
import { linesForMove, ownLines } from './own-lines.ts';
import type { CandidateTraits } from './traits.ts';
import { sayBack, suggestionsOf, type Voice } from './voice.ts';

export const say = (text: string): CandidateStep => ({ kind: 'say', text });

interface RepertoireInput {
  readonly scenario: Scenario;
  readonly traits: CandidateTraits;
  readonly voice: Voice;
  /** What has been done so far, by kind and id; shared with the candidate whose repertoire this is. */
  readonly done: Set<string>;
  readonly heardFacts: readonly Fact[];
}

/** What a candidate can do towards one element of an item: ask, act, explain, answer a hint, or say what the item wants said. */
export class Repertoire {
  readonly #scenario: Scenario;
  readonly #traits: CandidateTraits;
  readonly #voice: Voice;
  readonly #done: Set<string>;
  readonly #heardFacts: readonly Fact[];

  constructor({ scenario, traits, voice, done, heardFacts }: RepertoireInput) {
    this.#scenario = scenario;
    this.#traits = traits;
    this.#voice = voice;
    this.#done = done;
    this.#heardFacts = heardFacts;
  }

  stepsTowards({ item, elements }: Goal, { kind, id }: GoalElement, tries: number): readonly CandidateStep[] {
    const suggested = suggestionsOf(item.tryNext);
    const suggestionKey = `suggested ${item.id}`;
    const usesSuggestion =
      tries === 0 &&
      suggested.length > 0 &&
      elements.length <= 3 &&
      !this.#done.has(suggestionKey) &&
      this.#voice.does(suggestionKey, this.#traits.listens * 0.6);
    if (usesSuggestion) this.#done.add(suggestionKey);
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
      case 'concept': {
        const [suggestion] = usesSuggestion ? suggested : [];
        if (suggestion === undefined || this.#done.has(`concept ${id}`)) return this.explain(id);
        this.#done.add(`concept ${id}`);
        return [say(this.#voice.spoken(suggestion))];
      }
      case 'cue': {
        // A cue comes up by itself, beside its facts or subjects: the candidate can only lead there.
        const cue = this.#scenario.patient.cues.find((one) => one.id === id);
        const topic =
          cue?.offered.onTopics[0] ?? this.#scenario.patient.facts.find((one) => cue?.offered.withFacts.includes(one.id))?.topic;
        return topic === undefined || tries > 0 ? [] : this.#ask(topic, [], tries);
      }
      case 'move':
        return this.#make(id, suggested, tries);
    }
  }

  /** Lays the way for what is not told to everybody: a reason, privacy, time. */
  #prepare(fact: Fact): CandidateStep[] {
    const { manners, persists } = this.#traits;
    if (
      fact.gates.includes('privacy made') &&
      !this.#done.has('move makePrivate') &&
      this.#voice.does(`private ${fact.id}`, manners)
    ) {
      this.#done.add('move makePrivate');
      return [say(this.#voice.line(ownLines.makesPrivate))];
    }
    const gentle =
      fact.gates.includes('reason for asking given') || fact.gates.includes('asked twice gently') || fact.tell === 'risk';
    return gentle && this.#voice.does(`reason ${fact.id}`, Math.min(manners, persists))
      ? [say(this.#voice.line(ownLines.givesReason))]
      : [];
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
      for (const done of ['identified', 'topic identity.name', 'topic identity.date-of-birth']) this.#done.add(done);
      return [say(this.#voice.line(ownLines.checksIdentity))];
    }
    if (move.startsWith('summarise')) return this.#sumUp();
    if (move === 'staySilent') return [{ kind: 'silence', ms: 4000 }];
    const own = linesForMove[move];
    const [suggestion] = suggested;
    if (own && (suggestion === undefined || this.#voice.does(`own ${move}`, 0.6))) return [say(this.#voice.line(own))];
    return suggestion === undefined || tries > 0 ? [] : [say(suggestion)];
  }

  #sumUp(): CandidateStep[] {
    const main = this.#heardFacts.filter(
      (fact) => !fact.colour && !fact.topic.startsWith('identity.') && fact.tell !== 'risk' && fact.gates.length === 0,
    );
    if (main.length === 0) return [];
    const first = [...main].sort((a, b) => Number(b.critical) - Number(a.critical)).slice(0, 4);
    const parts = first.map((fact) => sayBack(fact.says.at(-1) ?? ''));
    return [say(`Can I check that I have got this right? ${parts.join('. ')}. Is that right?`)];
  }

  explain(id: string): CandidateStep[] {
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
}

/** A phrase of the case as a sentence. */
export const punctuate = (text: string): string => {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  const isQuestion = /^(can|could|would|do|does|did|is|are|was|were|what|who|when|where|how|why|shall|have|has)\b/i.test(text);
  return /[.?!]$/.test(capital) ? capital : `${capital}${isQuestion ? '?' : '.'}`;
};
