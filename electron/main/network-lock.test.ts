import type { App, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { FOREIGN } from './foreign-addresses.fixture.ts';
import { lockNames, lockNetwork } from './network-lock.ts';
import { SessionDouble } from './session-double.fixture.ts';

async function locked(): Promise<SessionDouble> {
  const double = new SessionDouble();
  await lockNetwork(double as unknown as Session);
  return double;
}

describe('the network of a page', () => {
  it('is shut by the first lock: its own origin and its own pictures, and no other request', async () => {
    const double = await locked();
    const cancelled = (url: string) => {
      let cancel: unknown;
      double.ask('beforeRequest', { url }, (answer: { cancel: boolean }) => {
        cancel = answer.cancel;
      });
      return cancel;
    };
    const own = ['receiver://app/index.html', 'blob:receiver://app/3f'];
    expect(own.map(cancelled)).toEqual([false, false]);
    expect(FOREIGN.filter((url) => cancelled(url) !== true)).toEqual([]);
  });

  it('is shut by the second lock: a proxy that nobody is, for this computer’s own addresses too', async () => {
    expect((await locked()).proxies).toEqual([
      { mode: 'fixed_servers', proxyRules: '127.0.0.1:1', proxyBypassRules: '<-loopback>' },
    ]);
  });

  it('is not taken for shut before the second lock is', async () => {
    const double = new SessionDouble();
    double.setProxy = () => Promise.reject(new Error('no proxy'));
    await expect(lockNetwork(double as unknown as Session)).rejects.toThrow('no proxy');
  });

  it('has no names: what a page would say in one is asked of nobody', () => {
    const said: unknown[] = [];
    const commandLine = { appendSwitch: (...words: unknown[]) => said.push(words) };
    lockNames({ commandLine } as unknown as App);
    expect(said).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND']]);
  });
});
