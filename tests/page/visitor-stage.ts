import type { Page } from 'playwright';
import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';

/** From a large display to a narrow window; the fourth is 1920 x 1080 at 200 % zoom. */
const SIZES = [
  [1920, 1080],
  [1280, 800],
  [1080, 1920],
  [960, 540],
  [375, 812],
] as const;

/** A text that waits for its place (three seconds each) comes to it by a clock that can be moved on. */
export async function hasten(page: Page): Promise<void> {
  await page.clock.install();
}

/** Waits for the heading of the page; texts that stand before it are given no time to be read. */
export function heading(page: Page, text: string): Promise<void> {
  return stands(page, 'h1', text);
}

/** Waits for a text in such an element, in the same way. */
export async function stands(page: Page, place: string, text: string): Promise<void> {
  const found = page.locator(place).filter({ hasText: text });
  for (let tries = 0; tries < 200; tries++) {
    if ((await found.count()) > 0) return;
    await page.waitForTimeout(25);
    if (tries % 4 === 3) await page.clock.fastForward(3000);
  }
  throw new Error(`no ${place} ${text}, but ${await page.locator(place).allInnerTexts()}`);
}

/** Waits until the page speaks a language. */
export async function speaks(page: Page, language: VisitorLanguage): Promise<void> {
  await page.locator(`html[data-language="${language}"]`).waitFor({ state: 'attached' });
}

/** Breaks of the page's policy from now on, and after each loading. */
export async function countViolations(page: Page): Promise<() => Promise<readonly string[]>> {
  const all: string[] = [];
  await page.exposeFunction('tellViolation', (what: string) => all.push(what));
  const listen = () =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      (globalThis as { tellViolation?: (what: string) => void }).tellViolation?.(
        `${violatedDirective} ${sample}`,
      ),
    );
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return async () => all;
}

/** Pixels by which the page is wider than its window, by size: none is right. */
export async function sideways(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const { wide } = await overflow(page);
    if (wide > 0) found.push(`${width} x ${height}: ${wide}`);
  }
  if (before !== null) await page.setViewportSize(before);
  return found;
}

/** Pixels by which the page is wider and higher than its window. */
export function overflow(page: Page): Promise<{ wide: number; high: number }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight };
  });
}

/** Of what stands there, in pixels: the heading, the smallest other text (furigana apart), the lowest button. */
export function sizes(page: Page): Promise<{ heading: number; text: number; button: number }> {
  return page.evaluate(() => {
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const seen = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (element) =>
        element.closest('rt, rp, svg, .announcer') === null &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const title = document.querySelector('h1');
    const buttons = [...document.querySelectorAll('button')];
    return {
      heading: title === null ? 0 : size(title),
      text: Math.min(...seen.map(size)),
      button: Math.min(...buttons.map((each) => each.getBoundingClientRect().height)),
    };
  });
}
