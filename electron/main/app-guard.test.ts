import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardApp } from './app-guard.ts';
import { eventsOf } from './electron-types.fixture.ts';

function start() {
  const app = new EventEmitter();
  const guarded: unknown[] = [];
  guardApp(app as unknown as App, (session) => guarded.push(session));
  const prevented = (name: string, ...more: unknown[]) => {
    let stopped = false;
    app.emit(name, { preventDefault: () => (stopped = true) }, ...more);
    return stopped;
  };
  return { app, guarded, prevented };
}

describe('another program', () => {
  it('hands over no file and no address: what it names is dropped', () => {
    const { prevented } = start();
    expect([
      prevented('open-file', '/etc/passwd'),
      prevented('open-url', 'receiver://app/?next'),
    ]).toEqual([true, true]);
  });

  it('gets no certificate of the computer’s owner', () => {
    const answers: unknown[] = [];
    const answer = (...given: unknown[]) => answers.push(given);
    const { prevented, app } = start();
    const certificates = [{ subjectName: 'somebody' }];
    const url = 'https://example.invalid/';
    expect(prevented('select-client-certificate', null, url, certificates, answer)).toBe(true);
    expect(answers).toEqual([[]]);
    // What Electron refuses by itself stays refused: a certificate that is wrong, a password.
    expect(['certificate-error', 'login'].map((event) => app.listenerCount(event))).toEqual([0, 0]);
    expect(eventsOf('interface App', 'select-')).toEqual(['select-client-certificate']);
  });
});

describe('whatever is made', () => {
  it('is guarded: each session, and each page', () => {
    const { app, guarded } = start();
    const session = {};
    app.emit('session-created', session);
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: () => undefined,
      setWebRTCIPHandlingPolicy: () => undefined,
    });
    app.emit('web-contents-created', {}, contents);
    expect([guarded, contents.listenerCount('will-navigate')]).toEqual([[session], 1]);
  });
});

describe('a process of Chromium that is gone', () => {
  it('is noted by its kind and its end alone, unless it ended as it was meant to', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { app } = start();
    const gone = (reason: string) =>
      app.emit('child-process-gone', {}, { type: 'GPU', reason, exitCode: 1, name: 'canary' });
    for (const reason of ['crashed', 'clean-exit', 'killed']) gone(reason);
    expect(said.mock.calls).toEqual([['kazasu: process GPU is gone: crashed']]);
    said.mockRestore();
  });
});
