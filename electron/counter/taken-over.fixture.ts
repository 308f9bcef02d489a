import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HostMessage } from '../../pipeline/device-port/messages.ts';
import { allText, CANARY } from '../../pipeline/reception/reception.fixture.ts';
import { laid, report, taken, wanted } from './counter.fixture.ts';
import type { Place } from './counter-window.ts';
import { open } from './windowed-counter.fixture.ts';

export type Role = 'clerk' | 'visitor' | 'kiosk';
export const ROLES: readonly Role[] = ['clerk', 'visitor', 'kiosk'];

/** A counter one of whose pages is hostile, and all that may come of what it says. */
export function openFor(role: Role) {
  const kiosk = { 'settings.json': { screen: 'kiosk', purpose: 'kiosk-certificate' } };
  const opened = open(role === 'kiosk' ? { files: kiosk } : { visitor: true });
  const place: Place = role === 'visitor' ? 'visitor' : 'main';
  return { ...opened, place, say: (word: unknown) => opened.windowed.take(word, place) };
}

type Opened = ReturnType<typeof openFor>;

/** One word, and what it had for a consequence while it was heard. */
export function consequence(opened: Opened, word: unknown) {
  const { windowed, windows, devices, say } = opened;
  const before = windowed.counter.reception;
  const processes = devices.all.length;
  devices.device.heard.length = 0;
  for (const window of [windows.main, windows.visitor]) window?.done.splice(0);
  say(word);
  const reception = windowed.counter.reception;
  return {
    ...{ word, before, reception, changed: reception !== before },
    started: devices.all.length - processes,
    told: [...devices.device.heard],
    done: [...windows.main.done],
    doneToVisitor: [...(windows.visitor?.done ?? [])],
  };
}

export type Consequence = ReturnType<typeof consequence>;

/** Whether any view that is not for the clerk or for the one person at a kiosk holds the record; forgets them. */
export function leaks({ windows }: Opened, role: Role): boolean {
  const views = windows.main.shown.splice(0);
  const others = windows.visitor?.shown.splice(0) ?? [];
  const wrong = views.filter(({ audience }) => audience !== role && audience === 'visitor');
  return [...wrong, ...others].some((view) => allText(view).includes(CANARY));
}

/** What the readers say meanwhile: a person comes, is asked, is read, goes. */
export function bringNews(opened: Opened, dice: number): void {
  const { devices, windowed } = opened;
  const readId = windowed.counter.reception.lastReadId;
  const news = [laid, laid, wanted(readId), report(readId), report(readId), taken];
  const next = news[dice % (4 * news.length)];
  devices.say({ type: 'alive' });
  if (next !== undefined) devices.say(next);
  if (dice % 97 === 0) devices.say({ type: 'last-try-wanted', readId });
}

export function readsIn(told: readonly HostMessage[]) {
  return told.filter((message) => message.type === 'read');
}

/** Every file below a folder with its size and time: the same again where nothing was written. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .sort();
}

/** The names on what every object, list, text and function inherits: one more would be in all of them. */
export function inherited(): readonly string[] {
  return [Object, Array, String, Function, Map, Uint8Array, Promise].flatMap((each) => [
    ...Object.getOwnPropertyNames(each.prototype),
    ...Object.getOwnPropertyNames(each),
  ]);
}
