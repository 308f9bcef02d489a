import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNEL } from '../contract/channels.ts';
import { WindowDouble } from './electron-double.fixture.ts';
import { PageLife } from './page-life.ts';
import { SessionDouble } from './session-double.fixture.ts';

/** A window with its page, and what was done to it. */
function start() {
  const session = new SessionDouble();
  const window = new WindowDouble({ webPreferences: { session: session as never } });
  const life = new PageLife(window as unknown as BrowserWindow);
  const { webContents } = window;
  webContents.done.length = 0;
  return { window, session, life, webContents, done: webContents.done };
}

type Started = ReturnType<typeof start>;

/** The page is there, and its script too. */
function comes({ webContents }: Pick<Started, 'webContents'>): void {
  webContents.emit('did-navigate');
  webContents.emit('ipc-message', {}, CHANNEL.hello);
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Crashes the page each time that it is there again, for this long; when it was loaded, in seconds. */
async function crashAlways({ webContents, done }: Started, forMs: number): Promise<number[]> {
  const began = Date.now();
  const loaded: number[] = [];
  webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  for (let ms = 0; ms < forMs; ms += 100) {
    await pass(100);
    if (!done.splice(0).includes('reload')) continue;
    loaded.push(Math.round((Date.now() - began) / 1000));
    webContents.emit('did-navigate');
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  }
  return loaded;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a page that is loaded anew', () => {
  it('comes after everything that its session could have kept was cleared', async () => {
    const { life, session, done } = start();
    await life.reload();
    expect(session.done).toEqual(['clear data', 'clear storages', 'clear cache', 'clear code']);
    expect(done).toEqual(['reload']);
  });

  it('does not come before that: half a second is waited for', async () => {
    const { life, session, done } = start();
    session.clears = () => new Promise((resolve) => setTimeout(resolve, 500));
    life.reload();
    await pass(499);
    const before = [...done];
    await pass(1);
    expect([before, done]).toEqual([[], ['reload']]);
  });

  it.each<[string, () => Promise<void>]>([
    ['fails', () => Promise.reject(new Error('locked'))],
    ['never ends', () => new Promise(() => undefined)],
  ])('comes even where clearing %s: the record goes from the screen', async (_, clears) => {
    const { life, session, done } = start();
    session.clears = clears;
    life.reload();
    await pass(1_000);
    expect(done).toEqual(['reload']);
  });

  it('that holds on to its old self is ended after ten seconds', async () => {
    const { life, done } = start();
    life.reload();
    await pass(9_999);
    const before = [...done];
    await pass(1);
    expect([before, done]).toEqual([['reload'], ['reload', 'crash']]);
  });

  it('twice in a row is ended once, and not for the first time’s sake', async () => {
    const { life, done } = start();
    life.reload();
    await pass(5_000);
    life.reload();
    await pass(30_000);
    expect(done).toEqual(['reload', 'reload', 'crash']);
  });

  it('and crashes while it is cleared comes once', async () => {
    const { life, session, webContents, done } = start();
    session.clears = () => new Promise((resolve) => setTimeout(resolve, 500));
    life.reload();
    await pass(100);
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await pass(2_000);
    expect(done).toEqual(['reload']);
    // The second crash in a row: its second is waited for, whatever else was under way.
    life.reload();
    await pass(100);
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await pass(1_499);
    const before = [...done];
    await pass(1);
    expect([before, done]).toEqual([['reload'], ['reload', 'reload']]);
  });

  it('that is there is left alone', async () => {
    const { life, webContents, done } = start();
    life.reload();
    await pass(500);
    comes({ webContents });
    await pass(60_000);
    expect(done).toEqual(['reload']);
  });

  it('and has not its script, or another word than a greeting, is ended after ten seconds', async () => {
    const { life, webContents, done } = start();
    life.reload();
    await pass(500);
    webContents.emit('did-navigate');
    webContents.emit('ipc-message', {}, CHANNEL.act);
    await pass(9_999);
    const before = [...done];
    await pass(1);
    expect([before, done]).toEqual([['reload'], ['reload', 'crash']]);
  });

  it('greets before it has gone, and is ended all the same', async () => {
    const { life, webContents, done } = start();
    life.reload();
    for (let second = 0; second < 12; second += 1) {
      webContents.emit('ipc-message', {}, CHANNEL.hello);
      await pass(1_000);
    }
    expect(done).toEqual(['reload', 'crash']);
  });
});

describe('a page that crashed', () => {
  it.each(['crashed', 'oom', 'killed', 'launch-failed', 'integrity-failure', 'clean-exit'])(
    'is loaded anew at once, with nothing of the one before: %s',
    async (reason) => {
      const { webContents, session, done } = start();
      webContents.emit('render-process-gone', {}, { reason });
      await pass(0);
      expect([done, session.done.length]).toEqual([['reload'], 4]);
    },
  );

  it('and crashes whenever it is loaded waits longer each time, and never gives up', async () => {
    const started = start();
    const loaded = await crashAlways(started, 400_000);
    expect(loaded).toEqual([0, 1, 6, 26, 86, 146, 206, 266, 326, 386]);
  });

  it('and cannot even be started, after a long day, waits longer each time', async () => {
    const { webContents, done } = start();
    await pass(7_200_000);
    const gone = () => webContents.emit('render-process-gone', {}, { reason: 'launch-failed' });
    for (let second = 0; second < 30; second += 1) {
      gone();
      await pass(1_000);
    }
    expect(done.length).toBe(4);
  });

  it('begins at once again after it was well for a minute', async () => {
    const started = start();
    await crashAlways(started, 30_000);
    await pass(60_000);
    comes(started);
    await pass(60_000);
    started.done.length = 0;
    started.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await pass(0);
    expect(started.done).toEqual(['reload']);
  });

  it('is not loaded before its time by a reception that wants it anew', async () => {
    const started = start();
    await crashAlways(started, 10_000);
    started.life.reload();
    await pass(10_000);
    expect(started.done).toEqual([]);
  });

  it('is not loaded in a window that was closed', async () => {
    const { window, webContents, life, done } = start();
    life.reload();
    await pass(2_000);
    done.length = 0;
    webContents.emit('unresponsive');
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    window.gone = true;
    window.emit('closed');
    await life.reload();
    expect([done, vi.getTimerCount()]).toEqual([[], 0]);
  });
});

describe('a page that does not answer', () => {
  it('is ended after ten seconds, with whatever it shows, and loaded anew', async () => {
    const { webContents, done } = start();
    webContents.emit('unresponsive');
    await pass(9_999);
    const before = [...done];
    await pass(1);
    webContents.emit('render-process-gone', {}, { reason: 'killed' });
    await pass(0);
    expect([before, done]).toEqual([[], ['crash', 'reload']]);
  });

  it('nor goes is ended after ten seconds, however often it is asked to go', async () => {
    const { life, done } = start();
    for (let asked = 0; asked < 24; asked += 1) {
      life.reload();
      await pass(500);
    }
    expect(done.filter((one) => one === 'crash')).toEqual(['crash']);
  });

  it('and says so twice, and then is gone by itself, is not ended in its new life', async () => {
    const { webContents, done } = start();
    webContents.emit('unresponsive');
    await pass(4_000);
    webContents.emit('unresponsive');
    await pass(4_000);
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await pass(1_000);
    comes({ webContents });
    await pass(60_000);
    expect(done).toEqual(['reload']);
  });

  it('and then does is left alone', async () => {
    const { webContents, done } = start();
    webContents.emit('unresponsive');
    await pass(9_000);
    webContents.emit('responsive');
    await pass(60_000);
    expect(done).toEqual([]);
  });
});
