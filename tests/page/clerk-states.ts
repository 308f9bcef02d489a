import { AROUND } from '../../electron/counter/clerk-projection.fixture.ts';
import { clerkView } from '../../electron/counter/clerk-projection.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { counterIn, PHASES } from '../../pipeline/reception/reception.fixture.ts';
import type { Phase, Reception } from '../../pipeline/reception/reception.ts';
import type { CounterPage } from './counter-page.ts';

export type Reach = (counter: CounterPage) => Promise<void>;

/** Ways to states that the main process never said: in another language they have to be told again. */
export const TOLD = new Set<Reach>();

const { numberB } = loadPerson('hanako');

/**
 * A state that comes with time or with trouble alone, straight from what the main process would say; said
 * again where news of the simulated reader came between.
 */
function told(phase: Phase, heading: string, more: Partial<Reception> = {}): Reach {
  const reach: Reach = async (counter) => {
    const { page, language } = counter;
    const presentation = { ...AROUND.presentation, clerkLanguage: language };
    const around = { ...AROUND, presentation, simulated: true };
    const view = clerkView(counterIn(phase, more), around);
    const found = language === 'ja' ? page.getByText(heading) : page.locator(ANOTHER_IN_ENGLISH);
    for (let tries = 0; tries < 50; tries++) {
      counter.chromium.main.show(view);
      await counter.page.waitForTimeout(100);
      if ((await found.count()) > 0) return;
    }
    throw new Error(`${phase.kind} does not come`);
  };
  TOLD.add(reach);
  return reach;
}

const ANOTHER_IN_ENGLISH = 'html[data-language=en] main h1:not(:text-is("Ready"))';

function laid(name: string, heading: string): Reach {
  return async (counter) => {
    counter.put(name);
    await counter.heading(heading);
  };
}

function pressed(name: string, there: string): Reach {
  return async ({ page }) => {
    await page.getByRole('button', { name }).click();
    await page.locator(there).waitFor();
  };
}

/** Each state of the clerk's view, with how a clerk comes to it. */
export const CLERK_STATES: readonly (readonly [string, Reach])[] = [
  ['ready', async () => undefined],
  [
    'the number is typed before the card',
    async (counter) => {
      await counter.type(numberB.slice(0, 10));
    },
  ],
  [
    'waiting for a card',
    async (counter) => {
      await counter.type(numberB);
      await counter.heading('カードかスマートフォンを待っています');
    },
  ],
  ['waiting for the number', laid('hanako', 'カードがあります')],
  [
    'two tries left',
    async (counter) => {
      await laid('two-tries', 'カードがあります')(counter);
      await counter.type(numberB);
    },
  ],
  [
    'the last try',
    async (counter) => {
      await laid('last-try', 'カードがあります')(counter);
      await counter.type(numberB);
      await counter.page.getByRole('button', { name: 'この番号で読み取る' }).click();
      await counter.heading('あと1回まちがえると');
    },
  ],
  [
    'a wrong number',
    async (counter) => {
      await laid('hanako', 'カードがあります')(counter);
      await counter.type('01033120351235');
      await counter.heading('番号がカードと合いません');
    },
  ],
  ['the field for QR codes', pressed('QRコードを読む', '.qr-field input')],
  ['reading', told(PHASES.reading, '読み取っています')],
  ['verifying', told({ ...PHASES.reading, step: 'verifying', percent: 100 }, '本物かどうか')],
  ['a phone was found', told(PHASES.engaging, 'スマートフォンを見つけました')],
  [
    'the holder of a phone decides',
    laid('phone-slow-consent', 'ご本人がスマートフォンで確認しています'),
  ],
  [
    'the holder takes long',
    told({ ...PHASES['waiting-for-consent'], hints: 2 }, '確認の画面が出ているか'),
  ],
  ['accepted', (counter) => counter.read('hanako')],
  [
    'accepted, with every check',
    async (counter) => {
      await counter.read('hanako');
      await counter.page.keyboard.press('F6');
      await counter.page.locator('details.checks[open]').waitFor();
    },
  ],
  ['accepted, aged 72', (counter) => counter.read('age-72', 'age-72')],
  ['accepted, a long name', (counter) => counter.read('long-name', 'long-name')],
  ['accepted, variant characters', (counter) => counter.read('selectors', 'selectors')],
  ['a phone, accepted', laid('phone-hanako', '確認できました')],
  ['attention: no photo', (counter) => counter.read('infant', 'infant')],
  [
    'attention: a photo that cannot be shown',
    (counter) => counter.read('photo-truncated-signed', 'hanako'),
  ],
  ['refused', (counter) => counter.read('altered-photo', 'hanako')],
  ['expired', (counter) => counter.read('expired', 'expired')],
  [
    'the face does not match',
    async (counter) => {
      await counter.read('hanako');
      await counter.page.getByRole('button', { name: '一致しません' }).click();
      await counter.heading('写真とお顔が一致しないと判断されました');
    },
  ],
  ['another card', laid('driving-licence', '運転免許証です')],
  [
    'a phone that needs Bluetooth',
    laid('phone-samsung-bluetooth', 'このスマートフォンはBluetoothで送ります'),
  ],
  ['the holder declined', laid('phone-declines', '送信を取りやめられました')],
  [
    'the reader’s service is down',
    told(PHASES.ready, '読み取りの機能が止まっています', {
      service: 'pcsc-service-down',
      readers: [],
    }),
  ],
  [
    'a card left behind',
    async (counter) => {
      await counter.read('hanako');
      await counter.page.keyboard.press('F9');
      await counter.heading('カードが置かれたままです');
    },
  ],
  ['wiped', told(PHASES.wiping, '表示を消しました')],
  [
    'left',
    async (counter) => {
      await counter.page.keyboard.press('F12');
      await counter.heading('この窓口は休止中です');
    },
  ],
  [
    'help',
    async ({ page }) => {
      await page.keyboard.press('F1');
      await page.locator('dialog[open]').waitFor();
    },
  ],
  ['settings', pressed('設定', 'dialog[open]')],
  [
    'a sheet to print',
    async (counter) => {
      await pressed('設定', 'dialog[open]')(counter);
      await counter.page.getByRole('button', { name: '置き方の案内' }).click();
      await counter.page.locator('.sheet').first().waitFor();
    },
  ],
  ['practice', pressed('練習を選ぶ', '#training-cases[data-open=true]')],
];
