import type { Page } from 'playwright';

/**
 * Whether any string in a page's heap holds this text, after a full collection. Looks at every world of the
 * page, what the preload keeps as well as what the page does.
 */
export async function heapHolds(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    parts.push(chunk);
  });
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(parts.join('')) as { strings: readonly string[] };
  return strings.some((string) => string.includes(text));
}
