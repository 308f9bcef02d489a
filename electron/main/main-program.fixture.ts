import type { Rectangle } from 'electron';
import { expect, vi } from 'vitest';
import { defaultDataFolder } from '../../desk/data-folder.ts';
import { allText, CANARY } from '../../pipeline/reception/reception.fixture.ts';
import { CHANNEL } from '../contract/channels.ts';
import { dataFolder, laid, READER, report, writeInto } from '../counter/counter.fixture.ts';
import { app, desk, resetDesk } from './electron-double.fixture.ts';

export const SECOND: Rectangle = { x: 1280, y: 0, width: 1920, height: 1080 };
export const KIOSK = { screen: 'kiosk', purpose: 'kiosk-certificate' };

const OWN_ARGUMENTS = process.argv;

/** A desk that nobody used yet, with a data folder of its own, where nothing stands beside the program's name. */
export function newDesk(): void {
  resetDesk();
  process.argv = ['kazasu'];
  const folder = dataFolder();
  for (const name of ['XDG_DATA_HOME', 'LOCALAPPDATA', 'HOME']) vi.stubEnv(name, folder);
}

export function leaveDesk(): void {
  app.emit('will-quit');
  process.argv = OWN_ARGUMENTS;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
}

/** Runs main.ts anew; what was called until it waits. */
export async function start(): Promise<string[]> {
  desk.calls.length = 0;
  vi.resetModules();
  await import('./main.ts');
  return [...desk.calls];
}

/** The program as it opens, with these settings, on one or two displays. */
export async function open(settings: object = {}, { second = false } = {}) {
  writeInto(defaultDataFolder(), 'settings.json', settings);
  desk.ready = true;
  if (second) desk.displays.push({ id: 2, bounds: SECOND });
  await start();
  await vi.waitFor(() => expect(desk.calls.join()).toMatch(/loads|exit/), 15_000);
  const [main, visitor] = desk.windows;
  return { main, visitor, device: desk.children.at(-1), calls: desk.calls };
}

/** A counter whose window shows a record. */
export async function openShown(settings: object, { second = false } = {}) {
  const opened = await open(settings, { second });
  const { main, device } = opened;
  device?.say({ type: 'readers', readers: [READER] }, { type: 'service', state: 'up' });
  main?.says(CHANNEL.act, { type: 'begin' });
  main?.says(CHANNEL.act, { type: 'go-on' });
  device?.say(laid, report(1));
  expect(main?.view?.phase.kind).toBe('shown');
  expect(allText(main?.view)).toContain(CANARY);
  return opened;
}
