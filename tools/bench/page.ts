import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { hasChromium } from '../../electron/chromium/launch-chromium.ts';
import {
  type ChromiumCounter,
  openChromiumCounter,
} from '../../electron/chromium/open-chromium-counter.ts';
import { counterSetting } from '../../electron/counter/counter-setting.ts';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { buildPage } from '../build.mjs';
import { paintedAt } from './painted-at.ts';
import { quantile } from './quantile.ts';

const READS = 30;

/** A counter with one window, and one with the visitor's beside it on the same machine. */
export async function measurePage(): Promise<string> {
  if (!hasChromium()) return 'page: Chromium is not installed';
  await buildPage();
  return tell(await measureWith(false), await measureWith(true));
}

interface Measured {
  readonly reads: readonly Delays[];
  /** Milliseconds from the start of the browser to a counter that is ready. */
  readonly ready: number;
}

async function measureWith(visitorWindow: boolean): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'kazasu-bench-'));
  const setting = counterSetting(folder, simulatedTrust());
  const begin = performance.now();
  const opened = await openChromiumCounter({
    setting,
    training: setting,
    simulated: true,
    headless: true,
    visitorWindow,
  });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const counter = opened.value;
  await isReady(counter.main.page);
  const ready = performance.now() - begin;
  const reads: Delays[] = [];
  for (let i = 0; i < READS; i++) reads.push(await readOnce(counter));
  await counter.close();
  rmSync(folder, { recursive: true, force: true });
  return { reads, ready };
}

/** Milliseconds of one reading. */
interface Delays {
  /** From the report of a medium to the first frame that answers it, on each screen. */
  readonly clerkReacts: number;
  readonly visitorReacts: number;
  /** From the host's verdict to the frame that shows it with its photo. */
  readonly resultPainted: number;
}

async function readOnce({ windowed, main, visitor }: ChromiumCounter): Promise<Delays> {
  const result = main.page.evaluate<number>(paintedAt(RESULT));
  const clerk = main.page.evaluate<number>(paintedAt(CLERK_REACTED));
  const visitorReacted = visitor?.page.evaluate<number>(paintedAt(VISITOR_REACTED));
  // The pages look from now on, not from some time after the medium was laid down.
  await Promise.all([main.page, visitor?.page].map((page) => page?.evaluate('0')));
  const laid = Date.now();
  windowed.lay('hanako');
  const clerkReacts = (await clerk) - laid;
  const visitorReacts = ((await visitorReacted) ?? laid) - laid;
  await main.page.getByRole('heading', { name: 'カードがあります' }).waitFor();
  windowed.take({ type: 'code', digits: Uint8Array.from(Buffer.from(HANAKO.numberB)) });
  while (windowed.counter.reception.phase.kind !== 'shown') await pause(1);
  const decided = Date.now();
  const resultPainted = (await result) - decided;
  windowed.lay(null);
  windowed.take({ type: 'next' });
  await isReady(main.page);
  return { clerkReacts, visitorReacts, resultPainted };
}

const HANAKO = loadPerson('hanako');
const READY = '受付できます';

async function isReady(page: Page): Promise<void> {
  await page.getByRole('heading', { name: READY }).waitFor();
}

/** Expressions over the page's document. */
const RESULT = `document.querySelector('.portrait')?.complete === true`;
const CLERK_REACTED = `!document.querySelector('main')?.textContent.includes('${READY}')`;
const VISITOR_REACTED = `['reading', 'waiting-for-number'].includes(
  document.querySelector('main')?.dataset.page)`;

function tell(one: Measured, two: Measured): string {
  const line = ({ reads }: Measured, name: keyof Delays) => {
    const times = reads.map((read) => read[name]);
    return `p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms`;
  };
  return [
    `medium reported to first reaction painted: ${line(one, 'clerkReacts')}; with the visitor's` +
      ` window ${line(two, 'clerkReacts')}, there ${line(two, 'visitorReacts')} (target 100)`,
    `last answer to painted result: ${line(one, 'resultPainted')}; with the visitor's window` +
      ` ${line(two, 'resultPainted')} (target 50)`,
    `start to ready ${one.ready.toFixed(0)} ms (target 2000)`,
  ].join('\n');
}
