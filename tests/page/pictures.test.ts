import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BluetoothOn } from '../../renderer/pictures/bluetooth-on.tsx';
import { DRAWN_PICTURES } from '../../renderer/pictures/pictures.fixture.tsx';

const STYLES = [
  'node_modules/@digital-go-jp/design-tokens/dist/tokens.css',
  'renderer/styles/base.css',
  'renderer/styles/number.css',
  'renderer/styles/pictures.css',
  'renderer/styles/picture-modes.css',
].map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

const EMPTY = ['empty', '<svg class="drawing" viewBox="0 0 400 300"></svg>'] as const;
const MOVING = [
  'card-built-in',
  'card-flat-pad',
  'card-slot-stand',
  'card-upright',
  'case',
  'side',
  'take-card',
  'take-phone',
  'wait',
];

/** What was painted into a picture's place, as red, green and blue of each pixel. */
interface Painted {
  readonly name: string;
  readonly pixels: readonly number[];
}

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
});

afterAll(() => browser.close());

async function draw(
  pictures: readonly (readonly [string, string])[],
  width: number,
  media: Parameters<Page['emulateMedia']>[0] = {},
): Promise<void> {
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce', ...media });
  const places = pictures.map(([, svg]) => `<div style="width:${width}px">${svg}</div>`).join('');
  await page.setContent(`<html lang="ja"><body style="background:Canvas">${places}</body></html>`);
  for (const content of STYLES) await page.addStyleTag({ content });
}

/** The pixels of every picture on the page, scaled to 80 by 60: what an eye takes in at a glance. */
async function paint(pictures: readonly (readonly [string, string])[]): Promise<Painted[]> {
  const painted: Painted[] = [];
  const drawings = await page.locator('svg').all();
  for (const [at, drawing] of drawings.entries()) {
    const png = (await drawing.screenshot()).toString('base64');
    const pixels = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(80, 60).getContext('2d');
      if (canvas === null) throw new Error('no canvas');
      canvas.drawImage(image, 0, 0, 80, 60);
      return [...canvas.getImageData(0, 0, 80, 60).data].filter((_, place) => place % 4 !== 3);
    }, png);
    painted.push({ name: pictures[at]?.[0] ?? '', pixels });
  }
  return painted;
}

/** The share of pixels that differ to the eye. */
function difference(one: readonly number[], other: readonly number[]): number {
  let differing = 0;
  for (let at = 0; at < one.length; at += 3) {
    const apart = [0, 1, 2].some(
      (colour) => Math.abs((one[at + colour] ?? 0) - (other[at + colour] ?? 0)) > 48,
    );
    if (apart) differing += 1;
  }
  return differing / (one.length / 3);
}

describe.each([
  ['colours', 400, 'none'],
  ['colours', 200, 'none'],
  ['forced colours', 400, 'active'],
  ['forced colours', 200, 'active'],
] as const)('the pictures in %s at %i px', (_, width, forcedColors) => {
  const pictures = [EMPTY, ...DRAWN_PICTURES];
  let painted: Painted[];

  beforeAll(async () => {
    await draw(pictures, width, { forcedColors });
    painted = await paint(pictures);
  });

  it('are each to be seen', () => {
    const [empty] = painted;
    const bare = painted.filter(({ pixels }) => difference(pixels, empty?.pixels ?? []) < 0.05);
    expect(bare.map(({ name }) => name)).toEqual(['empty']);
  });

  it('are each unlike every other', () => {
    const twice = [...painted, { name: 'wait again', pixels: find(painted, 'wait') }];
    const alike = twice.flatMap((one, at) =>
      twice
        .slice(at + 1)
        .filter((other) => difference(one.pixels, other.pixels) < 0.005)
        .map((other) => [one.name, other.name]),
    );
    expect(alike).toEqual([['wait', 'wait again']]);
  });
});

function find(painted: readonly Painted[], name: string): readonly number[] {
  return painted.find((picture) => picture.name === name)?.pixels ?? [];
}

describe('in forced colours', () => {
  it.each(['light', 'dark'] as const)(
    'nothing is drawn but in colours of the system, %s',
    async (colorScheme) => {
      const planted = [
        'planted',
        '<svg class="drawing"><path d="M0 0h9" fill="#fbdde6"/></svg>',
      ] as const;
      await draw([planted, ...DRAWN_PICTURES], 200, { forcedColors: 'active', colorScheme });
      const foreign = await page.evaluate(() => {
        const probe = document.createElement('i');
        document.body.append(probe);
        const system = ['Canvas', 'CanvasText', 'Highlight', 'HighlightText'].map((name) => {
          probe.style.setProperty('forced-color-adjust', 'none');
          probe.style.color = name;
          return getComputedStyle(probe).color;
        });
        const shapes = [...document.querySelectorAll('svg :is(path, rect, circle, text)')];
        return shapes.flatMap((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke]
            .filter((colour) => colour !== 'none' && !system.includes(colour))
            .map((colour) => `${shape.getAttribute('class') ?? 'planted'} ${colour}`);
        });
      });
      expect(foreign).toEqual(['planted rgb(251, 221, 230)']);
    },
  );
});

describe('motion', () => {
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target : null))
        .map((target) => target?.closest<HTMLElement>('[data-name]')?.dataset['name'] ?? null),
    );
  const named = DRAWN_PICTURES.map(
    ([name, svg]) => [name, `<div data-name="${name}">${svg}</div>`] as const,
  );

  it('shows the way where motion is welcome', async () => {
    await draw(named, 200, { reducedMotion: 'no-preference' });
    expect([...new Set(await moving())].sort()).toEqual(MOVING);
  });

  it('is nowhere where it is not', async () => {
    await draw(named, 200, { reducedMotion: 'reduce' });
    expect(await moving()).toEqual([]);
  });
});

describe('to those who do not see it', () => {
  it('a picture is silent, or one image with its label', async () => {
    const label = 'Bluetoothを オンに します。';
    const labelled = renderToStaticMarkup(createElement(BluetoothOn, { label }));
    await draw([...DRAWN_PICTURES, ['labelled', labelled]], 200);
    expect(await page.locator('body').ariaSnapshot()).toBe(`- img "${label}"`);
  });
});
