import { describe, expect, it } from 'vitest';
import type { VisitorPhase } from '../../electron/contract/visitor-view.ts';
import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';
import { drawStage, VISITOR_PHASES, visitor } from '../stage/stage.fixture.tsx';

/** From the heading on, in Japanese. */
function stage(phase: VisitorPhase, more = {}) {
  const { html } = drawStage(visitor(phase, more));
  const { texts } = drawStage(visitor(phase, more));
  expect(html.match(/<h1/gu)).toHaveLength(1);
  return texts.slice(texts.indexOf('Language') + 1);
}

const shown = (more: object) =>
  ({ kind: 'shown', medium: 'my-number-card', staffChecks: false, ...more }) as VisitorPhase;

const picturesOf = (html: string) =>
  [...html.matchAll(/data-picture="([^"]+)"/gu)].map(([, name]) => name);

describe("the visitor's first screen", () => {
  const { texts, html } = drawStage(visitor({ kind: 'ready' }));

  it('says what to put where, what is looked at and what is kept, before the tap', () => {
    expect(texts).toEqual([
      '試験中です。実際の身分証は置かないでください',
      '練習',
      '筆談できます',
      'やさしい日本語',
      'Language',
      '身分証をここに置いてください',
      'マイナンバーカード、またはスマートフォンのマイナンバーカードが使えます。',
      'または',
      'みなと総合病院は、次の情報を確認します：氏名、住所、生年月日、性別、顔写真',
      '利用目的：病院の受付',
      '情報は保存しません。60秒以内に、画面から自動で消えます。',
      'マイナンバー（12けたの番号）は読み取りません。',
      '別の方法をご希望の方は、係の者にお申し出ください。',
      'くわしく',
      'スマホの使い方',
    ]);
  });

  it('shows card and phone at the reader of this counter, in words for who does not see them', () => {
    expect(picturesOf(html)).toEqual([
      'card-on-reader-flat-pad',
      'phone-at-reader-flat-pad-iphone',
    ]);
    expect(html.match(/role="img" aria-label="[^"]{10,}"/gu)).toHaveLength(2);
  });

  it('speaks of no phone where the card is needed', () => {
    const card = drawStage(visitor({ kind: 'ready' }, { media: 'card' }));
    expect([card.texts.join().match(/スマ/gu), picturesOf(card.html)]).toEqual([
      null,
      ['card-on-reader-flat-pad'],
    ]);
  });

  it('names who takes what into which system', () => {
    const { notice } = visitor({ kind: 'ready' });
    const kept = [
      { items: ['name', 'birthDate'] as const, system: '電子カルテ' },
      { items: ['address'] as const, system: null },
    ];
    expect(stage({ kind: 'ready' }, { notice: { ...notice, kept } })).toEqual(
      expect.arrayContaining([
        '氏名、生年月日は、電子カルテに登録します。この端末には残りません。',
        '住所は、この窓口で保存します。',
      ]),
    );
  });
});

describe('the visitor’s view of a reading', () => {
  it('says for each state what to do now, in at most two sentences', () => {
    const drawn = VISITOR_PHASES.filter(
      ({ kind }) => !['ready', 'waiting-for-medium', 'message'].includes(kind),
    ).map((phase) => stage(phase));
    expect(drawn).toEqual([
      ['カードを確認しています', 'そのままお待ちください。'],
      ['スマートフォンを見つけました', 'そのまま動かさないでください。'],
      [
        'スマートフォンの画面を見てください',
        '送る内容を確かめて、よければ承認してください。送らないこともできます。',
        '送られる情報：氏名、住所、生年月日、性別、顔写真',
      ],
      [
        'スマートフォンの画面を見てください',
        'スマートフォンに、確認の画面が出ていますか。',
        '送られる情報：氏名、住所、生年月日、性別、顔写真',
      ],
      [
        'スマートフォンの画面を見てください',
        'お困りのときは、係の者にお声がけください。',
        '送られる情報：氏名、住所、生年月日、性別、顔写真',
      ],
      ['読み取っています', 'カードを動かさないでください。'],
      ['受け取っています', 'スマートフォンを近くに持っていてください。'],
      ['読み取っています', '終わるまで、そのままでお待ちください。'],
      ['もう少しお待ちください'],
      ['読み取りが終わりました', 'カードをお取りください。'],
      ['読み取りが終わりました', 'スマートフォンをお取りください。'],
      ['読み取りが終わりました', '係の者が確認しています。少しお待ちください。'],
      ['カードをお忘れなくお取りください'],
      ['スマートフォンをお忘れなくお取りください'],
      ['置いたものをお忘れなくお取りください'],
      ['この画面の情報を消しました', 'ありがとうございました。'],
      ['この窓口は休止中です'],
      ['ただいま準備中です', '係の者にお声がけください。'],
    ]);
  });

  it('says of a result only that the reading has ended, and gives no reason away', () => {
    const [taken, checked] = [shown({}), shown({ staffChecks: true })].map((phase) => stage(phase));
    expect([taken, checked]).toEqual([
      ['読み取りが終わりました', 'カードをお取りください。'],
      ['読み取りが終わりました', '係の者が確認しています。少しお待ちください。'],
    ]);
  });

  it('says of a failure and of a refusal the same few things', () => {
    const staff = stage({ kind: 'message', message: 'other-way' });
    expect(staff).toEqual(['別の方法でご案内します。', '係の者がご説明します。']);
  });

  it('tells what will be sent while the phone asks', () => {
    expect(stage({ kind: 'waiting-for-consent', hints: 0 }).at(-1)).toBe(
      '送られる情報：氏名、住所、生年月日、性別、顔写真',
    );
  });
});

describe.each(VISITOR_LANGUAGES)('every state in %s', (language) => {
  const drawn = VISITOR_PHASES.map((phase) => ({
    phase,
    ...drawStage(visitor(phase, { language })),
  }));

  it('has all its words, and no more than two sentences under its picture', () => {
    const keys = drawn.flatMap(({ texts }) =>
      texts.filter((text) => /^[a-z]+\.[\w.]+$/iu.test(text)),
    );
    const wordy = drawn.filter(
      ({ said }) => (said.match(/[。।]|[.!?](?=\s|$)/gu) ?? []).length > 2,
    );
    expect([keys, wordy.map(({ said }) => said)]).toEqual([[], []]);
  });

  it('is announced as it reads', () => {
    const silent = drawn.filter(({ said }) => said.length < 3);
    expect(silent).toEqual([]);
  });

  it('has one picture, but for the two of the first screen and where nothing is to be done', () => {
    const many = drawn.filter(
      ({ phase, html }) =>
        picturesOf(html).length > 1 &&
        phase.kind !== 'ready' &&
        phase.kind !== 'waiting-for-medium',
    );
    const none = drawn.filter(({ html }) => picturesOf(html).length === 0);
    expect([many, new Set(none.map(({ phase }) => phase.kind))]).toEqual([
      [],
      new Set(['message', 'wiping']),
    ]);
  });
});

describe('what the visitor opens', () => {
  it('tells all of the notice, with its legal basis and another way', () => {
    const { texts } = drawStage(visitor({ kind: 'ready' }, { guide: 'details' }));
    expect(texts.slice(texts.indexOf('確認する情報について'))).toEqual([
      '確認する情報について',
      'みなと総合病院は、次の情報を確認します：氏名、住所、生年月日、性別、顔写真',
      '利用目的：病院の受付',
      '情報は保存しません。60秒以内に、画面から自動で消えます。',
      'マイナンバーと暗証番号は読み取りません。',
      '別の方法をご希望の方は、係の者にお申し出ください。',
      '法的根拠',
      '個人情報の保護に関する法律',
      '閉じる',
    ]);
  });

  it('marks what is in another language than the page', () => {
    const { html } = drawStage(visitor({ kind: 'ready' }, { guide: 'details', language: 'ne' }));
    const marked = [...html.matchAll(/lang="en">([^<]+)</gu)].map(([, text]) => text);
    // On the page behind, and in the guide over it.
    const data = ['Minato Hospital', 'hospital reception'];
    expect(marked).toEqual([...data, ...data, 'Personal Information Act']);
  });

  it('shows the steps of an Android phone only where that road is open', () => {
    const help = (android: boolean) =>
      drawStage(visitor({ kind: 'ready' }, { guide: 'phone-help', android })).texts.join();
    expect([help(false).includes('Android'), help(true).includes('Android')]).toEqual([
      false,
      true,
    ]);
  });

  it('makes room for what is to be done as soon as something lies there', () => {
    const open = VISITOR_PHASES.filter((phase) =>
      drawStage(visitor(phase, { guide: 'details' })).html.includes('<dialog'),
    ).map(({ kind }) => kind);
    expect(new Set(open)).toEqual(
      new Set(['ready', 'waiting-for-medium', 'waiting-for-consent', 'message']),
    );
  });
});
