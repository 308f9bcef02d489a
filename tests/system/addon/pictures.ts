import type { PcscAddon, Picture } from '../../../native-bridge/pcsc/own/pcsc-addon.ts';

const LIMIT_MS = 5000;

/** A watch of the addon, and the pictures that it told, each to be looked at once. */
export class Pictures {
  readonly stop: () => void;
  readonly #new: Picture[] = [];
  #wake: () => void = () => undefined;

  constructor(addon: PcscAddon) {
    this.stop = addon.watch((picture) => {
      this.#new.push(picture);
      this.#wake();
    });
  }

  /** The next picture that fits; rejects when none was told within 5 s. */
  async next(fits: (picture: Picture) => boolean): Promise<Picture> {
    const deadline = performance.now() + LIMIT_MS;
    for (;;) {
      const found = this.#new.findIndex(fits);
      if (found >= 0) return this.#new.splice(0, found + 1).at(-1) as Picture;
      const left = deadline - performance.now();
      if (left <= 0) throw new Error(`no such picture: ${JSON.stringify(this.#new)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
