import { describe, expect, it } from 'vitest';
import { deviation, notCheckable } from '../../pipeline/outcome/check.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import { conclude } from '../../pipeline/reading/conclude.ts';
import { EMPTY_REPORT, type ReadReport } from '../../pipeline/reading/report.ts';
import { ACCEPTED, ON_PHONE, PHASES, PURPOSE } from '../../pipeline/reception/reception.fixture.ts';
import { failedPhase, type Phase } from '../../pipeline/reception/reception.ts';
import { draw } from './screen.fixture.tsx';

const PHONE = { medium: 'mdoc' } as const;
const CARD = /カード|\bcards?\b/i;

function shown(report: ReadReport, purpose = PURPOSE): Phase {
  return { kind: 'shown', conclusion: conclude(purpose, report), extensions: 0 };
}

const ofPhone = (more: Partial<ReadReport>) => shown({ ...ON_PHONE, ...more });

describe('the screen of a phone', () => {
  it('says that it was found, and asks to hold it still', () => {
    expect(draw(PHASES.engaging)).toMatchObject({
      said: 'スマートフォンを見つけました',
      stage: [
        'スマートフォンを見つけました',
        'つないでいます。動かさないようお伝えください。',
        '中止',
        'Esc',
      ],
    });
  });

  it('waits for a consent without a countdown, and after a while says what may help', () => {
    const waiting = [
      'ご本人がスマートフォンで確認しています',
      '送る内容を見て、承認していただいています。急がせずにお待ちください。',
    ];
    const hint = 'スマートフォンに確認の画面が出ているか、お声がけください。';
    const consent = PHASES['waiting-for-consent'];
    const second =
      'うまくいかないときは、カードをお持ちか、お聞きください。操作の案内を、お客さまの画面に出すこともできます。';
    const buttons = ['操作の案内を出す', '中止', 'Esc'];
    const drawn = ([0, 1, 2] as const).map((hints) => draw({ ...consent, hints }));
    expect(drawn).toMatchObject([
      { said: waiting[0], stage: [...waiting, ...buttons] },
      { said: hint, stage: [...waiting, hint, ...buttons] },
      { said: hint, stage: [...waiting, hint, second, ...buttons] },
    ]);
  });

  it('says what comes from it while it is read', () => {
    const answer = { ...PHASES.reading, step: 'phone-answer', percent: 30 } as const;
    expect(draw(answer, PHONE).stage).toEqual([
      '読み取っています',
      'スマートフォンからの情報（30%）',
      '終わるまで、スマートフォンをそのままにしていただくようお伝えください。',
      '中止',
      'Esc',
    ]);
  });

  it('says whose it is that was left behind, and says both where nobody knows', () => {
    const titles = ([PHONE, { medium: 'my-number-card' }, { medium: null }] as const).map(
      (medium) => draw(PHASES['waiting-for-removal'], medium).stage[0],
    );
    expect(titles).toEqual([
      'スマートフォンが置かれたままです',
      'カードが置かれたままです',
      'カードかスマートフォンが置かれたままです',
    ]);
  });

  it.each(['ja', 'en'] as const)('speaks nowhere of a card on the way, in %s', (language) => {
    const phases = [
      PHASES.engaging,
      PHASES['waiting-for-consent'],
      PHASES.reading,
      PHASES['waiting-for-removal'],
    ];
    const wrong = phases.flatMap((phase) => {
      const { said, stage } = draw(phase, PHONE, language);
      return [said, ...stage].filter((text) => CARD.test(text));
    });
    expect(wrong).toEqual([]);
  });
});

describe('a phone’s QR code that was scanned', () => {
  const waiting = PHASES['waiting-for-medium'];
  const scanned = { codeReady: false, qrId: 7 };

  it('has the phone waited for, with what to do, on the screen and aloud', () => {
    const body = 'QRコードを受け取りました。スマートフォンを、リーダーに置いてもらってください。';
    const { said, stage } = draw(waiting, scanned);
    expect([said, stage.slice(0, 3), draw(waiting, scanned, 'en').stage[0]]).toEqual([
      body,
      ['スマートフォンを待っています', body, '残り 0:02'],
      'Waiting for the phone',
    ]);
  });

  it('is taken on the screens where a phone may come, and its field is closed at first', () => {
    const open = (phase: Phase, media: 'card' | 'phone' | 'either') => {
      const { stage } = draw(phase, { purpose: { ...PURPOSE, media } });
      return [stage.includes('QRコードを読む'), stage.join().includes('mdoc:')];
    };
    const found = [PHASES.ready, waiting, PHASES['waiting-for-number']].map((phase) =>
      (['card', 'phone', 'either'] as const).map((media) => open(phase, media)),
    );
    const [no, yes] = [
      [false, false],
      [true, false],
    ];
    expect(found).toEqual([
      [no, yes, yes],
      [no, yes, yes],
      [no, no, no],
    ]);
  });

  it('is what is told when no phone came in time, and not a number', () => {
    const phase = failedPhase(failure('no-medium-in-time'));
    const steps = [PHONE, { medium: null }].map((medium) =>
      draw(phase, { ...medium, reader: null }).stage.join(),
    );
    expect(steps.map((text) => [text.includes('QRコード'), text.includes('番号')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

describe('what may be held there', () => {
  it('is named by the ready counter, by what its purpose takes', () => {
    const bodies = (['card', 'phone', 'either'] as const).map(
      (media) => draw(PHASES.ready, { purpose: { ...PURPOSE, media } }).stage[1],
    );
    expect(bodies).toEqual([
      'カードが置かれると、自動で読み取ります。',
      'スマートフォンが置かれると、自動で読み取ります。',
      'カードかスマートフォンが置かれると、自動で読み取ります。',
    ]);
  });
});

describe('the result of a phone', () => {
  const result = draw(ofPhone({}), PHONE);

  it('is marked as a phone’s, and as read by an uncertified program, above it and on it', () => {
    expect(result.stage.slice(0, 5)).toEqual([
      '確認できました',
      'スマートフォン',
      '評価用（認定前）',
      '写真とお顔を見比べてください。',
      'スマートフォンを動かしてもかまいません',
    ]);
    expect(result.marks).toContain('評価用（認定前）：実際の来訪者のスマートフォン');
    expect(draw(shown(ACCEPTED)).stage).not.toContain('評価用（認定前）');
  });

  it('tells its date as its own, and not to be compared with a print', () => {
    expect(result.stage).toEqual(
      expect.arrayContaining([
        'スマートフォンの証明の有効期限',
        '2027年11月1日',
        'カードの有効期限ではありません',
      ]),
    );
  });

  it('asks nothing of a card that is not there', () => {
    const withCard = (texts: readonly string[]) => texts.filter((text) => CARD.test(text));
    const english = draw(ofPhone({}), PHONE, 'en').stage;
    expect([withCard(result.stage), withCard(english)]).toEqual([
      ['カードの有効期限ではありません'],
      ['This is not the expiry of the card'],
    ]);
  });

  it('says that a revocation cannot be known here, in grey and not as a problem', () => {
    expect(result.stage).toEqual(
      expect.arrayContaining(['確かめた 1 ／ ここでは分からない 1 ／ 問題 0']),
    );
  });

  it('says what was dropped, without a problem in it', () => {
    const checks = [deviation('mdoc.only-requested', 'unrequested-element')];
    expect(draw(ofPhone({ checks }), PHONE).stage).toEqual(
      expect.arrayContaining([
        '求めていない項目が届いたため、捨てました。',
        '確かめた 0 ／ ここでは分からない 0 ／ 問題 0',
        '結果に影響しないこと',
        '求めた項目だけが届いたか',
      ]),
    );
  });

  it('says of an issuer whose record outlasts its certificate no more than that', () => {
    const checks = [deviation('mdoc.signer-outlived', 'outlives-certificate')];
    const { stage } = draw(ofPhone({ checks }), PHONE);
    const noted = stage.slice(stage.indexOf('結果に影響しないこと'));
    expect([stage[0], noted]).toEqual([
      '確認できました',
      [
        '結果に影響しないこと',
        '証明の期間が、発行者の証明書より先に終わるか',
        '発行者の証明書より、あとまで有効とされています',
      ],
    ]);
    expect(stage).toContain('確かめた 0 ／ ここでは分からない 0 ／ 問題 0');
  });

  it('has the photo compared with another document where none came, and the supervisor where a rule is broken', () => {
    const { portrait: _none, ...identity } = ON_PHONE.identity ?? {};
    const checks = [
      deviation('mdoc.certificate-profile', 'certificate-valid-too-long'),
      notCheckable('mdoc.status', 'no-status'),
    ];
    const missing = ['portrait'] as const;
    const notices = ['photo-not-displayable'] as const;
    const { stage } = draw(ofPhone({ identity, missing, notices, checks }), PHONE);
    expect(stage).toEqual(
      expect.arrayContaining([
        '要確認',
        '写真のあるほかの書類で、お顔が同じ方です',
        '写真を表示できません。写真のあるほかの書類とお顔を見比べてください。',
        '「検証の内訳」を責任者に見せ、決められた扱いに従いました',
      ]),
    );
  });

  it('asks for no comparison where the purpose takes no photo', () => {
    const purpose = { ...PURPOSE, items: ['ageOver:20' as const], optional: [] };
    const identity = { ageOver: { 20: true } };
    const { stage } = draw(shown({ ...ON_PHONE, identity }, purpose), { ...PHONE, purpose });
    expect(stage).toContain('写真を受け取らない受付です。お顔との見比べはできません。');
    expect(stage).not.toContain('写真は読み取りません。');
  });
});

describe('the failure of a phone', () => {
  it('is told of the phone, on the screen and aloud', () => {
    const phase = failedPhase(failure('removed-too-early'));
    const titles = [PHONE, { medium: null }].map((medium) => {
      const { said, stage } = draw(phase, medium);
      return [said, stage[0]];
    });
    expect(titles).toEqual([
      ['スマートフォンが途中で離れました', 'スマートフォンが途中で離れました'],
      ['途中で離れました', '途中で離れました'],
    ]);
  });

  it('is a refusal where the clock cannot be right, with another way out', () => {
    const phase = failedPhase(failure('clock-implausible'));
    const [phone, card] = [PHONE, { medium: 'my-number-card' as const }].map((medium) =>
      draw(phase, medium).stage.join(),
    );
    expect([phone?.includes('要確認'), card?.includes('要確認')]).toEqual([false, true]);
    expect(phone).toContain(
      '日時が直るまで、スマートフォンは読み取れません。カードでお願いしてください。',
    );
  });

  it('names what was not sent', () => {
    const report = { ...ON_PHONE, ...EMPTY_REPORT, missing: ['name', 'ageOver:20'] as const };
    const phase: Phase = { kind: 'refused', conclusion: conclude(PURPOSE, report) };
    expect([draw(phase, PHONE).stage, draw(phase, PHONE, 'en').stage]).toEqual([
      expect.arrayContaining([
        '必要な情報がそろいませんでした',
        '足りない項目：氏名、20歳以上かどうか',
        'ご本人が送らない選択をした場合もあります。理由は聞かないでください。',
      ]),
      expect.arrayContaining(['Missing: Name and 20 or over']),
    ]);
  });
});
