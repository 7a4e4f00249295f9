import { chromium } from '@playwright/test';
import { startLocalServer } from './evals/drivers/local-server.ts';
const out = '/work/desk/s4/shots';
type Step = [number, string];
const intro: Step = [4, "Hello, I'm Sam, one of the medical students. What's brought you in today?"];
const lose: Step[] = [intro, [40, 'What do you do for a living?'], [80, 'Do you have any allergies?'], [140, 'And who do you live with?'], [200, 'Have you been on holiday recently?'], [280, 'How are you feeling now?'], [350, 'Can you tell me about your family?'], [420, 'How is it now?']];
const plays: Record<string, Record<string, Step[]>> = {
  'chest-pain-cubicle-4': { lose, save: [intro, [35, 'Have you ever had anything like this before?'], [60,'Are you allergic to anything?'], [90, 'Nurse, please give him aspirin 300 mg to chew.'], [130, 'Could you put a cannula in please and send bloods with a troponin.'], [160, 'Please give him morphine 5 mg IV.'], [200, 'Can you get me the registrar on the phone please?'], [215, "Hello, it's Sam, the medical student in cubicle 4. I have Mr Adeyemi, a 54 year old man with chest pain and ST changes. He has had aspirin and morphine. His heart rate is 100. Please could you come and see him now?"], [300,'How is the pain now?'], [430, 'How are you feeling?']] },
  'right-side-pain-and-mum': { lose, save: [intro, [40, 'Jacqui, could you wait outside for a few minutes please?'], [60, 'Is there any chance you could be pregnant?'], [90,'Please put in two big cannulas and send a group and save.'], [130,'Please give 500 ml of saline fast.'], [150,'Please do a urine pregnancy test.'], [180,'Please call the gynaecology registrar.'], [195,"This is Sam, the medical student. Robyn is nineteen with right sided pain, bleeding and a positive pregnancy test, she is pale, her pulse is 120 and her pressure is low. I think she is bleeding from an ectopic. Please come now."], [300,'How are you feeling now Robyn?'], [430,'How is it now?']] },
  'grandmother-not-herself': { lose, save: [intro, [30,'Please give her oxygen, 15 litres by reservoir mask.'], [60,'Is she allergic to anything?'], [90,'Put a cannula in please and take blood cultures and a lactate.'], [120,'Please give 500 ml of saline over fifteen minutes.'], [170,'Please give gentamicin 5 mg per kilogram IV.'], [230,'Please give another 500 ml of saline.'], [260,'Can you call the registrar please?'], [280,"It's Sam, the medical student. Mrs Bell here is confused with sepsis, probably from her urine, pressure 85. I have given oxygen, fluids and gentamicin. Please come and see her now."], [360,'How are you feeling now?'], [440,'Do you know where you are?']] },
  'says-she-is-fine': { lose, save: [intro, [30,'Please give her oxygen through a non-rebreathe mask, 15 litres.'], [60,'Please give salbutamol 5 mg by nebuliser.'], [90,'And ipratropium 500 micrograms nebulised.'], [120,'Please give prednisolone 40 mg by mouth.'], [160,'Please call the medical registrar.'], [175,"It's Sam, the medical student. I've a young woman with acute severe asthma, she cannot finish a sentence and her sats were 90. She has had oxygen, salbutamol, ipratropium and prednisolone. Please come now."], [260,'Please repeat the salbutamol nebuliser.'], [330,'How is your breathing now?'], [440,'What worries you most about it?']] },
};
const server = await startLocalServer();
console.log('server', server.origin, server.home);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const only = process.argv[2];
async function play(slug: string, way: string, size: { width: number; height: number }) {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'no-preference' });
  const page = await context.newPage();
  const log = (line: string) => console.log(`[${slug} ${way}] ${line}`);
  await page.goto(`${server.origin}/case/${slug}`);
  const from = Date.now();
  await page.getByRole('button', { name: /^Start/ }).click();
  await page.locator('textarea').first().waitFor();
  const started = Date.now();
  const at = () => Math.round((Date.now() - started) / 1000);
  const steps = [...plays[slug]![way]!];
  const shots = [20, 150, 240, 330, 420, 470];
  for (let shot = 0; at() < 478; ) {
    if (page.url().includes('/end') || page.url().includes('debrief')) { log(`left the room at ${at()} s: ${page.url()}`); break; }
    if (shots[shot] !== undefined && at() >= shots[shot]!) { await page.screenshot({ path: `${out}/${slug}-${way}-${shots[shot]}.png` }); shot += 1; }
    const next = steps[0];
    if (next && at() >= next[0]) {
      steps.shift();
      const box = page.locator('textarea').first();
      try { if (await box.isEnabled({ timeout: 1000 })) { await box.fill(next[1], { timeout: 4000 }); await page.keyboard.press('Enter'); } } catch (e) { log(`cannot type at ${at()}: ${String(e).slice(0, 80)}`); }
    }
    await page.waitForTimeout(1000);
  }
  await page.screenshot({ path: `${out}/${slug}-${way}-last.png` });
  const id = new URL(page.url()).pathname.split('/')[2];
  const t = await (await page.request.get(`${server.origin}/api/encounters/${id}/transcript`)).json();
  const { writeFileSync } = await import('node:fs');
  writeFileSync(`${out}/${slug}-${way}.json`, JSON.stringify(t, null, 1));
  log('done');
  await context.close();
}
for (const way of ['save', 'lose']) {
  if (only && only !== way) continue;
  await Promise.all(Object.keys(plays).map((slug) => play(slug, way, { width: 1280, height: 800 }).catch((e) => console.log(slug, way, String(e).slice(0, 300)))));
}
await browser.close();
await server.stop();
