import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { encounterEventSchema } from '#core/encounter/encounter-event.ts';
import type { Encounter } from '#core/encounter/encounter-state.ts';
import { applyEvent, replay } from '#core/encounter/replay.ts';
import { canBeTalkedTo } from '#core/patient/awareness.ts';
import { aLivingCase } from '../../support/a-living-case.ts';
import { AnEncounter, asks, does } from '../../support/an-encounter.ts';
import { runs } from '../../support/runs.ts';

const aDeed = fc.oneof(
  fc.integer({ min: 5, max: 120 }),
  fc.constantFrom<[CandidateMove[], (string | undefined)?, string?]>(
    [[asks('symptom.cough/onset')]],
    [[asks('story.presenting', { form: 'open' })]],
    [[does('treat', { id: 'morphine', dose: '50 mg' })]],
    [[does('treat', { id: 'morphine', dose: '5 mg' })]],
    [[does('treat', { id: 'penicillin' })]],
    [[does('treat', { id: 'fibrillate' })]],
    [[does('treat', { id: 'compressions' })]],
    [[does('treat', { id: 'shock' })]],
    [[does('treat', { id: 'fluid', dose: '1 litre' })]],
    [[does('treat', { id: 'oxygen' })]],
    [[does('investigate', { id: 'gas' })]],
    [[does('examine', { id: 'pulse', explained: true, consentSought: true, chaperoneOffered: true })]],
    [[does('escalate', { id: 'surgeon' })]],
    [[does('handover', { parts: ['situation'] })], 'phone'],
    [[does('unclear', { between: [] })], undefined, 'Yes, give it'],
    [[does('unclear', { between: [] })], undefined, 'No, stop'],
    [[does('staySilent', { silenceMs: 6000 })]],
    [[does('facilitate')]],
  ),
);

it(
  'whatever is done to a body that lives: the log holds it, nobody speaks who cannot, nothing follows the end, and there is one',
  () => {
    fc.assert(
      fc.property(fc.array(aDeed, { minLength: 1, maxLength: 14 }), (deeds) => {
        const run = new AnEncounter(aLivingCase());
        for (const deed of deeds) {
          if (run.now.state.stage !== 'running') break;
          if (typeof deed === 'number') run.wait(deed);
          else {
            const [moves, to, text] = deed;
            run.turn(moves, { ...(to ? { to } : {}), ...(text ? { text } : {}) });
          }
        }
        run.wait(3600);
        expect(run.now.state.stage).toBe('ended');
        expect(run.log.at(-1)?.type).toBe('encounter.ended');
        let seen: Encounter | null = null;
        for (const event of run.log) {
          const { seq: _seq, atMs: _atMs, ...own } = event;
          expect(encounterEventSchema.safeParse(own).error?.issues, event.type).toBeUndefined();
          if (event.type === 'fact.disclosed' && seen) expect(canBeTalkedTo(seen.state.vitals)).toBe(true);
          seen = applyEvent(seen, event);
        }
        expect(JSON.stringify(replay(JSON.parse(JSON.stringify(run.log)) as typeof run.log).state)).toBe(
          JSON.stringify(run.now.state),
        );
      }),
      { numRuns: runs(40) },
    );
  },
  60_000 * runs(1),
);
