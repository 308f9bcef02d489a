import { describe, expect, it } from 'vitest';
import { CARD_CHECKS, CLOCK_CHECK, MDOC_CHECKS } from '../../pipeline/outcome/check.ts';
import { NOTICES, type NoticeKind } from '../../pipeline/outcome/failure-kinds.ts';
import { CHECK_TABLE } from '../../pipeline/purpose/check-weights.ts';
import type { Ask } from '../../pipeline/purpose/decide.ts';
import { askTexts } from './ask-texts.ts';

const ITEMS: readonly Ask[] = ['name', 'address', 'birthDate', 'sex', 'portrait', 'ageOver:20'];
const ASKING = (Object.keys(NOTICES) as NoticeKind[]).filter((kind) => NOTICES[kind].asksAttention);
const CHECKS = { 'my-number-card': CARD_CHECKS, mdoc: MDOC_CHECKS };
const MEDIA = ['my-number-card', 'mdoc'] as const;

const keys = (asks: readonly Ask[], medium: (typeof MEDIA)[number] = 'mdoc') =>
  askTexts(asks, medium).map(({ key, item }) => (item === null ? key : `${key} ${item}`));

describe('what the clerk is asked to judge', () => {
  it.each(MEDIA)('is never nothing: a line for every check, item and notice of a %s', (medium) => {
    const asks: readonly Ask[] = [...CHECKS[medium], CLOCK_CHECK, ...ITEMS, ...ASKING];
    expect(asks.filter((ask) => keys([ask], medium).length === 0)).toEqual([]);
  });

  it('never speaks of a card, its print or its photo where a phone was held', () => {
    const OF_A_CARD = ['askPrint', 'askGenuine', 'askPortrait', 'askGuardian', 'askGlyph'];
    const asks: readonly Ask[] = [...MDOC_CHECKS, CLOCK_CHECK, ...ITEMS, ...ASKING];
    const wrong = keys(asks).filter((key) => [...OF_A_CARD, 'askExpiry', 'askBirth'].includes(key));
    expect(wrong).toEqual([]);
  });

  it('is the supervisor’s where no eye helps: what decides of a phone and is no value', () => {
    const decisive = MDOC_CHECKS.filter((id) => CHECK_TABLE[id].weight === 'decisive');
    const others = decisive.filter((id) => keys([id])[0] !== 'askSupervisor');
    expect(others).toEqual(['mdoc.values-agree']);
  });

  it('stands there once, however much asks for it', () => {
    expect([
      keys(['mdoc.certificate-profile', 'mdoc.signing-time', 'portrait', 'photo-not-displayable']),
      keys(['card.issuer-certificate', 'card.text-issuer-certificate'], 'my-number-card'),
    ]).toEqual([
      ['askSupervisor', 'askOtherPhoto'],
      ['askPrint', 'askGenuine'],
    ]);
  });

  it('names the item that is missing', () => {
    expect(keys(['sex', 'ageOver:20'])).toEqual(['askItem sex', 'askItem ageOver:20']);
  });

  it('is the guardian, and no photo, for a card that has none', () => {
    expect(keys(['portrait', 'photo-absent'], 'my-number-card')).toEqual(['askGuardian']);
  });
});
