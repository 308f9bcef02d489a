import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { VpcdCard } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { CounterPage } from '../page/counter-page.ts';
import { DeviceTalk } from './device-talk.ts';
import { Pcscd } from './pcscd.ts';
import { caseNamed } from './read-card.ts';

/** The clerk's screen over the real device process and pcscd: each trouble has its words and ends by itself. */
let counter: CounterPage;

beforeAll(async () => {
  counter = await CounterPage.open({ simulated: false });
});

afterAll(() => counter.close());

/** Design 9: from the moment that the cause is gone. */
const RECOVERY_MS = 3000;

function heading(text: string, timeout = RECOVERY_MS): Promise<void> {
  return counter.page.getByRole('heading', { name: text }).waitFor({ timeout });
}

describe('the screen', () => {
  it('says that the service is down, and is ready by itself within 3 s of its start', async () => {
    await heading('読み取りの機能が止まっています');
    const pcscd = await Pcscd.start();
    await heading('受付できます');
    await pcscd.stop();
    await heading('読み取りの機能が止まっています');
  });

  it('says that there is no reader, and is ready by itself when there is one', async () => {
    const without = await Pcscd.start({ readers: false });
    await heading('カードリーダーが見つかりません');
    await without.stop();
    const pcscd = await Pcscd.start();
    await heading('受付できます');
    await pcscd.stop();
  });

  it('reads a card through pcscd, and keeps the result while the service restarts', async () => {
    const before = await Pcscd.start();
    await heading('受付できます');
    const card = await VpcdCard.lay(new VirtualChip(caseNamed('hanako').make()));
    await heading('カードがあります');
    await counter.type('01033120351234');
    await heading('確認できました');
    await card.remove();
    await before.stop();
    await counter.page.getByText('リーダーなし').waitFor();
    const after = await Pcscd.start();
    await counter.page.getByText('Virtual PCD 00 00 正常').waitFor({ timeout: RECOVERY_MS });
    expect(await counter.page.locator('.items .name .text').innerText()).toBe('見本　花子');
    await counter.page.keyboard.press('F9');
    await heading('受付できます');
    await after.stop();
  });

  it('says that the card left, while its number was being typed', async () => {
    const pcscd = await Pcscd.start();
    await heading('受付できます');
    const card = await VpcdCard.lay(new VirtualChip(caseNamed('hanako').make()));
    await heading('カードがあります');
    await counter.type('0103');
    await card.remove();
    await heading('受付できます');
    const typed = counter.page.locator('.number-entry input').first();
    await expect.poll(() => typed.inputValue()).toBe('');
    await pcscd.stop();
  });

  it('names a card that hangs, and the next one is read', async () => {
    const pcscd = await Pcscd.start();
    await heading('受付できます');
    const chip = new VirtualChip(caseNamed('hanako').make());
    const hung = await VpcdCard.lay(chip, undefined, (_command, answer, index) =>
      index === 6 ? 'silent' : answer,
    );
    await heading('カードがあります');
    await counter.type('01033120351234');
    await heading('読み取りに時間がかかりすぎました', 7000);
    expect(counter.chromium.windowed.counter.reception.phase).toMatchObject({
      kind: 'failed',
      failure: { kind: 'read-timeout' },
    });
    await hung.remove();
    await counter.page.keyboard.press('F9');
    await heading('受付できます');
    const card = await VpcdCard.lay(new VirtualChip(caseNamed('minoru').make()));
    await heading('カードがあります', 5000);
    await counter.type('50110320340820');
    await heading('確認できました');
    await card.remove();
    await counter.page.keyboard.press('F9');
    await heading('受付できます');
    await pcscd.stop();
  });

  it('says that another program uses the reader, and goes on by itself when it stops', async () => {
    const pcscd = await Pcscd.start();
    await heading('受付できます');
    counter.chromium.windowed.take({ type: 'pause' });
    const card = await VpcdCard.lay(new VirtualChip(caseNamed('hanako').make()));
    const other = DeviceTalk.start();
    other.read(await other.mediumOn('Virtual PCD 00 00'), 'hold');
    await other.next('code-wanted');
    counter.chromium.windowed.take({ type: 'resume' });
    await heading('別のソフトがカードリーダーを使っています', 5000);
    other.stop();
    await heading('カードがあります');
    await card.remove();
    await heading('受付できます');
    await pcscd.stop();
  });
});
