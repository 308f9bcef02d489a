/** One picture of a camera as brightness: a byte a pixel, row by row. It may show a face. */
export interface LuminanceFrame {
  readonly width: number;
  readonly height: number;
  readonly luminance: Uint8Array;
}

/** Pixels of a side: fewer show no code of a phone, more are asked for by nobody (design 3). */
export const SHORTEST_SIDE = 64;
export const LONGEST_SIDE = 640;

/** Whether a frame has sides within the limits and exactly the bytes that they need. */
export function isWellFormedFrame({ width, height, luminance }: LuminanceFrame): boolean {
  return isSide(width) && isSide(height) && luminance.length === width * height;
}

function isSide(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels >= SHORTEST_SIDE && pixels <= LONGEST_SIDE;
}
