import { describe, expect, it } from 'vitest';
import { CHECK_REASONS } from '../../pipeline/outcome/check.ts';
import {
  FAILURE_KINDS,
  type FailureKind,
  failureKinds,
  NOTICES,
} from '../../pipeline/outcome/failure-kinds.ts';
import { CHECK_ORDER } from '../../pipeline/purpose/check-weights.ts';
import type { ClerkLanguage } from '../../pipeline/purpose/language.ts';
import { common as english } from './en/common.ts';
import { common as japanese } from './ja/common.ts';
import { LISTS } from './start.ts';
import { failureTextOf, noticeTextOf } from './texts.ts';

const LANGUAGES = ['ja', 'en'] as const satisfies readonly ClerkLanguage[];
const COMMON = { ja: japanese, en: english };

/** Every text in a tree of texts, by its place. */
function textsIn(tree: unknown, place = ''): readonly (readonly [place: string, text: string])[] {
  if (typeof tree === 'string') return [[place, tree]];
  if (typeof tree !== 'object' || tree === null) throw new Error(`no text at ${place}`);
  return Object.entries(tree).flatMap(([key, value]) => textsIn(value, `${place}/${key}`));
}

function allTexts(language: ClerkLanguage) {
  const { checks, failures } = LISTS[language];
  return textsIn({ common: COMMON[language], checks, failures });
}

/** Failures that a phone can end in, its own and those of every medium. */
const MET_BY_A_PHONE = failureKinds.filter((kind) =>
  /^K-(103|104|105|110|213|3..|4..|5..)$/.test(FAILURE_KINDS[kind].code),
);
const BEFORE_IT_IS_KNOWN: readonly FailureKind[] = [
  'removed-too-early',
  'link-lost',
  'read-timeout',
  'unexpected-answer',
];

const CARD = /カード|\bcards?\b/i;
/** Cards as another way out, cards in a phone's case, and the reader's name. */
const INSTEAD =
  /カードでお願い|カードがあれば、|カードか別の書類|ケースの中のカード|カードリーダー|カードが必要です|Card required|(ask for the|has the|a) card\b/gi;
const PERHAPS = /重なったカード|カードの不具合の場合|a second card|the card may be/g;

const sorted = (words: Iterable<string>) => [...words].sort();

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const { failures, checks } = LISTS[language];

  it('have every kind of failure, and no other', () => {
    expect(sorted(Object.keys(failures))).toEqual(sorted(failureKinds));
  });

  it('say of every failure what it is, what to do next, and who does it', () => {
    const people = ['clerk', 'visitor', 'administrator'];
    const poor = failureKinds.filter((kind) => {
      const { title, steps, who } = failures[kind];
      return title.trim() === '' || steps.length === 0 || !people.includes(who);
    });
    expect(poor).toEqual([]);
  });

  it('have every check, every reason, and every notice', () => {
    expect(
      [checks.name, checks.reason, checks.notice].map((list) => sorted(Object.keys(list))),
    ).toEqual([CHECK_ORDER, CHECK_REASONS, Object.keys(NOTICES)].map(sorted));
  });

  it('say each thing in full to a clerk whose visitor holds a phone, and nothing of a card', () => {
    const wrong = MET_BY_A_PHONE.flatMap((kind) => {
      const { title, steps } = failureTextOf(failures[kind], 'mdoc');
      return [title, ...steps].filter((text) => CARD.test(text.replace(INSTEAD, '')));
    });
    expect(wrong).toEqual([]);
  });

  it('say nothing of a card of what could not be told apart yet', () => {
    const wrong = BEFORE_IT_IS_KNOWN.flatMap((kind) => {
      const { title, steps } = failureTextOf(failures[kind], null);
      return [title, ...steps].filter((text) => CARD.test(text.replace(PERHAPS, '')));
    });
    expect(wrong).toEqual([]);
  });

  it('say of a phone’s notice nothing of a card', () => {
    // The one notice that the reading of a phone ends with.
    expect(noticeTextOf(checks, 'photo-not-displayable', 'mdoc')).not.toMatch(CARD);
  });

  it('are nowhere empty, and end and begin without a stray space', () => {
    const empty = allTexts(language).filter(([, text]) => text === '' || text !== text.trim());
    expect(empty).toEqual([]);
  });

  it('use no word that means nothing to a clerk', () => {
    const jargon = /媒体|エンゲージ|トラスト|検証失敗|照合番号B/;
    expect(allTexts(language).filter(([, text]) => jargon.test(text))).toEqual([]);
  });

  it('name the 照合番号 once at most, in parentheses, over the fields in which it is typed', () => {
    const named = allTexts(language).filter(([, text]) => text.includes('照合番号'));
    const allowed = named.filter(
      ([place, text]) =>
        place === '/common/numberTitle/b' && !text.replace('（照合番号）', '').includes('照合番号'),
    );
    expect(named).toEqual(allowed);
  });
});

describe('the two languages', () => {
  it('have the same keys, lists and sentences of the common texts', () => {
    const [places, others] = LANGUAGES.map((language) =>
      textsIn(COMMON[language]).map(([place]) => place),
    );
    expect(sorted(others ?? [])).toEqual(sorted(places ?? []));
  });

  it('fill the same values into the same texts', () => {
    const values = (language: ClerkLanguage) =>
      textsIn(COMMON[language]).map(([place, text]) => [
        place,
        ...sorted(new Set(text.match(/\{\{\w+\}\}/g) ?? [])),
      ]);
    expect(values('en').sort()).toEqual(values('ja').sort());
  });

  it('say the same things otherwise of a phone', () => {
    const otherwise = LANGUAGES.map((language) => {
      const { failures, checks } = LISTS[language];
      const kinds = failureKinds.map((kind) => {
        const { onPhone } = failures[kind];
        return [kind, onPhone && [onPhone.title !== undefined, onPhone.steps.length]];
      });
      return [kinds, Object.keys(checks.noticeOnPhone)];
    });
    expect(otherwise[0]).toEqual(otherwise[1]);
  });

  it('name the same person for every failure', () => {
    const differing = failureKinds.filter((kind) => {
      const [ja, en] = LANGUAGES.map((language) => LISTS[language].failures[kind].who);
      return ja !== en;
    });
    expect(differing).toEqual([]);
  });
});
