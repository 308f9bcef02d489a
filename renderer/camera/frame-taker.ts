import type { Frame } from '../../electron/contract/frame.ts';
import { FRAME_HEIGHT, FRAME_WIDTH } from '../../electron/contract/frame-size.ts';
import { middlePart, toLuminance } from './luminance.ts';

const SHAPE = { width: FRAME_WIDTH, height: FRAME_HEIGHT };

/**
 * Takes single pictures out of a running video. Each is zeroed as soon as it was given away, and the
 * canvas with the last of them goes when the taking is over.
 */
export class FrameTaker {
  readonly #video: HTMLVideoElement;
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D | null;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
    Object.assign(this.#canvas, SHAPE);
    this.#context = this.#canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  }

  /** Gives the present picture, where there is one. */
  take(give: (frame: Frame) => void): void {
    const { videoWidth: width, videoHeight: height, readyState } = this.#video;
    if (this.#context === null || readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    const { x, y, ...cut } = middlePart({ width, height }, SHAPE);
    this.#context.drawImage(
      this.#video,
      ...([x, y, cut.width, cut.height, 0, 0, FRAME_WIDTH, FRAME_HEIGHT] as const),
    );
    const { data } = this.#context.getImageData(0, 0, FRAME_WIDTH, FRAME_HEIGHT);
    const luminance = toLuminance(data);
    data.fill(0);
    give({ width: FRAME_WIDTH, height: FRAME_HEIGHT, luminance });
    luminance.fill(0);
  }

  stop(): void {
    this.#canvas.width = 0;
  }
}
