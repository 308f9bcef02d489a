import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPerson } from '../fixtures/virtual/persons/person.ts';
import { CounterPage } from '../tests/page/counter-page.ts';

/** Stores a picture of the states of the clerk's screen under docs/screens: `npm run screens`. */
const out = fileURLToPath(new URL('../docs/screens/', import.meta.url));
mkdirSync(out, { recursive: true });

const counter = await CounterPage.open();
const { page } = counter;
await page.getByText('正常').waitFor();

await counter.type('0103312035');
await shot('typing-the-number');
await counter.type('1234');
await counter.heading('カードかスマートフォンを待っています');
counter.put('hanako');
await counter.heading('確認できました');
await shot('accepted');
await page.getByRole('button', { name: 'English' }).click();
await counter.heading('Confirmed');
await shot('accepted-in-english');
await page.getByRole('button', { name: '日本語' }).click();
await page.keyboard.press('F9');
await counter.heading('カードが置かれたままです');
await shot('waiting-for-removal');
await counter.reset();

for (const [name, person] of [
  ['selectors', 'selectors'],
  ['infant', 'infant'],
  ['altered-photo', 'hanako'],
] as const) {
  await counter.read(name, person);
  await shot(name);
  await counter.reset();
}

await page.getByRole('button', { name: 'QRコードを読む' }).click();
await shot('qr-code');
await page.keyboard.press('Escape');

counter.put('phone-slow-consent');
await counter.heading('ご本人がスマートフォンで確認しています');
await shot('waiting-for-consent');
await counter.heading('確認できました');
await shot('phone-accepted');
await counter.reset();

for (const [name, heading] of [
  ['phone-samsung-bluetooth', 'このスマートフォンはBluetoothで送ります'],
  ['phone-declines', '送信を取りやめられました'],
] as const) {
  counter.put(name);
  await counter.heading(heading);
  await shot(name);
  await counter.reset();
}

counter.put('hanako');
await counter.heading('カードがあります');
await counter.type('01033120351235');
await counter.heading('番号がカードと合いません');
await shot('wrong-number');
await counter.reset();

counter.put('last-try');
await counter.heading('カードがあります');
await counter.type(loadPerson('hanako').numberB);
await page.getByRole('button', { name: 'この番号で読み取る' }).click();
await counter.heading('あと1回まちがえると');
await shot('last-try');
await counter.close();

async function shot(name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(out, `${name}.png`) });
}
