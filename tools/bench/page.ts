import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ChromiumWindow } from '../../electron/chromium/chromium-window.ts';
import { openChromiumCounter } from '../../electron/chromium/open-chromium-counter.ts';
import { counterSetting } from '../../electron/counter/counter-setting.ts';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { buildPage } from '../build.mjs';
import { quantile } from './quantile.ts';

const READS = 30;

/** From the report in the host to the frame that shows it, and from start to a counter that is ready. */
export async function measurePage(): Promise<string> {
  if (!ChromiumWindow.isThere()) return 'page: Chromium is not installed';
  await buildPage();
  const folder = mkdtempSync(join(tmpdir(), 'kazasu-bench-'));
  const setting = counterSetting(folder, simulatedTrust());
  const begin = performance.now();
  const opened = await openChromiumCounter({ setting, simulated: true, headless: true });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { counter, window, take, close } = opened.value;
  const { page } = window;
  await page.getByRole('heading', { name: '受付できます' }).waitFor();
  const ready = performance.now() - begin;
  const digits = () => Uint8Array.from(Buffer.from(loadPerson('hanako').numberB));
  const delays: number[] = [];
  for (let i = 0; i < READS; i++) {
    const painted = page.evaluate<number>(PAINTED_AT);
    counter.simulate('hanako');
    await page.getByRole('heading', { name: 'カードがあります' }).waitFor();
    take({ type: 'code', digits: digits() });
    while (counter.reception.phase.kind !== 'shown') await pause(1);
    const decided = Date.now();
    delays.push((await painted) - decided);
    counter.simulate(null);
    take({ type: 'next' });
    await page.getByRole('heading', { name: '受付できます' }).waitFor();
  }
  await close();
  rmSync(folder, { recursive: true, force: true });
  return [
    `last answer to painted result: p50 ${quantile(delays, 0.5)} ms, p95 ${quantile(delays, 0.95)} ms`,
    `(target 50); start to ready ${ready.toFixed(0)} ms (target 2000)`,
  ].join(' ');
}

/**
 * Runs in the page: the time of the first frame after the result is there with its photo drawn. As text,
 * since tsx marks functions with a helper that the page does not have.
 */
const PAINTED_AT = `new Promise((resolve) => {
  const look = () => {
    const photo = document.querySelector('.portrait');
    if (photo === null || !photo.complete) requestAnimationFrame(look);
    // A task after the frame's callbacks runs once the frame is painted.
    else setTimeout(() => resolve(Date.now()));
  };
  requestAnimationFrame(look);
})`;
