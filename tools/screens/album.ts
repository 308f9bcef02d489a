import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { encodeSmallPng } from './small-png.ts';

export interface Shot {
  readonly file: string;
  readonly caption: string;
}

export interface Section {
  readonly title: string;
  readonly shots: Shot[];
}

/** The folder of pictures, and what is said of each. */
export class Album {
  readonly sections: Section[] = [];
  readonly #folder: string;
  readonly #dark: Page;

  private constructor(folder: string, dark: Page) {
    this.#folder = folder;
    this.#dark = dark;
  }

  /** Empties the folder. */
  static async open(folder: string, browser: Browser): Promise<Album> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const context = await browser.newContext();
    return new Album(folder, await context.newPage());
  }

  begin(title: string): void {
    this.sections.push({ title, shots: [] });
  }

  /** Takes what a page shows now, made smaller to this many pixels. */
  async take(page: Page, name: string, caption: string, width: number): Promise<void> {
    await page.mouse.move(0, 0);
    const png = await page.screenshot({ animations: 'disabled' });
    const small = await this.#shrink(png, width);
    const file = `${slugOf(name)}.png`;
    writeFileSync(join(this.#folder, file), encodeSmallPng(small.rgba, small.width, small.height));
    this.sections.at(-1)?.shots.push({ file, caption });
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text);
  }

  async #shrink(png: Uint8Array, width: number) {
    const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    const small = await this.#dark.evaluate<{ base64: string; width: number; height: number }>(
      `(${SHRINK})(${JSON.stringify(source)}, ${width})`,
    );
    return { ...small, rgba: new Uint8Array(Buffer.from(small.base64, 'base64')) };
  }
}

/** Runs in a page of its own; as text, since tsx marks functions with a helper that it does not have. */
const SHRINK = `async (source, width) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const height = Math.round((image.height * width) / image.width);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, width, height);
  const { data } = pen.getImageData(0, 0, width, height);
  let text = '';
  for (let at = 0; at < data.length; at += 8192) {
    text += String.fromCharCode(...data.subarray(at, at + 8192));
  }
  return { base64: btoa(text), width, height };
}`;

export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
