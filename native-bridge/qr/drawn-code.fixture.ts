import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { LuminanceFrame } from '../../pipeline/device-port/luminance-frame.ts';

const require = createRequire(import.meta.url);
const wasmBinary = readFileSync(require.resolve('zxing-wasm/writer/zxing_writer.wasm'));
prepareZXingModule({ overrides: { wasmBinary } as object });

export const [WIDTH, HEIGHT] = [640, 480];
const PAPER = 230;
const INK = 25;
const QUIET_MODULES = 4;

export interface DrawnCode {
  readonly text: string;
  readonly format?: 'QRCode' | 'Aztec' | 'DataMatrix';
  /** Where its quiet zone begins from the left, and the pixels that it may take: all of the height by default. */
  readonly left?: number;
  readonly size?: number;
  /** Degrees about its middle. */
  readonly turned?: number;
  readonly mirrored?: boolean;
  readonly inverted?: boolean;
}

export function blankFrame(width = WIDTH, height = HEIGHT): LuminanceFrame {
  return { width, height, luminance: new Uint8Array(width * height).fill(PAPER) };
}

/** A camera's picture of these codes, sharp and straight unless it is said otherwise. */
export async function drawFrame(codes: readonly DrawnCode[]): Promise<LuminanceFrame> {
  const frame = blankFrame();
  for (const code of codes) await draw(frame, code);
  return frame;
}

async function draw({ luminance }: LuminanceFrame, code: DrawnCode): Promise<void> {
  const { left = 80, size = HEIGHT, turned = 0, mirrored = false, inverted = false } = code;
  const { symbol, error } = await writeBarcode(code.text, {
    format: code.format ?? 'QRCode',
    addQuietZones: false,
  });
  if (symbol.width === 0) throw new Error(error);
  const scale = Math.floor(size / (symbol.width + 2 * QUIET_MODULES));
  if (scale < 1) throw new Error('no room for the code');
  const whole = symbol.width + 2 * QUIET_MODULES;
  const middle = { x: left + (scale * whole) / 2, y: HEIGHT / 2 };
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const moduleAt = (along: number) => Math.floor(along / scale + whole / 2) - QUIET_MODULES;
  for (let at = 0; at < luminance.length; at++) {
    const dx = (at % WIDTH) + 0.5 - middle.x;
    const dy = Math.floor(at / WIDTH) + 0.5 - middle.y;
    const across = moduleAt(cos * dx + sin * dy);
    const row = moduleAt(cos * dy - sin * dx);
    const column = mirrored ? symbol.width - 1 - across : across;
    const isIn = (quiet: number) =>
      [column, row].every((one) => one >= -quiet && one < symbol.width + quiet);
    if (!isIn(QUIET_MODULES)) continue;
    const dark = isIn(0) && symbol.data[row * symbol.width + column] === 0;
    luminance[at] = dark !== inverted ? INK : PAPER;
  }
}
