import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHANNEL } from '../../electron/contract/channels.ts';
import { FACADE_NAME, type KazasuFacade } from '../../electron/contract/facade.ts';
import { buildPage } from '../../tools/build.mjs';

/** The preload as it is built and shipped: what a sandboxed page gets of Electron, and nothing more. */
const BUILT = new URL('../../dist/preload/preload.cjs', import.meta.url);
let bundle = '';

beforeAll(async () => {
  if (process.env['KAZASU_PAGE_BUILT'] !== '1') await buildPage();
  bundle = readFileSync(BUILT, 'utf8');
});

/** Runs the bundle in an empty world with a double of Electron; what it asked for and what it gave the page. */
function run() {
  const required: string[] = [];
  const exposed: [name: string, facade: KazasuFacade][] = [];
  const crossed: unknown[][] = [];
  const listeners = new Map<string, (...words: unknown[]) => void>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, facade: KazasuFacade) => exposed.push([name, facade]),
    },
    ipcRenderer: {
      send: (...words: unknown[]) => {
        crossed.push(words);
      },
      on: (channel: string, listener: () => void) => listeners.set(channel, listener),
      off: (channel: string) => listeners.delete(channel),
    },
  };
  const require = (name: string) => {
    required.push(name);
    return electron;
  };
  const page = { sessionStorage: { clear() {} }, history: { replaceState() {} }, name: '' };
  const world = { require, module: { exports: {} }, exports: {}, performance, window: page };
  runInNewContext(bundle, world);
  return { required, exposed, crossed, listeners, facade: exposed[0]?.[1] };
}

describe('the built preload', () => {
  it('asks for Electron once and for nothing else: no Node, no other file', () => {
    const code = bundle.replaceAll(/\/\*.*?\*\/|\/\/.*?$/gms, '');
    const requires = (text: string) => text.match(/\brequire\b|\bimport\b/g)?.length ?? 0;
    expect(requires(`${code}\nrequire('node:fs');`)).toBe(2);
    expect([requires(code), run().required]).toEqual([1, ['electron']]);
    expect(code).not.toMatch(/\b(process|Buffer|globalThis|fetch|eval|Function)\b/);
  });

  it('gives the page one frozen thing, which is the contract and no more', () => {
    const { exposed, facade } = run();
    expect(exposed.map(([name]) => name)).toEqual([FACADE_NAME]);
    expect(Object.keys(facade ?? {}).sort()).toEqual(['act', 'onView']);
    expect(Object.values(facade ?? {}).map((one) => typeof one)).toEqual(['function', 'function']);
    expect(Object.isFrozen(facade)).toBe(true);
  });

  it('says two things on two channels, whatever the page would rather say', () => {
    const { facade, crossed } = run();
    const act = facade?.act as unknown as (...words: unknown[]) => unknown;
    const answers = [act('ELECTRON_BROWSER_REQUIRE', { type: 'next' }), act({ type: 'next' })];
    facade?.onView(() => undefined);
    expect(crossed).toEqual([
      [CHANNEL.act, 'ELECTRON_BROWSER_REQUIRE'],
      [CHANNEL.act, { type: 'next' }],
      [CHANNEL.hello, undefined],
    ]);
    expect(answers).toEqual([undefined, undefined]);
  });

  it('hands the page the view and not the event, which would lead back to Electron', () => {
    const { facade, listeners } = run();
    const got: unknown[][] = [];
    const stop = facade?.onView((...words: unknown[]) => got.push(words));
    listeners.get(CHANNEL.view)?.({ sender: 'ipcRenderer', ports: [] }, 'the view', 'more');
    stop?.();
    expect([got, [...listeners.keys()]]).toEqual([[['the view']], []]);
  });
});
