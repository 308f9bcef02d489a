import { type KioskPage, PIN, WRONG_PIN } from './kiosk-page.ts';

const message = { triesLeft: null, typeAgain: false, retry: false };

/** Each state, with how a visitor comes to it. */
export const KIOSK_STATES: readonly (readonly [string, (kiosk: KioskPage) => Promise<void>])[] = [
  ['the first page', async () => undefined],
  [
    'the notice',
    async (kiosk) => {
      await kiosk.press('はじめる');
      await kiosk.says('確認する情報について');
    },
  ],
  ['place it', (kiosk) => kiosk.begin()],
  ['the PIN', (kiosk) => kiosk.lay('hanako')],
  [
    'two digits of it',
    async (kiosk) => {
      await kiosk.lay('hanako');
      await kiosk.press('1');
      await kiosk.press('2');
    },
  ],
  [
    'it was wrong',
    async (kiosk) => {
      await kiosk.lay('hanako');
      await kiosk.enter(WRONG_PIN);
      await kiosk.says('暗証番号が合いません');
    },
  ],
  [
    'a card is read',
    async (kiosk) => {
      await kiosk.lay('hanako');
      await kiosk.enter(PIN);
      await kiosk.says('読み取っています');
    },
  ],
  ['the result', (kiosk) => kiosk.read()],
  [
    'its contents',
    async (kiosk) => {
      await kiosk.read();
      await kiosk.press('内容を見る');
      await kiosk.page.locator('.kiosk-contents').waitFor();
    },
  ],
  [
    'the card was left behind',
    async (kiosk) => {
      await kiosk.read();
      await kiosk.press('終わる');
      await kiosk.says('カードをお忘れなくお取りください');
    },
  ],
  [
    'the phone asks its holder',
    async (kiosk) => {
      await kiosk.begin();
      kiosk.put('phone-slow-consent');
      await kiosk.says('スマートフォンの画面を見てください');
    },
  ],
  [
    'a phone was read',
    async (kiosk) => {
      await kiosk.begin();
      kiosk.put('phone-hanako');
      await kiosk.says('さんの情報を読み取りました');
    },
  ],
  [
    'refused',
    async (kiosk) => {
      await kiosk.begin();
      kiosk.put('driving-licence');
      await kiosk.says('このカードは、ここでは使えません');
    },
  ],
  [
    'no PIN any more',
    async (kiosk) => {
      await kiosk.show({ kind: 'message', message: 'pin-stop', ...message }, '[data-page=message]');
    },
  ],
  [
    'no help here',
    async (kiosk) => {
      await kiosk.show({ kind: 'message', message: 'staff', ...message }, '[data-page=message]');
    },
  ],
  [
    'once more',
    async (kiosk) => {
      await kiosk.show(
        { kind: 'message', message: 'card-again', ...message, retry: true },
        '[data-page=message]',
      );
    },
  ],
  [
    'whether somebody is there',
    async (kiosk) => {
      await kiosk.lay('hanako');
      await kiosk.show({ kind: 'waiting-for-pin', triesLeft: 3, doubted: true }, '.kiosk-doubt');
    },
  ],
  [
    'cleared',
    async (kiosk) => {
      await kiosk.show({ kind: 'wiping' }, '[data-page=wiping]');
    },
  ],
  [
    'closed',
    async (kiosk) => {
      await kiosk.show({ kind: 'paused' }, '[data-page=paused]');
    },
  ],
  [
    'not usable',
    async (kiosk) => {
      await kiosk.show({ kind: 'setup-problem' }, '[data-page=setup-problem]');
    },
  ],
  [
    'the whole notice',
    async (kiosk) => {
      await kiosk.press('はじめる');
      await kiosk.press('くわしく');
      await kiosk.page.locator('dialog[open]').waitFor();
    },
  ],
];
