import { describe, expect, it } from 'vitest';
import type { KioskPhase, KioskView } from '../../electron/contract/kiosk-view.ts';
import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';
import { CONTENTS, drawStage, KIOSK_PHASES, kiosk, NAME, RESULT } from '../stage/stage.fixture.tsx';

function page(phase: KioskPhase, more: Partial<KioskView> = {}) {
  const { texts } = drawStage(kiosk(phase, more));
  return texts.slice(texts.indexOf('Language') + 1);
}

const PAD = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

describe('the pages of a kiosk', () => {
  it('begin with one touch', () => {
    expect(page({ kind: 'ready' })).toEqual([
      'または',
      '画面にふれて、はじめてください',
      'マイナンバーカードを使います。',
      'はじめる',
    ]);
  });

  it('tell the whole notice before anything is laid down, with a way out and a way on', () => {
    expect(page({ kind: 'informing', doubted: false })).toEqual([
      '確認する情報について',
      'みなと総合病院は、次の情報を確認します：氏名、住所、生年月日、性別、顔写真',
      '利用目的：病院の受付',
      '情報は保存しません。60秒以内に、画面から自動で消えます。',
      'マイナンバーは読み取りません。',
      '別の方法をご希望の方は、「やめる」を押してください。',
      'くわしく',
      'スマホの使い方',
      'やめる',
      '次へ',
    ]);
  });

  it('take the PIN on an own pad, and say how many tries there are where the card has said', () => {
    const tries = ([3, null] as const).map((triesLeft) =>
      page({ kind: 'waiting-for-pin', triesLeft, doubted: false }),
    );
    const words = [
      '暗証番号を押してください（数字4けた）',
      'カードを受け取ったときに決めた、数字4けたの番号です（券面事項入力補助用）。',
      '3回続けてまちがえると、市区町村の窓口で手続きが必要になります。',
    ];
    const keys = [...PAD, '1つ消す', 'やめる', '確定'];
    expect(tries).toEqual([
      [...words, '残りの回数：3回', ...keys],
      [...words, ...keys],
    ]);
  });

  it('say that a PIN was wrong, with the pad again', () => {
    const wrong = page({
      kind: 'message',
      message: 'pin-wrong',
      triesLeft: 2,
      typeAgain: true,
      retry: false,
    });
    expect(wrong.slice(0, 1)).toEqual(['暗証番号が合いません。']);
    expect(wrong).toEqual(expect.arrayContaining(['残りの回数：2回', ...PAD, '確定']));
  });

  it('name a person once in the heading, and all else only when it was asked for', () => {
    const short = page(RESULT);
    const long = page({ ...RESULT, contents: CONTENTS });
    expect([short, long]).toEqual([
      [`${NAME} さんの情報を読み取りました`, 'カードをお取りください。', '終わる', '内容を見る'],
      [
        `${NAME} さんの情報を読み取りました`,
        'カードをお取りください。',
        '住所',
        CONTENTS.address,
        '生年月日',
        '1989年3月31日（平成元年） 37歳',
        '性別',
        '女',
        '20歳以上かどうか',
        '20歳以上です',
        '終わる',
      ],
    ]);
  });

  it('say aloud of a result that there is one, and nothing of whom', () => {
    const { said } = drawStage(kiosk({ ...RESULT, contents: CONTENTS }));
    expect(said).toBe('情報を読み取りました カードをお取りください。');
  });

  it('say whom to ask in the words of the settings, in the language that they have', () => {
    const told = {
      kind: 'message',
      message: 'staff',
      triesLeft: null,
      typeAgain: false,
      retry: false,
    } as const;
    const helpLine = { ja: '店員にお声がけください。', en: 'Please ask a shop assistant.' };
    const lines = (['ja', 'ne'] as const).map((language) => {
      const { html } = drawStage(kiosk(told, { helpLine, language }));
      return /class="kiosk-help">(.*?)<\/p>/u.exec(html)?.[1];
    });
    expect(lines).toEqual([
      '店員にお声がけください。',
      '<span lang="en">Please ask a shop assistant.</span>',
    ]);
    expect(page(told)).toContain('お困りのときは、近くの係の者にお声がけください。');
  });

  it('ask over the page whether somebody is still there', () => {
    const asked = (doubted: boolean) => page({ kind: 'waiting-for-medium', doubted }).slice(-2);
    expect([asked(false), asked(true)]).toEqual([
      ['終わるまで、そのままにしてください。', 'やめる'],
      ['まだ操作中ですか', '続ける'],
    ]);
  });

  it('keep languages below the page where one sits', () => {
    const order = (layout: 'standard' | 'low') => {
      const { texts } = drawStage(kiosk({ kind: 'ready' }, { layout }));
      return texts.indexOf('Language') > texts.indexOf('はじめる');
    };
    expect([order('standard'), order('low')]).toEqual([false, true]);
  });
});

describe.each(VISITOR_LANGUAGES)('every page in %s', (language) => {
  const drawn = KIOSK_PHASES.map((phase) => drawStage(kiosk(phase, { language })));

  it('has all its words, one heading, and is announced', () => {
    const keys = drawn.flatMap(({ texts }) =>
      texts.filter((text) => /^[a-z]+\.[\w.]+$/iu.test(text)),
    );
    const headings = drawn.filter(
      ({ html }) => html.match(/<h1/gu)?.length !== (html.includes('kiosk-doubt') ? 2 : 1),
    );
    expect([keys, headings, drawn.filter(({ said }) => said.length < 3)]).toEqual([[], [], []]);
  });
});
