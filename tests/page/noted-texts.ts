import type { Page } from 'playwright';

/** Every text that stands on a page from now on, each once, also after the page is loaded anew. */
export async function noteTexts(page: Page): Promise<Set<string>> {
  const texts = new Set<string>();
  await page.exposeFunction('noteText', (text: string) => texts.add(text));
  const watch = () => {
    const note = () =>
      (globalThis as { noteText?: (text: string) => void }).noteText?.(document.body.innerText);
    const begin = () => {
      note();
      const all = { childList: true, subtree: true, characterData: true };
      new MutationObserver(note).observe(document.body, all);
    };
    if (document.body === null) document.addEventListener('DOMContentLoaded', begin);
    else begin();
  };
  await page.addInitScript(watch);
  await page.evaluate(watch);
  return texts;
}
