import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type JudgedSamples,
  type JudgedTone,
  judgeSamples,
  RATE,
} from '../../renderer/sound/judge-samples.fixture.ts';
import type { Signal, SignalName } from '../../renderer/sound/signals.ts';
import type { DrawnHere } from '../../renderer/sound/sound-page.fixture.tsx';
import { DRAWN, draw, PartsBrowser } from './parts-page.ts';

let browser: PartsBrowser;

beforeAll(async () => {
  browser = await PartsBrowser.open();
});
afterAll(() => browser.close());

afterEach(async () => {
  // Whatever a test looks at: nothing of it may throw.
  expect(await browser.closePages()).toEqual([]);
});

const pitches = ({ tones }: JudgedSamples) => tones.map(({ hertz }) => hertz);
const isSoft = ({ riseMs, fallMs, roughness }: JudgedTone) =>
  riseMs > 15 && fallMs > 40 && roughness < 1.1;

describe('the signals as Chromium makes them', () => {
  let page: Page;

  const renderAll = async () => {
    const all = await page.evaluate(async () => {
      const names = Object.keys(soundPage.signals) as SignalName[];
      return Promise.all(
        names.map(
          async (name) => [name, await soundPage.render(soundPage.signals[name], 100)] as const,
        ),
      );
    });
    return Object.fromEntries(
      all.map(([name, samples]) => [name, judgeSamples(samples)]),
    ) as Record<SignalName, JudgedSamples>;
  };
  const renderOne = async (signal: Signal, volume: number) =>
    judgeSamples(
      await page.evaluate(([each, loud]) => soundPage.render(each, loud), [
        signal,
        volume,
      ] as const),
    );

  beforeEach(async () => {
    page = await browser.openPage();
  });

  it('are one high, two rising, one low and two equal', async () => {
    const rendered = await renderAll();
    expect(
      Object.fromEntries(Object.entries(rendered).map(([name, each]) => [name, pitches(each)])),
    ).toEqual({
      found: [1320],
      finished: [780, 1040],
      'not-finished': [400],
      take: [880, 880],
    });
  });

  it('are heard, do not overdrive the speaker, and begin and end without a click', async () => {
    const rendered = await renderAll();
    for (const [name, each] of Object.entries(rendered)) {
      const { silent, clipped, ends } = each;
      expect({ name, silent, clipped, ends, soft: each.tones.every(isSoft) }).toEqual({
        name,
        silent: false,
        clipped: false,
        ends: [0, 0],
        soft: true,
      });
    }
    expect(rendered['not-finished'].peak).toBeLessThan(rendered.found.peak);
  });

  it('follow the volume down to nothing', async () => {
    const volumes = [100, 50, 10, 0, -5, Number.NaN, 1000];
    const take = await page.evaluate(() => soundPage.signals.take);
    const peaks = [];
    for (const volume of volumes) peaks.push((await renderOne(take, volume)).peak.toFixed(3));
    expect(peaks).toEqual(['0.800', '0.200', '0.008', '0.000', '0.000', '0.000', '0.800']);
  });

  it('would be noticed if they were silent, too loud, out of order or hard', async () => {
    const tone = { hertz: 880, startMs: 0, lengthMs: 200, loudness: 0.8 };
    const once = { times: 1, everyMs: 0 };
    const silent = await renderOne({ ...once, tones: [{ ...tone, loudness: 0 }] }, 100);
    const loud = await renderOne({ ...once, tones: [{ ...tone, loudness: 1.5 }] }, 100);
    const falling = [tone, { ...tone, hertz: 440, startMs: 300 }];
    const waves = (from: number) =>
      [...Array(4800).keys()].map((at) => Math.sin(from + (at * 880 * 2 * Math.PI) / RATE));
    const hard = judgeSamples([0, ...waves(0), ...Array(2000).fill(0)]);
    const cut = judgeSamples(waves(1));
    expect([
      [silent.silent, silent.tones],
      loud.clipped,
      pitches(await renderOne({ ...once, tones: falling }, 100)),
      hard.tones.map(isSoft),
      cut.ends.includes(0),
    ]).toEqual([[true, []], true, [880, 440], [false], false]);
  });
});

describe('a page that signals', () => {
  /** Notes each tone that is really scheduled for the speaker. */
  const noteTones = () => {
    const tones: number[] = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
      tones.push(Math.round(this.frequency.value));
      start.call(this, when);
    };
    Object.assign(globalThis, { tones });
  };
  const tones = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { tones: number[] }).tones);

  it('stays silent while the browser allows no sound, and makes up for nothing later', async () => {
    const page = await browser.openEmpty(noteTones);
    // Not as `evaluate` does it: that counts as a touch.
    const session = await page.context().newCDPSession(page);
    const quietly = async (expression: string) => {
      const answer = await session.send('Runtime.evaluate', { expression, returnByValue: true });
      expect(answer.exceptionDetails).toBeUndefined();
      return answer.result.value;
    };
    const drawQuietly = (kind: DrawnHere['kind']) =>
      quietly(`soundPage.draw(${JSON.stringify({ ...DRAWN, kind })})`);
    await quietly(browser.script);
    await drawQuietly('ready');
    await drawQuietly('reading');
    await drawQuietly('shown');
    await page.waitForTimeout(500);
    const heard = [await quietly('[navigator.userActivation.hasBeenActive, tones]')];
    await page.mouse.click(5, 5);
    await page.waitForTimeout(500);
    heard.push(await quietly('[navigator.userActivation.hasBeenActive, tones]'));
    expect(heard).toEqual([
      [false, []],
      [true, []],
    ]);
    await drawQuietly('message');
    await expect.poll(() => quietly('tones')).toEqual([392]);
  });

  it('gives each change its signal, the call to take six times, and nothing at volume 0', async () => {
    const page = await browser.openPage(noteTones);
    await page.clock.install();
    await draw(page, {});
    await page.mouse.click(5, 5);
    await draw(page, { kind: 'reading' });
    await expect.poll(() => tones(page)).toEqual([1319]);
    await draw(page, { kind: 'shown' });
    await draw(page, { kind: 'wiping', volume: 0 });
    await draw(page, { kind: 'message', volume: 0 });
    await draw(page, { kind: 'waiting-for-removal' });
    const take = [880, 880];
    await expect.poll(() => tones(page)).toEqual([1319, 784, 1047, ...take]);
    await page.clock.runFor(120_000);
    expect((await tones(page)).slice(3)).toEqual(Array(6).fill(take).flat());
    await draw(page, { kind: 'ready' });
    await draw(page, { kind: 'waiting-for-removal' });
    await page.clock.runFor(6000);
    await draw(page, { kind: 'ready' });
    await page.clock.runFor(60_000);
    expect((await tones(page)).slice(15)).toEqual([...take, ...take]);
  });

  it('calls to take what was left though its page begins with that', async () => {
    const page = await browser.openPage(noteTones);
    await page.mouse.click(5, 5);
    await draw(page, { kind: 'waiting-for-removal' });
    await expect.poll(() => tones(page)).toEqual([880, 880]);
  });

  it('breaks at nothing where sound cannot be opened at all', async () => {
    const page = await browser.openPage(() => {
      Object.assign(globalThis, {
        AudioContext: class {
          constructor() {
            throw new DOMException('no sound here', 'NotSupportedError');
          }
        },
      });
    });
    await draw(page, {});
    await draw(page, { kind: 'reading' });
    await page.mouse.click(5, 5);
    await draw(page, { kind: 'shown' });
    await page.getByRole('heading', { name: 'shown' }).waitFor();
  });
});
