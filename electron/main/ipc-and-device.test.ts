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
  ])('is not heard from %s', (_, event) => {
    ipc.emit(CHANNEL.act, event, { type: 'next' });
    ipc.emit(CHANNEL.hello, event);
    expect(heard.splice(0)).toEqual([]);
  });

  it('is heard on no other channel', () => {
    expect(ipc.eventNames().sort()).toEqual([CHANNEL.act, CHANNEL.hello].sort());
  });
});

describe('the utility process', () => {
  it('gets no argument and no environment, and carries messages both ways', () => {
    const child = Object.assign(new EventEmitter(), {
      posted: [] as unknown[],
      killed: false,
      postMessage(message: unknown) {
        this.posted.push(message);
      },
      kill() {
        this.killed = true;
        return true;
      },
    });
    const calls: unknown[] = [];
    const fork = (...args: unknown[]) => {
      calls.push(args);
      return child as unknown as UtilityProcess;
    };
    const handle = forkUtility({ fork }, '/device.js');
    expect(calls).toEqual([
      [
        '/device.js',
        [],
        { serviceName: 'Kazasu device process', stdio: 'ignore', env: {}, execArgv: [] },
      ],
    ]);
    const heard: unknown[] = [];
    handle.onMessage((message) => heard.push(message));
    handle.onExit(() => heard.push('exit'));
    const order: HostMessage = { type: 'cancel', readId: 1, as: 'cancelled' };
    handle.post(order);
    child.emit('message', { type: 'alive' });
    child.emit('exit', 0);
    handle.kill();
    expect([child.posted, heard, child.killed]).toEqual([
      [order],
      [{ type: 'alive' }, 'exit'],
      true,
    ]);
  });
});
