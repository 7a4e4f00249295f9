import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CandidateMove } from '#core/encounter/candidate-move.ts';
import { replay } from '#core/encounter/replay.ts';
import { aCaseWithCompany, secretWords } from '../../support/a-case-with-company.ts';
import { AnEncounter, asks, does } from '../../support/an-encounter.ts';
import { runs } from '../../support/runs.ts';

const lastPeriod = asks('menstrual.last-period');
const askOut = (more: object = {}) => does('askToLeave', { participant: 'mum', ...more });
const company = () => new AnEncounter(aCaseWithCompany());
const saidBy = (run: AnEncounter, who: string) =>
  run.of('patient.replied').flatMap((event) => (event.participant === who ? [event.spoken] : []));
const shownBy = (run: AnEncounter, who: string) =>
  run.of('participant.showed').flatMap((event) => (event.participant === who ? [event.shows] : []));

describe('somebody else in the room', () => {
  it('answers over the patient, who only shows it, once; asked again, the patient answers for herself', () => {
    const run = company().turn([lastPeriod]);
    expect(saidBy(run, 'mum')).toEqual(['She is regular as clockwork.']);
    expect(saidBy(run, 'ada')).toEqual([]);
    expect(shownBy(run, 'ada')).toEqual(['Looks at her mother and says nothing.']);
    expect(shownBy(run, 'mum')).toEqual(['Leans forward.']);
    expect(run.of('topic.deferred').map((event) => event.topic)).toEqual(['menstrual.last-period']);
    run.turn([lastPeriod]);
    expect(saidBy(run, 'mum')).toHaveLength(1);
    expect(saidBy(run, 'ada').at(-1)).toBe('I would have to look it up.');
  });

  it('speaks up after the answer that brings it, and what she tells unasked is donated', () => {
    const run = company().turn([asks('symptom.abdominal-pain/site')]);
    const voices = run.of('patient.replied').map((event) => event.participant);
    expect(voices).toEqual(['ada', 'mum']);
    expect(run.of('fact.disclosed').find((event) => event.fact === 'sister')?.credit).toBe('donated');
    expect(run.now.state.lastReply).toBe('Low on the right.');
  });

  it('is given credit for what the candidate asked about, whoever was asked', () => {
    const run = company().turn([asks('family.any')]);
    expect(run.of('fact.disclosed').find((event) => event.fact === 'sister')).toMatchObject({ credit: 'elicited', move: 0 });
  });

  it('answers what she holds when she is addressed, and in her own words what she does not', () => {
    const run = company()
      .turn([asks('family.any')], { to: 'mum' })
      .turn([asks('habit.smoking')], { to: 'mum' });
    expect(saidBy(run, 'mum')).toEqual(['My sister lost her appendix, too late.', 'You would have to ask her.']);
    expect(saidBy(run, 'ada')).toEqual([]);
    expect(run.of('topic.answered').map((event) => event.with)).toEqual(['fact', 'doNotKnow']);
  });

  it('denies nothing on the patient’s behalf', () => {
    const run = company().turn([asks('symptom.vomiting')], { to: 'mum' });
    expect(run.of('topic.answered').map((event) => event.with)).toEqual(['doNotKnow']);
  });

  it('is not told the patient’s secrets by the patient: she dodges, never with a no', () => {
    const run = company()
      .turn([lastPeriod])
      .turn([lastPeriod])
      .turn([asks('sexual.partners', { gentle: true })]);
    expect(run.told).not.toContain('late');
    expect(run.said).toBe('Mum!');
    expect(run.of('topic.answered').every((event) => event.with === 'hint')).toBe(true);
  });

  it('moves nothing in the patient by being spoken to kindly, and moves her by being insulted', () => {
    const kind = company().turn([does('empathise', { form: 'naming' }), does('apologise')], { to: 'mum' });
    expect(kind.now.state.patient).toEqual(company().now.state.patient);
    expect(saidBy(kind, 'mum')).toEqual(['Thank you, doctor.']);
    const rude = company().turn([does('beRude')], { to: 'mum' });
    expect(rude.now.state.patient).toMatchObject({ mood: 'angry', rapport: -4 });
    expect(saidBy(rude, 'mum')).toEqual(['I beg your pardon?']);
  });
});

describe('asked to leave', () => {
  it('objects to a bare request and goes at the second asking', () => {
    const run = company().turn([askOut()]);
    expect(saidBy(run, 'mum')).toEqual(['I would rather stay.']);
    expect(run.now.state.present).toContain('mum');
    run.turn([askOut()]);
    expect(saidBy(run, 'mum').at(-1)).toBe('I will be just outside, love.');
    expect(run.of('participant.left')).toMatchObject([{ participant: 'mum', because: 'asked to leave' }]);
  });

  it.each([
    ['a polite form', [askOut({ kindly: true })]],
    ['a reason', [askOut({ reason: true })]],
    ['a reason in the same breath', [does('signpost', { reason: true }), askOut()]],
  ])('goes at once when asked with %s', (_what, moves) => {
    expect(company().turn(moves).now.state.present).toEqual(['ada']);
  });

  it('goes only for a reason when the case says so', () => {
    const [departure] = aCaseWithCompany().patient.departures;
    const strict = () => new AnEncounter(aCaseWithCompany({ patient: { departures: [{ ...departure, needs: 'reason' }] } }));
    expect(strict().turn([askOut({ kindly: true })]).now.state.present).toContain('mum');
    expect(strict().turn([askOut({ reason: true })]).now.state.present).not.toContain('mum');
  });

  it('leaves the patient relieved, and what is asked in the same breath can be told', () => {
    const run = company().turn([askOut({ kindly: true }), lastPeriod]);
    expect(saidBy(run, 'ada')).toEqual(['Has she gone? It is seven weeks.']);
    expect(shownBy(run, 'ada')).toEqual(['Lets out a breath.']);
    expect(run.told).toContain('late');
    expect(run.now.state.gates).toContain('privacy made');
  });

  it('a turn addressed to somebody who has left goes to the patient', () => {
    const run = company()
      .turn([askOut({ kindly: true })])
      .turn([asks('family.any')], { to: 'mum' });
    expect(run.of('candidate.spoke').at(-1)?.addressee).toBe('ada');
    expect(run.brief?.participant).toBe('ada');
  });

  it('comes back when asked in, and what was told alone is not said again before her', () => {
    const run = company()
      .turn([askOut({ kindly: true }), lastPeriod])
      .turn([does('askBackIn', { participant: 'mum' })])
      .turn([lastPeriod])
      .turn([lastPeriod])
      .turn([does('summarise', { claims: [{ fact: 'late', agrees: false, quote: 'last week' }] })])
      .turn([does('close')]);
    expect(saidBy(run, 'mum')).toContain('All done?');
    const back = run.of('participant.returned')[0]?.seq ?? 0;
    const after = run.of('patient.replied').filter((event) => event.seq > back);
    for (const word of secretWords) expect(after.map((event) => event.spoken).join(' ')).not.toContain(word);
  });

  it('asks nothing of people who are not there, and never puts the patient out', () => {
    const run = company().turn([does('askToLeave', { participant: 'ada', kindly: true })]);
    expect(run.now.state.present).toEqual(['ada', 'mum']);
    expect(
      company()
        .turn([does('askBackIn', { participant: 'mum' })])
        .of('participant.returned'),
    ).toEqual([]);
  });
});

const topics = ['menstrual.last-period', 'sexual.partners', 'ice.concerns', 'family.any', 'story.presenting', 'story.more'];
const aMove: fc.Arbitrary<CandidateMove> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...topics), fc.boolean(), fc.constantFrom('open', 'closed'))
    .map(([topic, gentle, form]) => asks(topic, { gentle, form: form as 'open' })),
  fc.constantFrom(
    askOut(),
    askOut({ kindly: true }),
    does('askBackIn', { participant: 'mum' }),
    does('signpost', { reason: true }),
    does('makePrivate'),
    does('empathise', { form: 'naming' }),
    does('facilitate'),
    does('staySilent', { silenceMs: 5000 }),
    does('dismiss'),
    does('apologise'),
    does('close'),
    does('inviteQuestions'),
    does('summarise', { claims: [{ fact: 'late', agrees: false, quote: 'x' }] }),
    does('summarise', { claims: [{ fact: 'expecting', agrees: false, quote: 'x' }] }),
    does('summarise', { claims: [{ fact: 'boyfriend', agrees: true, quote: 'x' }] }),
  ),
);
const aTurn = fc.record({
  moves: fc.array(aMove, { minLength: 1, maxLength: 3 }),
  to: fc.constantFrom('ada', 'mum'),
});

describe('whatever the candidate does in company', () => {
  it('nothing behind `alone` is told, or said, while somebody else is present', () => {
    const alone = new Set(['late', 'boyfriend', 'expecting']);
    let toldAlone = 0;
    fc.assert(
      fc.property(fc.array(aTurn, { minLength: 1, maxLength: 12 }), (turns) => {
        const run = company();
        for (const { moves, to } of turns) if (run.now.state.stage === 'running') run.turn(moves, { to });
        let present = new Set(['ada', 'mum']);
        for (const event of run.log) {
          if (event.type === 'participant.left') present = new Set([...present].filter((id) => id !== event.participant));
          if (event.type === 'participant.returned') present = new Set([...present, event.participant]);
          if (event.type === 'fact.disclosed' && alone.has(event.fact)) {
            toldAlone += 1;
            expect(present.has('mum')).toBe(false);
          }
          if (event.type === 'patient.replied' && present.has('mum'))
            for (const word of secretWords) expect(event.spoken).not.toContain(word);
        }
        expect(JSON.stringify(replay(run.log).state)).toBe(JSON.stringify(run.now.state));
      }),
      { numRuns: runs(300) },
    );
    // The way to the secrets is open: the property is not kept by saying nothing.
    expect(toldAlone).toBeGreaterThan(10);
  });
});
