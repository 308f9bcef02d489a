import { describe, expect, it } from 'vitest';
import type { Notice } from '../../electron/contract/notice.ts';
import { acts, BOTH, markup, texts, viewOf } from './clerk-part.fixture.tsx';
import { showGuide } from './guide-buttons.tsx';
import { VisitorNotice } from './visitor-notice.tsx';

const nothing = () => undefined;

const NOTICE: Notice = {
  organization: { ja: '架空市民病院', en: 'Kakuu City Hospital' },
  purpose: { ja: '病院の受付', en: 'Hospital reception' },
  items: ['name', 'birthDate'],
  kept: [],
  wipesInSeconds: 60,
  legalBasis: { ja: '', en: '' },
};

const lines = (language: 'ja' | 'en', more: Partial<Notice>, route: 'b' | 'pin' = 'b') => {
  const view = viewOf(language, { notice: { ...NOTICE, ...more }, visitorWindow: false, route });
  return texts(language, <VisitorNotice view={view} act={nothing} />);
};

describe('the notice that a clerk gives', () => {
  it('says who asks for what, that nothing is kept, what is never read, and the other way', () => {
    expect([lines('ja', {}), lines('en', {})]).toEqual([
      [
        '置く前に、お客さまにお伝えください',
        '架空市民病院は、「病院の受付」のために、氏名、生年月日を確認します。',
        '情報は保存しません。60秒以内に画面から消えます。',
        'マイナンバーと暗証番号は読み取りません。',
        '別の方法がよい方は、お申し出ください。',
        'お客さまに見せる',
        'F2',
      ],
      [
        'Tell the visitor beforehand',
        'Kakuu City Hospital will check Name and Date of birth for "Hospital reception".',
        'Nothing is stored; it disappears from the screen within 60 seconds.',
        'Your My Number and your PIN are not read.',
        'If you prefer another way, please tell us.',
        'Show to the visitor',
        'F2',
      ],
    ]);
  });

  it('names each system that keeps something, and never says then that nothing is kept', () => {
    const kept = [
      { items: ['name'], system: '電子カルテ' },
      { items: ['birthDate'], system: null },
    ] as const;
    const said = lines('ja', { kept, organization: null });
    expect(said.slice(1, 4)).toEqual([
      'この窓口では、「病院の受付」のために、氏名、生年月日を確認します。',
      '氏名は、電子カルテに登録します。この端末には残りません。',
      '生年月日は、この窓口で保存します。',
    ]);
    expect(said.join()).not.toContain('保存しません');
  });

  it('does not deny the PIN where a card is opened with it', () => {
    expect(lines('ja', {}, 'pin')).toContain('マイナンバーは読み取りません。');
  });

  it.each(BOTH)('is one line where the visitor has a screen, in %s', (language) => {
    const view = viewOf(language, { visitorWindow: true });
    expect(texts(language, <VisitorNotice view={view} act={nothing} />)).toHaveLength(1);
    expect(markup(language, <VisitorNotice view={view} act={nothing} />)).not.toContain('<button');
  });
});

describe('the steps for a phone', () => {
  it('come up on the visitor’s screen, or turn the only one to them', () => {
    const [own, only] = [true, false].map((visitorWindow) => {
      const { done, act } = acts();
      showGuide({ visitorWindow }, act);
      return done;
    });
    const guide = { type: 'guide', page: 'phone-help' };
    expect([own, only]).toEqual([[guide], [guide, { type: 'turn', on: true }]]);
  });
});
