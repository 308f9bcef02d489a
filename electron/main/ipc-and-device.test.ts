import { EventEmitter } from 'node:events';
import type { IpcMain, UtilityProcess, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import type { HostMessage } from '../../pipeline/device-port/messages.ts';
import { CHANNEL } from '../contract/channels.ts';
import { listenToPage } from './guarded-ipc.ts';
import { forkUtility } from './utility-device.ts';

describe('what a page says', () => {
  const ours = { id: 1 } as unknown as WebContents;
  const top = { parent: null, url: 'receiver://app/' };
  const heard: unknown[] = [];
  const ipc = new EventEmitter();
  listenToPage(ipc as unknown as IpcMain, ours, {
    act: (message) => heard.push(message),
    hello: () => heard.push('hello'),
  });

  it('is heard from our window, its main frame and our origin', () => {
    ipc.emit(CHANNEL.act, { sender: ours, senderFrame: top }, { type: 'next' });
    ipc.emit(CHANNEL.hello, { sender: ours, senderFrame: top });
    expect(heard.splice(0)).toEqual([{ type: 'next' }, 'hello']);
  });

  it.each([
    ['another window', { sender: {}, senderFrame: top }],
    ['a frame inside ours', { sender: ours, senderFrame: { ...top, parent: top } }],
    ['a frame that is gone', { sender: ours, senderFrame: null }],
    ['another origin', { sender: ours, senderFrame: { ...top, url: 'https://example.invalid/' } }],
    ['an empty address', { sender: ours, senderFrame: { ...top, url: '' } }],
    ['about:blank', { sender: ours, senderFrame: { ...top, url: 'about:blank' } }],
    ['a look-alike', { sender: ours, senderFrame: { ...top, url: 'receiver://app.evil/' } }],
    ['no frame at all', { sender: ours }],
    ['nobody', { sender: null, senderFrame: top }],
  ])('is not heard from %s', (_, event) => {
    ipc.emit(CHANNEL.act, event, { type: 'next' });
    ipc.emit(CHANNEL.hello, event);
    expect(heard.splice(0)).toEqual([]);
  });

  it('is not heard in more words than our preload says, nor in fewer', () => {
    const event = { sender: ours, senderFrame: top };
    ipc.emit(CHANNEL.act, event);
    ipc.emit(CHANNEL.act, event, { type: 'next' }, { type: 'next' });
    ipc.emit(CHANNEL.hello, event, { type: 'next' });
    ipc.emit(CHANNEL.hello, event, undefined, undefined);
    expect(heard.splice(0)).toEqual([]);
    // As the preload says it: a message that is not there.
    ipc.emit(CHANNEL.hello, event, undefined);
    expect(heard.splice(0)).toEqual(['hello']);
  });

  it('is heard on no other channel', () => {
    expect(ipc.eventNames().sort()).toEqual([CHANNEL.act, CHANNEL.hello].sort());
  });
});

/** A child of Electron as far as it is used here. */
class ChildDouble extends EventEmitter {
  readonly posted: unknown[] = [];
  pid: number | undefined = 4711;
  killed = 0;

  postMessage(message: unknown): void {
    this.posted.push(message);
  }

  kill(): boolean {
    this.killed++;
    return true;
  }
}

function forked(entry = '/native-bridge/device-process.js') {
  const child = new ChildDouble();
  const calls: unknown[] = [];
  const signals: unknown[] = [];
  const fork = (...args: unknown[]) => {
    calls.push(args);
    return child as unknown as UtilityProcess;
  };
  const handle = forkUtility({ fork }, entry, (...words) => signals.push(words));
  return { child, calls, signals, handle };
}

describe('the utility process', () => {
  it('gets no argument and no environment, and a limit of memory that Electron’s V8 heeds', () => {
    const { calls } = forked('/device.js');
    expect(calls).toEqual([
      [
        '/device.js',
        [],
        {
          serviceName: 'Kazasu device process',
          stdio: 'ignore',
          env: {},
          execArgv: ['--js-flags=--max-old-space-size=256'],
        },
      ],
    ]);
  });

  it('carries messages both ways, whatever they are, and tells of its end', () => {
    const { child, handle } = forked();
    const heard: unknown[] = [];
    handle.onMessage((message) => heard.push(message));
    handle.onExit(() => heard.push('exit'));
    const order: HostMessage = { type: 'cancel', readId: 1, as: 'cancelled' };
    handle.post(order);
    child.emit('message', { type: 'alive' });
    child.emit('message', null);
    child.emit('exit', 0);
    expect([child.posted, heard]).toEqual([[order], [{ type: 'alive' }, null, 'exit']]);
  });

  it('is ended by the signal that no process can pass over, then by Electron’s own way', () => {
    const { child, signals, handle } = forked();
    handle.kill();
    expect([signals, child.killed]).toEqual([[[4711, 'SIGKILL']], 1]);
  });

  it('is ended as soon as it is there where it was still being started', () => {
    const { child, signals, handle } = forked();
    child.pid = undefined;
    handle.kill();
    const before = signals.length;
    child.pid = 4712;
    child.emit('spawn');
    expect([before, signals]).toEqual([0, [[4712, 'SIGKILL']]]);
  });

  it('throws nothing where it has ended by itself, or V8 has given up in it', () => {
    const child = new ChildDouble();
    const gone = () => {
      throw new Error('ESRCH');
    };
    const handle = forkUtility({ fork: () => child as unknown as UtilityProcess }, '/x.js', gone);
    child.emit('error', 'FatalError', 'heap', '{}');
    handle.kill();
    expect(child.killed).toBe(1);
  });

  it('may be silent for longer where its binding blocks it', () => {
    const limits = ['device', 'nfc-pcsc'].map(
      (name) => forked(`/native-bridge/${name}-process.js`).handle.silenceLimitMs,
    );
    expect(limits).toEqual([1250, 5500]);
  });
});
