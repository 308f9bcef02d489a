import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChromiumCounter } from '../electron/chromium/open-chromium-counter.ts';
import { counterSetting } from '../electron/counter/counter-setting.ts';
import { simulatedAnchors } from '../fixtures/virtual/issuers/issuer.ts';
import { loadPerson } from '../fixtures/virtual/persons/person.ts';

/** Stores a picture of each state of the clerk's screen under docs/screens: `npm run screens`. */
const out = fileURLToPath(new URL('../docs/screens/', import.meta.url));
mkdirSync(out, { recursive: true });

const setting = counterSetting(mkdtempSync(join(tmpdir(), 'kazasu-screens-')), simulatedAnchors());
const opened = await openChromiumCounter({ setting, simulated: true, headless: true });
if (!opened.ok) throw new Error(opened.failure.kind);
const { counter, window } = opened.value;
const { page } = window;

await heading('受付できます');
await shot('ready');
await page.keyboard.press('Tab');
await typeNumber('0103312035');
await shot('number-half');
await typeNumber('1234');
await heading('カードを待っています');
await shot('waiting-for-medium');
counter.simulate('hanako');
await page.locator('.portrait').waitFor();
await shot('accepted');
await page.getByRole('button', { name: 'English' }).click();
await shot('accepted-en');
await page.getByRole('button', { name: '日本語' }).click();
await page.locator('summary').click();
await shot('accepted-checks');
await next();
await heading('カードが置かれたままです');
await shot('waiting-for-removal');
for (const [name, file] of [
  ['selectors', 'accepted-selectors'],
  ['long-address', 'accepted-long-address'],
  ['long-name', 'accepted-long-name'],
  ['infant', 'attention-no-photo'],
  ['expired', 'refused-expired'],
  ['altered-photo', 'refused-altered'],
  ['number-blocked', 'failed-blocked'],
  ['driving-licence', 'refused-driving-licence'],
] as const) {
  await lay(name);
  await shot(file);
  await next();
}
await lay('two-tries', 'wait');
await shot('waiting-for-number-two-tries');
await lay('last-try', 'wait');
await typeNumber(loadPerson('hanako').numberB);
await page.getByRole('button', { name: 'この番号で読み取る' }).click();
await heading('あと1回まちがえると');
await shot('confirming-last-try');
await page.keyboard.press('Enter');
await heading('あと1回しか入力できません');
await page.keyboard.press('F9');
await lay('hanako', 'wait');
await typeNumber('01033120351235');
await heading('番号がカードと合いません');
await shot('failed-wrong-number');
await page.keyboard.press('F9');
await opened.value.close();

async function shot(name: string): Promise<void> {
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(out, `${name}.png`) });
}

async function heading(text: string): Promise<void> {
  await page.getByRole('heading', { name: text }).or(page.getByText(text)).first().waitFor();
}

async function typeNumber(digits: string): Promise<void> {
  const empty = page.locator('.number-entry input');
  const count = await empty.count();
  for (let i = 0; i < count; i++) {
    if ((await empty.nth(i).inputValue()) === '') {
      await empty.nth(i).focus();
      break;
    }
  }
  await page.keyboard.type(digits);
}

async function lay(name: string, until: 'end' | 'wait' = 'end'): Promise<void> {
  counter.simulate(null);
  await heading('受付できます');
  counter.simulate(name);
  const ended = page.locator('.result, .failure');
  const asked = page.getByText('カードがあります');
  await asked.or(ended).first().waitFor();
  if (until === 'wait' || (await ended.count()) > 0) return;
  const persons = ['selectors', 'long-address', 'long-name', 'infant', 'expired'];
  const owner = persons.includes(name) ? name : 'hanako';
  await typeNumber(loadPerson(owner).numberB);
  await ended.waitFor();
}

async function next(): Promise<void> {
  await page.keyboard.press('F9');
  await page.locator('.result, .failure').waitFor({ state: 'detached' });
}
