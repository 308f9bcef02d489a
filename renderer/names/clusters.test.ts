import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCodePoints, splitAtSpaces, splitClusters } from './clusters.ts';

/** Any UTF-16, halves of pairs included, with much of what joins to the character before it. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '葛',
        '𠮷',
        '\u3000',
        ' ',
        '\u3099',
        '\ufe00',
        '\u{e0101}',
        '\ud842',
        '\udfb7',
      ),
    ),
  )
  .map((parts) => parts.join(''));

describe('clusters', () => {
  it('are what a person counts: with selectors, marks and both halves of a pair', () => {
    const clusters = splitClusters('渡邉\u{e010f}　𠮷か\u3099ﾊﾟ葛\ufe00A');
    expect(clusters).toEqual(['渡', '邉\u{e010f}', '　', '𠮷', 'か\u3099', 'ﾊﾟ', '葛\ufe00', 'A']);
  });

  it('are the same text again when joined, whatever it is, also parted at its spaces', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const clusters = splitClusters(whole);
        expect(clusters.join('')).toBe(whole);
        expect(splitAtSpaces(clusters).flat()).toEqual(clusters);
      }),
    );
  });

  it('leave no selector without the character that stands before it', () => {
    const selected = fc.tuple(
      fc.constantFrom('葛', '𠮷', 'か\u3099', '\u3000', 'A'),
      fc.constantFrom('', '\ufe00', '\ufe0f', '\u{e0100}', '\u{e01ef}'),
    );
    fc.assert(
      fc.property(fc.array(selected), (pairs) => {
        const whole = pairs.map((pair) => pair.join(''));
        expect(splitClusters(whole.join(''))).toEqual(whole);
      }),
    );
  });

  it('part at recorded spaces alone: a selector after a space keeps it from being one', () => {
    const parts = splitAtSpaces(splitClusters('千代田区　 一−二\u3000\u{e0100}三'));
    expect(parts.map((part) => part.join(''))).toEqual([
      '千代田区',
      '　',
      ' ',
      '一−二　\u{e0100}三',
    ]);
  });
});

describe('code points in words', () => {
  it('have four digits at least, and one word for each of a cluster', () => {
    expect(['A', '葛\u{e0101}', '𠮷', '\ud842'].map(nameCodePoints)).toEqual([
      'U+0041',
      'U+845B U+E0101',
      'U+20BB7',
      'U+D842',
    ]);
  });
});
