import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middlePart, toLuminance } from './luminance.ts';

describe('the brightness of a picture', () => {
  it('is that of each pixel, in their order, whatever its alpha', () => {
    const pixels = [
      [0, 0, 0, 255],
      [255, 255, 255, 255],
      [255, 255, 255, 0],
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 255],
    ];
    expect([...toLuminance(pixels.flat())]).toEqual([0, 255, 255, 77, 149, 29]);
  });

  it('of grey is the grey, and lies between the colours of any pixel', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => {
        const [mixed, grey] = toLuminance([red, green, blue, 255, red, red, red, 255]);
        expect(grey).toBe(red);
        expect(mixed).toBeGreaterThanOrEqual(Math.min(red, green, blue));
        expect(mixed).toBeLessThanOrEqual(Math.max(red, green, blue));
      }),
    );
  });
});

describe('the part of a picture that is looked at', () => {
  it.each([
    ['a picture of its shape', 1280, 960, { x: 0, y: 0, width: 1280, height: 960 }],
    ['a wide picture', 1280, 720, { x: 160, y: 0, width: 960, height: 720 }],
    ['a high picture', 480, 640, { x: 0, y: 140, width: 480, height: 360 }],
  ])('is the middle of %s', (_, width, height, cut) => {
    expect(middlePart({ width, height }, { width: 640, height: 480 })).toEqual(cut);
  });
});
