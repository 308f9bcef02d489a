import type { CDPSession } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ATTRACT, KioskPage } from './kiosk-page.ts';

let kiosk: KioskPage;
let engine: CDPSession;

/** In the middle of the page of the notice, where there is no button. */
const PLACE = { x: 540, y: 700 };

/** Opened by a test that shows what would happen: nothing of ours is heard then. */
const OPENED = 'kazasuOpened';
const EVENTS = ['contextmenu', 'dragstart', 'paste', 'auxclick', 'mousedown', 'wheel', 'copy'];

beforeAll(async () => {
  kiosk = await KioskPage.open();
  const { page } = kiosk;
  await page.addInitScript(
    ([opened, events]) => {
      const world = globalThis as unknown as Record<string, unknown>;
      const seen: string[] = [];
      world['kazasuSeen'] = seen;
      for (const type of events) {
        // Before every listener of the page: what is opened is the engine's to answer.
        const early = { capture: true, passive: false };
        const open = (event: Event) => {
          if (world[opened] !== true) return;
          event.stopImmediatePropagation();
          seen.push(type);
        };
        window.addEventListener(type, open, early);
        // After it: what nothing has refused is, too.
        window.addEventListener(type, (event) => !event.defaultPrevented && seen.push(type));
      }
    },
    [OPENED, EVENTS] as const,
  );
  await page.reload();
  await kiosk.says(ATTRACT);
  engine = await page.context().newCDPSession(page);
  await engine.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
});

afterAll(() => kiosk.close());
afterEach(async () => {
  await engine.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await kiosk.page.reload();
  await kiosk.reset();
});

/** The notice stands there: a page with words to mark and nothing to touch in its middle. */
async function inform(): Promise<void> {
  await kiosk.press('はじめる');
  await kiosk.says('確認する情報について');
}

/** All that a visitor could change beside the reception itself. */
function look() {
  return kiosk.page.evaluate(() => ({
    scale: visualViewport?.scale,
    width: innerWidth,
    scrolled: [scrollX, scrollY],
    marked: String(getSelection()),
    url: location.href,
    windows: history.length,
    page: document.documentElement.outerHTML,
  }));
}

/** What the page let the engine answer since the last time. */
function answered(): Promise<readonly string[]> {
  return kiosk.page.evaluate(
    () => (globalThis as { kazasuSeen?: string[] }).kazasuSeen?.splice(0) ?? [],
  );
}

function setOpened(on: boolean): Promise<void> {
  return kiosk.page.evaluate(
    ([name, opened]) => {
      (globalThis as unknown as Record<string, unknown>)[name] = opened;
    },
    [OPENED, on] as const,
  );
}

async function pinchOnPad(): Promise<void> {
  await engine.send('Input.synthesizePinchGesture', {
    ...PLACE,
    scaleFactor: 2,
    gestureSourceType: 'mouse',
  });
}

async function pinchOnScreen(): Promise<void> {
  const { x, y } = PLACE;
  const at = (apart: number) => [
    { x: x - apart, y },
    { x: x + apart, y },
  ];
  await engine.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(40) });
  for (let apart = 60; apart <= 360; apart += 20) {
    await engine.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(apart) });
  }
  await engine.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await kiosk.page.waitForTimeout(200);
}

const scale = () => kiosk.page.evaluate(() => visualViewport?.scale ?? 0);

function style(property: string, value: string): Promise<void> {
  return kiosk.page.evaluate(
    ([name, set]) => document.documentElement.style.setProperty(name, set, 'important'),
    [property, value] as const,
  );
}

describe('a kiosk’s page', () => {
  it('is made no larger by a pinch on a touch pad, which would do so elsewhere', async () => {
    await inform();
    await pinchOnPad();
    const shut = await scale();
    await setOpened(true);
    await pinchOnPad();
    expect(shut).toBe(1);
    expect(await scale()).toBeGreaterThan(1.5);
  });

  it('is made no larger by two fingers on the screen, which would do so elsewhere', async () => {
    await inform();
    await pinchOnScreen();
    const shut = await scale();
    await style('touch-action', 'auto');
    await pinchOnScreen();
    expect(shut).toBe(1);
    expect(await scale()).toBeGreaterThan(1.5);
  });

  it('opens no menu: by the other button, by its key, by a finger that stays', async () => {
    await inform();
    const ask = async () => {
      const { mouse, keyboard } = kiosk.page;
      await mouse.click(PLACE.x, PLACE.y, { button: 'right' });
      await keyboard.press('ContextMenu');
      await keyboard.press('Shift+F10');
      await engine.send('Input.synthesizeTapGesture', { ...PLACE, duration: 1500 });
      return (await answered()).filter((type) => type === 'contextmenu');
    };
    const shut = await ask();
    await setOpened(true);
    const open = await ask();
    expect([shut, open.length]).toEqual([[], 3]);
  });

  it('lets nothing be dragged out of it', async () => {
    await inform();
    await kiosk.page.evaluate(() => {
      const thing = document.createElement('p');
      thing.draggable = true;
      thing.textContent = 'thing';
      Object.assign(thing.style, {
        position: 'fixed',
        inset: '300px auto auto 300px',
        zIndex: '9',
      });
      document.body.append(thing);
    });
    const pull = async () => {
      const { mouse } = kiosk.page;
      await mouse.move(310, 330);
      await mouse.down();
      await mouse.move(700, 900, { steps: 5 });
      await mouse.up();
      return (await answered()).filter((type) => type === 'dragstart');
    };
    const shut = await pull();
    await setOpened(true);
    expect([shut, await pull()]).toEqual([[], ['dragstart']]);
  });

  it('takes a middle button for nothing: it would paste what was marked elsewhere', async () => {
    await inform();
    const press = async () => {
      await answered();
      await kiosk.page.mouse.click(PLACE.x, PLACE.y, { button: 'middle' });
      return [...(await answered())].sort();
    };
    const shut = await press();
    await setOpened(true);
    expect([shut, await press()]).toEqual([[], ['auxclick', 'mousedown', 'paste']]);
  });

  it('lets no text be marked, in the page or in the list of languages', async () => {
    const mark = async (place: { x: number; y: number }) => {
      const { mouse, keyboard } = kiosk.page;
      await mouse.dblclick(place.x, place.y);
      await keyboard.press('Control+a');
      return (await kiosk.page.evaluate(() => String(getSelection()))) !== '';
    };
    await inform();
    const heading = await kiosk.page.locator('h1').boundingBox();
    const place = { x: (heading?.x ?? 0) + 60, y: (heading?.y ?? 0) + 30 };
    const inPage = await mark(place);
    await kiosk.page.locator('.stage-language-button').click();
    await kiosk.page.locator('.stage-language-list').waitFor();
    await kiosk.page.keyboard.press('Control+a');
    const inList = await kiosk.page.evaluate(() => String(getSelection()));
    await kiosk.page.keyboard.press('Escape');
    await style('user-select', 'text');
    expect([inPage, inList, await mark(place)]).toEqual([false, '', true]);
  });

  it('goes nowhere by a swipe, and loads nothing anew by pulling it down', async () => {
    const told = await kiosk.page.evaluate(() => {
      const { overscrollBehaviorX, overscrollBehaviorY } = getComputedStyle(
        document.documentElement,
      );
      return [overscrollBehaviorX, overscrollBehaviorY];
    });
    expect(told).toEqual(['none', 'none']);
  });

  it('is changed by no key that is not its own, and by one that is', async () => {
    await inform();
    await kiosk.page.locator('.kiosk-footer[data-fresh=false]').waitFor();
    const functionKeys = Array.from({ length: 12 }, (_, index) => `F${index + 1}`);
    const letters = [...'acdefghijlnoprstuvwxz0-=+'].map((letter) => `Control+${letter}`);
    const others = [
      ...['ArrowLeft', 'ArrowRight', 'Home', 'F4', 'd'].map((key) => `Alt+${key}`),
      ...['i', 'j', 'c', 'r', 'Delete'].map((key) => `Control+Shift+${key}`),
      ...['Escape', 'Backspace', 'Delete', 'Insert', 'ContextMenu', 'PageDown', 'End'],
      ...['/', "'", '5', 'q', 'Meta', 'Alt'],
    ];
    const before = [await look(), kiosk.counter.chromium.windowed.counter.reception.phase];
    for (const key of [...functionKeys, ...letters, ...others])
      await kiosk.page.keyboard.press(key);
    await kiosk.page.waitForTimeout(300);
    const after = [await look(), kiosk.counter.chromium.windowed.counter.reception.phase];
    expect(after).toEqual(before);
    await kiosk.page.keyboard.press('Enter');
    await kiosk.says('身分証をここに置いてください');
    expect((await look()).page).not.toBe((before[0] as { page: string }).page);
  });
});
