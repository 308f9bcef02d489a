import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { VisitorPage } from './visitor-page.ts';
import { stands } from './visitor-stage.ts';

/** Each state, with how it comes about. */
export const VISITOR_STATES: readonly (readonly [
  string,
  (visitor: VisitorPage) => Promise<void>,
])[] = [
  ['ready', async () => undefined],
  [
    'a card is waited for',
    async (visitor) => {
      visitor.type(loadPerson('hanako').numberB);
      await stands(visitor.page, '.stage-body', 'マイナンバーカードか、スマートフォンを置いて');
    },
  ],
  [
    'the card’s number is typed',
    async (visitor) => {
      visitor.put('hanako');
      await visitor.says('カードを確認しています');
    },
  ],
  [
    'a phone was found',
    async (visitor) => {
      visitor.put('phone-slow-consent');
      await visitor.says('スマートフォンを見つけました');
    },
  ],
  [
    'the phone asks its holder',
    async (visitor) => {
      visitor.put('phone-slow-consent');
      await visitor.says('スマートフォンの画面を見てください');
    },
  ],
  [
    'a card is read',
    async (visitor) => {
      await visitor.read('hanako');
      await visitor.says('読み取っています');
    },
  ],
  [
    'a card was read',
    async (visitor) => {
      await visitor.read('hanako');
      await visitor.says('読み取りが終わりました');
    },
  ],
  [
    'a phone was read',
    async (visitor) => {
      visitor.put('phone-hanako');
      await visitor.says('読み取りが終わりました');
    },
  ],
  [
    'the clerk has something to look at',
    async (visitor) => {
      await visitor.read('infant', 'infant');
      await stands(visitor.page, '.stage-body', '係の者が確認しています。');
    },
  ],
  [
    'refused',
    async (visitor) => {
      await visitor.read('altered-photo');
      await visitor.says('別の方法でご案内します');
    },
  ],
  [
    'another card than this counter reads',
    async (visitor) => {
      visitor.put('driving-licence');
      await visitor.says('このカードは、ここでは使えません');
    },
  ],
  [
    'the holder declined',
    async (visitor) => {
      visitor.put('phone-declines');
      await visitor.says('送信を取りやめました');
    },
  ],
  [
    'the card was left behind',
    async (visitor) => {
      await visitor.read('hanako');
      await visitor.says('読み取りが終わりました');
      visitor.take({ type: 'next' });
      await visitor.says('カードをお忘れなくお取りください');
    },
  ],
  [
    'wiped',
    async (visitor) => {
      await visitor.show({ kind: 'wiping' });
    },
  ],
  [
    'closed',
    async (visitor) => {
      visitor.take({ type: 'pause' });
      await visitor.says('この窓口は休止中です');
    },
  ],
  [
    'not usable',
    async (visitor) => {
      await visitor.show({ kind: 'setup-problem' });
    },
  ],
  [
    'the whole notice',
    async (visitor) => {
      await visitor.press('くわしく');
      await visitor.says('確認する情報について');
    },
  ],
  [
    'how to use a phone',
    async (visitor) => {
      await visitor.press('スマホの使い方');
      await visitor.says('スマートフォンの使い方');
    },
  ],
];
