import type { WebContents } from 'electron';

/** Who may open the camera now: one page of ours at most, and only while its screen asks for it. */
export class CameraGate {
  #allowed: WebContents | null = null;

  allow(contents: WebContents | null): void {
    this.#allowed = contents;
  }

  readonly mayUse = (contents: WebContents | null): boolean =>
    contents !== null && contents === this.#allowed;
}
