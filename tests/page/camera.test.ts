import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { blankFrame, drawFrame } from '../../native-bridge/qr/drawn-code.fixture.ts';
import { type CameraCounter, openCameraCounter } from './camera-counter.ts';
import { phoneWithCode } from './camera-phone.ts';
import { cameraFlags, writeVideo } from './camera-video.ts';

declare global {
  interface Window {
    /** What the page asked cameras for, and what it got. */
    readonly asked: { readonly constraints: string; stream: MediaStream | null }[];
  }
}

const folder = mkdtempSync(join(tmpdir(), 'kazasu-video-'));
const video = join(folder, 'camera.y4m');
let counter: CameraCounter;

const button = () => counter.page.getByRole('button', { name: 'カメラで読む' });
const view = () => counter.page.getByRole('region', { name: 'カメラでQRコードを読む' });
const phase = () => counter.windowed.counter.reception.phase.kind;

/** Every camera that the page has opened: what it asked for, its tracks, and whether they run. */
const opened = () =>
  counter.page.evaluate(() =>
    window.asked.map(({ constraints, stream }) => ({
      constraints,
      tracks: (stream?.getTracks() ?? []).map(({ kind, readyState }) => `${kind} ${readyState}`),
    })),
  );
/** Asks for a camera past the page's own buttons. */
const sneak = (constraints: MediaStreamConstraints) =>
  counter.page.evaluate(
    (wanted) =>
      navigator.mediaDevices.getUserMedia(wanted).then(
        () => 'opened',
        (problem: DOMException) => problem.name,
      ),
    constraints,
  );

async function listen(): Promise<void> {
  await counter.page.addInitScript(() => {
    const asked: { constraints: string; stream: MediaStream | null }[] = [];
    Object.assign(window, { asked });
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const one = { constraints: JSON.stringify(constraints), stream: null as MediaStream | null };
      asked.push(one);
      one.stream = await open(constraints);
      return one.stream;
    };
  });
  await counter.page.reload();
  await counter.heading('受付できます');
}

async function watching(): Promise<void> {
  await button().click();
  await view().getByText('枠の中に映して').waitFor();
}

async function framesSent(count: number): Promise<void> {
  for (let i = 0; counter.frames.length < count; i++) {
    if (i > 200) throw new Error(`${counter.frames.length} pictures`);
    await counter.page.waitForTimeout(50);
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the clerk’s camera', () => {
  beforeAll(async () => {
    writeVideo(video, blankFrame());
    counter = await openCameraCounter(cameraFlags(video));
    await counter.page.getByRole('heading').first().waitFor();
  });
  afterAll(() => counter.close());

  beforeEach(async () => {
    writeVideo(video, blankFrame());
    await listen();
    counter.frames.length = 0;
  });
  afterEach(async () => {
    counter.lay(false);
    while (phase() !== 'ready') {
      for (const type of ['resume', 'cancel', 'next']) counter.windowed.take({ type });
      await counter.page.waitForTimeout(50);
    }
    counter.windowed.take({ type: 'camera', on: false });
    await counter.heading('受付できます');
  });

  it('is closed, and may not be opened, until its button was pressed', async () => {
    await counter.page.waitForTimeout(1000);
    expect([await opened(), await view().count(), counter.frames]).toEqual([[], 0, []]);
    expect(await sneak({ video: true })).toBe('NotAllowedError');
  });

  it('recognises nothing in a video without a code, and is let go by its button', async () => {
    await watching();
    await framesSent(4);
    const [one] = await opened();
    expect([one?.tracks, phase()]).toEqual([['video live'], 'ready']);
    await view().getByRole('button', { name: 'カメラを閉じる' }).click();
    await view().waitFor({ state: 'detached' });
    const sent = counter.frames.length;
    await counter.page.waitForTimeout(1000);
    expect([(await opened()).map(({ tracks }) => tracks), counter.frames.length]).toEqual([
      [['video ended']],
      sent,
    ]);
    expect(await sneak({ video: true })).toBe('NotAllowedError');
    expect(await button().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('is asked for its picture alone, and no sound can be had beside it', async () => {
    await watching();
    const [one] = await opened();
    expect(one?.constraints).toBe(
      JSON.stringify({ audio: false, video: { width: { ideal: 640 }, height: { ideal: 480 } } }),
    );
    const sounds = [{ audio: true }, { audio: true, video: true }];
    const answers = [];
    for (const constraints of sounds) answers.push(await sneak(constraints));
    expect([await sneak({ video: true }), ...answers]).toEqual([
      'opened',
      'NotAllowedError',
      'NotAllowedError',
    ]);
  });

  it('hands over what it sees, 640 by 480, at most three times a second', async () => {
    const begun = performance.now();
    await watching();
    await framesSent(10);
    const [first, tenth] = [counter.frames[0], counter.frames[9]];
    expect([first?.width, first?.height]).toEqual([640, 480]);
    // The brightness of the video's paper, give or take what a camera's colours cost.
    expect(Math.abs((first?.mean ?? 0) - 230)).toBeLessThan(30);
    expect((tenth?.at ?? 0) - begun).toBeGreaterThanOrEqual(3000);
  });

  it('reads a phone’s code, is let go at once, and the phone is read when it is laid down', async () => {
    const { qr } = phoneWithCode();
    writeVideo(video, await drawFrame([{ text: qr, size: 400, turned: 8 }]));
    await watching();
    await counter.heading('スマートフォンを待っています');
    const { reception } = counter.windowed.counter;
    expect([reception.phase.kind, reception.qrId === null]).toEqual(['waiting-for-medium', false]);
    await view().waitFor({ state: 'detached' });
    expect((await opened()).map(({ tracks }) => tracks)).toEqual([['video ended']]);
    expect(await sneak({ video: true })).toBe('NotAllowedError');
    counter.lay(true);
    await counter.heading('確認できました');
    expect(await counter.page.locator('body').innerText()).toContain(loadPerson('hanako').name);
  });

  it.each<[string, () => unknown]>([
    ['something is laid down', () => counter.lay(true)],
    ['the counter is left', () => counter.page.keyboard.press('F12')],
  ])('is let go when %s', async (_, leave) => {
    const live = async () =>
      (await opened()).flatMap(({ tracks }) => tracks).filter((track) => track.endsWith('live'));
    await watching();
    const before = await live();
    await leave();
    await view().waitFor({ state: 'detached' });
    expect([before, await live()]).toEqual([['video live'], []]);
    expect(await sneak({ video: true })).toBe('NotAllowedError');
  });

  it('is closed by Esc, and nothing else is', async () => {
    await watching();
    await counter.page.keyboard.press('Escape');
    await view().waitFor({ state: 'detached' });
    expect([phase(), await button().count()]).toEqual(['ready', 1]);
  });
});

describe('a counter without a camera, or that may not open it', () => {
  it.each([
    ['none is plugged in', [], true, 'カメラを使えません。'],
    ['it is not allowed', cameraFlags(video), false, 'カメラの使用が許可されていません。'],
  ])('says so: %s', async (_, flags, granting, text) => {
    writeVideo(video, blankFrame());
    counter = await openCameraCounter(flags, { granting });
    try {
      await button().click();
      await view().getByText(text).waitFor();
      expect(counter.frames).toEqual([]);
    } finally {
      await counter.close();
    }
  });
});
