import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { CounterPage } from './counter-page.ts';
import { ATTRACT, KioskPage } from './kiosk-page.ts';
import { noteTexts } from './noted-texts.ts';
import { signalDevice } from './signal-device.ts';
import { VisitorPage } from './visitor-page.ts';

const hanako = loadPerson('hanako');
const STAFF = '係の者がご案内します';
const NOT_HERE = 'ただいま、この機械では読み取れません';
/** What a clerk may read and nobody else: the machine, its parts, its codes. */
const TECHNICAL =
  /リーダー|読み取り部分|再起動|応答|接続|プロセス|エラー|K-\d|PC\/SC|USB|reader|process|error/i;
const ITEMS = [hanako.name, hanako.address, '1989', hanako.numberB];

/** The texts that say more than a visitor may read. */
function revealing(texts: ReadonlySet<string>): readonly string[] {
  return [...texts].filter(
    (text) => TECHNICAL.test(text) || ITEMS.some((item) => text.includes(item)),
  );
}

function stood(texts: ReadonlySet<string>, words: string): boolean {
  return [...texts].some((text) => text.includes(words));
}

/** Signals the process, and waits until its host has noticed, and until the next one has spoken. */
async function lose(counter: CounterPage, signal: NodeJS.Signals, meanwhile = async () => {}) {
  const service = () => counter.chromium.windowed.counter.reception.service;
  signalDevice(signal);
  await expect.poll(service, { timeout: 5000, interval: 10 }).toBeNull();
  await meanwhile();
  await expect.poll(service, { timeout: 20_000 }).toBe('up');
}

/** Each text of a visitor stays for three seconds: what stands there now has stood long enough. */
async function linger(page: Page): Promise<void> {
  await page.clock.fastForward(3000);
}

describe('a device process that is lost in a reading', () => {
  let visitor: VisitorPage;
  let shown: Set<string>;
  let told: Set<string>;
  beforeAll(async () => {
    visitor = await VisitorPage.open();
    shown = await noteTexts(visitor.page);
    told = await noteTexts(visitor.counter.page);
  });
  afterAll(() => visitor.close());
  beforeEach(() => {
    shown.clear();
    told.clear();
  });
  afterEach(() => visitor.reset());

  /** The same medium still lies there when the next process looks; then it is given back. */
  async function giveBack(name: string): Promise<void> {
    await visitor.counter.heading('置かれたままです');
    visitor.put(name);
    visitor.put(null);
    await visitor.counter.heading('受付できます');
  }

  it.each([
    ['hanako', 'カードがあります', 'カードを確認しています'],
    ['phone-slow-consent', 'スマートフォンで確認しています', 'スマートフォンの画面を見てください'],
  ])(
    'by a crash is the reader’s fault to the clerk, one neutral sentence to the visitor: %s',
    async (name, clerkReads, visitorReads) => {
      const { counter } = visitor;
      visitor.put(name);
      await counter.heading(clerkReads);
      await visitor.says(visitorReads);
      await linger(visitor.page);
      await lose(counter, 'SIGSEGV', async () => {
        await counter.heading('カードリーダーが応答しません');
        await visitor.says(STAFF);
      });
      await giveBack(name);
      // The same look finds the words on the clerk's side, and the visitor's page was looked at.
      expect([revealing(told).length > 0, stood(told, 'K-105')]).toEqual([true, true]);
      expect([stood(shown, STAFF), revealing(shown)]).toEqual([true, []]);
    },
  );

  it('by a crash is over for the next card: nobody has pressed anything', async () => {
    const { counter } = visitor;
    visitor.put('hanako');
    await counter.heading('カードがあります');
    await lose(counter, 'SIGKILL');
    await giveBack('hanako');
    await counter.read('hanako');
    await counter.heading('確認できました');
    expect(await counter.page.locator('.items .name .text').innerText()).toBe(hanako.name);
    // What is looked for on the visitor's side is found where it stands.
    expect(stood(told, hanako.name)).toBe(true);
  });

  it('by a crash with nobody there leaves the counter ready', async () => {
    const { counter } = visitor;
    await lose(counter, 'SIGKILL');
    await counter.read('hanako');
    await counter.heading('確認できました');
    expect(stood(told, 'K-105')).toBe(false);
  });

  it('because it hangs is a reading that took too long, and a card to be laid down once more', async () => {
    const { counter } = visitor;
    visitor.put('hanako');
    await counter.heading('カードがあります');
    await visitor.says('カードを確認しています');
    await linger(visitor.page);
    await lose(counter, 'SIGSTOP', () => counter.heading('読み取りに時間がかかりすぎました'));
    await visitor.says('もう一度カードを置いてください');
    // It lay there for the next process, too: taken away and laid down, it is read.
    for (const put of ['hanako', null]) visitor.put(put);
    await counter.read('hanako');
    await counter.heading('確認できました');
    expect([stood(told, 'K-403'), revealing(shown)]).toEqual([true, []]);
  });
});

describe('a kiosk whose device process is lost', () => {
  let kiosk: KioskPage;
  beforeAll(async () => {
    kiosk = await KioskPage.open();
  });
  afterAll(() => kiosk.close());

  it('says one neutral sentence, has the card taken, and reads the next one', async () => {
    const shown = await noteTexts(kiosk.page);
    await kiosk.lay('hanako');
    await linger(kiosk.page);
    await lose(kiosk.counter, 'SIGSEGV', () => kiosk.says(NOT_HERE));
    await kiosk.says('カードをお忘れなくお取りください');
    expect([stood(shown, NOT_HERE), revealing(shown)]).toEqual([true, []]);
    for (const put of ['hanako', null]) kiosk.put(put);
    await kiosk.says(ATTRACT);
    await kiosk.read();
    expect(await kiosk.page.locator('.name-text').innerText()).toBe(hanako.name);
    expect(stood(shown, hanako.name)).toBe(true);
  });
});
