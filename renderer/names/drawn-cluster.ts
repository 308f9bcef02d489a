import { NAME_FONT_STACK } from './font-stack.ts';

/** What came of drawing a cluster with the fonts of names. */
export interface DrawnCluster {
  /** Red, at least in part: no font has the character, or not with this selector. */
  readonly marked: boolean;
  readonly blank: boolean;
  /** One number a pixel. */
  readonly pixels: Uint32Array;
}

export type DrawCluster = (cluster: string) => DrawnCluster;

const SIZE = 16;
/** Room on all sides: marks stand beside and under their letter. */
const WIDTH = 4 * SIZE;
const HEIGHT = 3 * SIZE;

/** A small canvas in the page's memory that keeps nothing of what it drew. */
export function openClusterCanvas(): DrawCluster {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('no canvas to draw names on');
  pen.font = `${SIZE}px ${NAME_FONT_STACK}`;
  pen.fillStyle = '#000';
  return (cluster) => {
    pen.fillText(cluster, SIZE, 2 * SIZE);
    const { data } = pen.getImageData(0, 0, WIDTH, HEIGHT);
    pen.clearRect(0, 0, WIDTH, HEIGHT);
    return judge(data);
  };
}

/** Ink is black: whatever has more red than blue is the marker's. */
function judge(data: Uint8ClampedArray): DrawnCluster {
  let marked = false;
  let blank = true;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 0) continue;
    blank = false;
    if ((data[at] ?? 0) > (data[at + 2] ?? 0)) marked = true;
  }
  return { marked, blank, pixels: new Uint32Array(data.buffer) };
}
