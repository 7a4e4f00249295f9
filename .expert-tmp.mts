import { loadScenarioLibrary } from './src/server/encounter/scenario-library.ts';
import { loadTopicBank } from './src/server/reading/topic-library.ts';
import { createEmbeddedTurnReader } from './src/server/reading/embedded-turn-reader.ts';
import { playExpertRun } from './src/server/encounter/play-expert-run.ts';
import { scoreEncounter } from './src/core/scoring/score-encounter.ts';
import { parseCaseFolder } from './src/core/scenario/parse-scenario.ts';
const bank = await loadTopicBank('scenarios/topics');
const lib: any = await loadScenarioLibrary('scenarios');
if (lib.problems?.length) console.log('problems', JSON.stringify(lib.problems).slice(0,500));
const reader = await createEmbeddedTurnReader({ bank, vectorsFolder: 'scenarios/topics/vectors' } as any);
const list = lib.cases ?? lib;
for (const slug of process.argv.slice(2)) {
  const c: any = list.get ? list.get(slug) : list.find((x: any) => x.slug === slug || x.id === slug);
  if (!c) { console.log('no case', slug, Object.keys(lib)); continue; }
  const folder = c.folder ?? c;
  const log: any = await playExpertRun({ folder, bank, reader, variant: 'as-written' } as any);
  if (!log) { console.log('no run', Object.keys(folder)); continue; }
  const t = (ms: number) => `${Math.floor(ms/60000)}:${String(Math.floor(ms/1000)%60).padStart(2,'0')}`;
  for (const e of log) {
    if (e.type === 'candidate.spoke') console.log(t(e.atMs), 'ME>', e.addressee ?? '', '|', e.text);
    else if (e.type === 'turn.read' || e.type === 'candidate.turnRead' || e.type==='turn.understood') console.log('      read', JSON.stringify(e.moves ?? e).slice(0, 200));
    else if (/candidate\.(acted|stay|silen)/.test(e.type)) console.log(t(e.atMs), e.type, e.act ?? '', e.id ?? e.actId ?? '', e.silenceMs ?? '');
    else if (/replied|spoke|answered/.test(e.type)) console.log(t(e.atMs), '   ', (e.speaker ?? e.participant ?? e.by ?? e.type), ':', e.text ?? e.says ?? (e.sentences ?? []).map((s: any) => s.text).join(' '));
    else if (process.env.ALL || !/told|fact|gate|vital|body|ledger|brief|started|opening/.test(e.type)) console.log(t(e.atMs), '      ~', e.type, JSON.stringify({ ...e, type: undefined, seq: undefined, atMs: undefined }).slice(0, 170));
  }
  const s = scoreEncounter(log);
  console.log('PERCENT', s.percent, s.marks, '/', s.outOf, 'heard', s.feltHeard.level);
  for (const d of s.domains) console.log('  ', d.domain, d.marks, d.outOf);
  console.log('   conclusion', s.conclusion.marks, s.conclusion.outOf, 'missed', s.conclusion.missedMustNotMiss, s.conclusion.answers.map((a) => a.marks + '/' + a.outOf).join(' '), s.conclusion.named.map(n=>n.diagnosis+':'+n.marks).join('; '), '|', s.conclusion.nextSteps.map(n=>n.step.slice(0,40)).join('; '));
  for (const i of s.items) if (i.result !== 'met') console.log('   NOT', i.result, i.item, i.marks + '/' + i.weight, i.text, '--', i.reason);
  console.log('   flags', s.flags.map((f) => f.text));
  console.log('   comm', JSON.stringify(s.communication).slice(0, 600));
}
process.exit(0);
