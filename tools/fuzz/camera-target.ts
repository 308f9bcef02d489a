import { drawFrame, HEIGHT, WIDTH } from '../../native-bridge/qr/drawn-code.fixture.ts';
import { lookForQr } from '../../native-bridge/qr/look-for-qr.ts';
import type { LuminanceFrame } from '../../pipeline/device-port/luminance-frame.ts';
import type { FuzzTarget } from './target.ts';

const TEXTS = ['mdoc:owBjMS4w', 'MDOC:OWBJ', 'https://kazasu.example'];
const SIDE = 120;

/** A camera's picture, its two sides before its pixels: a code of a phone comes out of it, or nothing. */
export async function cameraTarget(): Promise<FuzzTarget> {
  return {
    name: 'camera',
    seeds: await Promise.all(TEXTS.map(seedOf)),
    async feed(input) {
      const [width = 0, height = 0] = input;
      // As it is, and with as many pixels as its sides need: else most would be none.
      const fitted = new Uint8Array(width * height);
      fitted.set(input.subarray(2, 2 + fitted.length));
      return (
        (await faultIn({ width, height, luminance: input.slice(2) })) ??
        (await faultIn({ width, height, luminance: fitted }))
      );
    },
  };
}

async function faultIn(frame: LuminanceFrame): Promise<string | null> {
  const { width, height, luminance } = frame;
  const text = await lookForQr(frame);
  if (luminance.some((byte) => byte !== 0)) return 'the picture was kept';
  if (text === null) return null;
  if (luminance.length !== width * height) return 'looked at what is no picture';
  return /^\s*mdoc:/i.test(text) && text.length <= 4096 ? null : 'no code of a phone';
}

/** A code that is all that there is to see, in as few pixels as it needs. */
async function seedOf(text: string): Promise<Uint8Array> {
  const { luminance } = await drawFrame([{ text, left: 0, size: SIDE }]);
  const top = (HEIGHT - SIDE) / 2;
  const rows = Array.from({ length: SIDE }, (_, row) => {
    const from = (top + row) * WIDTH;
    return luminance.subarray(from, from + SIDE);
  });
  return Uint8Array.from(Buffer.concat([Uint8Array.of(SIDE, SIDE), ...rows]));
}
