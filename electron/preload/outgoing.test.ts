import { describe, expect, it } from 'vitest';
import { FRAME_HEIGHT, FRAME_WIDTH } from '../contract/frame-size.ts';
import { LONGEST_QR } from '../contract/longest-qr.ts';
import { HUGE } from '../counter/act-budget-words.fixture.ts';
import { forgetLastPage } from './forget.ts';
import { isFlat, paced } from './outgoing.ts';

describe('what leaves a page', () => {
  it('is two thousand words within a second, and no more', () => {
    let now = 0;
    const mayGo = paced(() => now);
    const go = (count: number) => Array.from({ length: count }, mayGo).filter(Boolean).length;
    const first = go(100_000);
    now = 999;
    const late = go(100);
    now = 1000;
    expect([first, late, go(100_000)]).toEqual([2000, 0, 2000]);
  });

  it.each([
    ['an act without more', { type: 'next' }],
    ['a number', { type: 'code', digits: new Uint8Array(14) }],
    [
      'a picture of the camera',
      { type: 'frame', luminance: new Uint8Array(FRAME_WIDTH * FRAME_HEIGHT) },
    ],
    ['the longest code of a phone', { type: 'qr', text: 'x'.repeat(LONGEST_QR) }],
    ['nothing laid on the reader', { type: 'lay', id: null }],
  ])('is %s', (_, word) => {
    expect(isFlat(word)).toBe(true);
  });

  it.each(Object.keys(HUGE).filter((name) => name !== 'a number of 10,000 digits'))(
    'is never %s',
    (name) => {
      expect(isFlat(HUGE[name]?.())).toBe(false);
    },
  );

  it('holds nothing that holds something', () => {
    const words = [{ type: 'next', more: {} }, { type: ['next'] }, { type: new Map() }, [[]]];
    expect(words.map(isFlat)).toEqual([false, false, false, false]);
  });
});

describe('what a page finds of the one before it', () => {
  it('is nothing in the three places that outlive a page', () => {
    const done: unknown[] = [];
    const window = {
      sessionStorage: { clear: () => done.push('clear') },
      history: { replaceState: (...words: unknown[]) => done.push(words) },
      name: 'planted',
    };
    forgetLastPage(window);
    expect([window.name, done]).toEqual(['', ['clear', [null, '']]]);
  });
});
