import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { VpcdCard } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { CounterPage } from '../page/counter-page.ts';
import { Pcscd } from './pcscd.ts';
import { caseNamed } from './read-card.ts';

/** The visitor's and the kiosk's views over the real device process and pcscd, once each. */
let pcscd: Pcscd;
const hanako = loadPerson('hanako');

beforeAll(async () => {
  pcscd = await Pcscd.start();
});

afterAll(() => pcscd.stop());

describe('the visitor’s window', () => {
  it('goes with the clerk’s from the card to the wish not to forget it, without a word of anybody', async () => {
    const counter = await CounterPage.open({ simulated: false, visitorWindow: true });
    const page = counter.chromium.visitor?.page;
    if (page === undefined) throw new Error('the visitor has no window');
    const says = (name: string) => page.getByRole('heading', { name }).waitFor();
    await counter.heading('受付できます');
    const card = await VpcdCard.lay(new VirtualChip(caseNamed('hanako').make()));
    await says('カードを確認しています');
    await counter.type(hanako.numberB);
    await counter.heading('確認できました');
    await says('読み取りが終わりました');
    const words = (shown: typeof page) => shown.locator('body').innerText();
    expect(await words(counter.page)).toContain(hanako.name);
    expect(await words(page)).not.toContain(hanako.name);
    await counter.page.keyboard.press('F9');
    await says('カードをお忘れなくお取りください');
    await card.remove();
    await says('身分証をここに置いてください');
    await counter.close();
  });
});

describe('a kiosk', () => {
  it('reads by PIN after its notice, and shows the name alone', async () => {
    const counter = await CounterPage.open({
      simulated: false,
      settings: { screen: 'kiosk', purpose: 'kiosk-certificate' },
    });
    const { page } = counter;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('はじめる');
    await press('次へ');
    const chip = new VirtualChip(caseNamed('hanako').make());
    const card = await VpcdCard.lay(chip);
    await page.getByRole('heading', { name: '暗証番号を押してください' }).waitFor();
    for (const digit of hanako.pin ?? '') await press(digit);
    await press('確定');
    await page.getByRole('heading', { name: 'さんの情報を読み取りました' }).waitFor();
    const shown = await page.locator('body').innerText();
    expect([shown.includes(hanako.name), shown.includes(hanako.address)]).toEqual([true, false]);
    await card.remove();
    await press('終わる');
    await page.getByRole('button', { name: 'はじめる' }).waitFor();
    await counter.close();
  });
});
