import type { LuminanceFrame } from '../../pipeline/device-port/luminance-frame.ts';

/** Milliseconds between two pictures that are looked at: about three a second (design 3). */
const SHORTEST_PAUSE_MS = 300;

/** Milliseconds after which an answer is about a picture that nobody holds up any more. */
const LONGEST_LOOK_MS = 2000;

/**
 * The pictures of the clerk's camera on their way to the device process: one at a time, and only while
 * they are asked for. None is kept: a picture is zeroed as soon as it was passed on, or dropped.
 */
export class Camera {
  readonly #send: (frame: LuminanceFrame) => void;
  readonly #found: (qr: string) => void;
  #on = false;
  /** The picture that is being looked at; `wanted` until the camera is closed over it. */
  #underWay: { readonly since: number; wanted: boolean } | null = null;
  #lastSent = Number.NEGATIVE_INFINITY;

  constructor(send: (frame: LuminanceFrame) => void, found: (qr: string) => void) {
    this.#send = send;
    this.#found = found;
  }

  watch(on: boolean): void {
    this.#on = on;
    if (!on && this.#underWay !== null) this.#underWay.wanted = false;
  }

  /** A picture of the page's: looked at, or dropped where it comes unasked or too early. */
  offer(frame: LuminanceFrame): void {
    const now = performance.now();
    if (this.#on && this.#underWay === null && now - this.#lastSent >= SHORTEST_PAUSE_MS) {
      this.#underWay = { since: now, wanted: true };
      this.#lastSent = now;
      this.#send(frame);
    }
    frame.luminance.fill(0);
  }

  /** The device process's answer to the picture that is under way. */
  answer(qr: string | null): void {
    const asked = this.#underWay;
    this.#underWay = null;
    if (asked === null || !asked.wanted || qr === null) return;
    if (performance.now() - asked.since <= LONGEST_LOOK_MS) this.#found(qr);
  }

  /** The device process ended: what it looked at gets no answer. */
  forget(): void {
    this.#underWay = null;
  }
}
