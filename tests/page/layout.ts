import type { Page } from 'playwright';

/** Of a clerk's screen, in pixels (facts/jp-mdoc.md 4.5). */
const SMALLEST = 20;

/** A clerk's display, a large one, the first at 200 % zoom, and a narrow window. */
const SIZES = [
  [1280, 800],
  [1920, 1080],
  [640, 400],
  [375, 812],
] as const;

/** Texts that stand smaller than they may, with their size; a furigana belongs to its own text. */
export function smallTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate((smallest) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      const skipped = element.closest('svg, rt, rp, .announcer, .sheet, option') !== null;
      if (!own || skipped || element.getClientRects().length === 0) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < smallest) found.push(`${size} ${element.innerText.slice(0, 20)}`);
    }
    return found;
  }, SMALLEST);
}

/** Sizes of the window at which the page is wider than it; the window is as before afterwards. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) found.push(`${width} x ${height}: ${over}`);
  }
  if (before !== null) await page.setViewportSize(before);
  return found;
}
