import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardKeys, judgeKey } from './key-guard.ts';
import type { WindowRole } from './window-options.ts';

/** A key as one reads it: `Ctrl+Shift+I`. */
function press(keys: string, role: WindowRole) {
  const held = keys.split('+').slice(0, -1);
  const key = keys.endsWith('++') ? '+' : (keys.split('+').at(-1) ?? '');
  const has = (name: string) => held.includes(name);
  return judgeKey(
    { key, control: has('Ctrl'), shift: has('Shift'), alt: has('Alt'), meta: has('Cmd') },
    role,
  );
}
const judged = (role: WindowRole, keys: readonly string[]) =>
  Object.fromEntries(keys.map((one) => [one, press(one, role)]));
const all = (keys: readonly string[], verdict: string) =>
  Object.fromEntries(keys.map((one) => [one, verdict]));

/** Load anew, inspect, print, save, open, show the source, close, another window, go back, find. */
const REFUSED = [
  ...['F3', 'F4', 'F5', 'F7', 'F10', 'F11', 'Ctrl+F5', 'Shift+F5', 'Shift+F10', 'Ctrl+F12', 'F24'],
  ...['Ctrl+R', 'Ctrl+Shift+R', 'Ctrl+r', 'Cmd+R', 'Cmd+Shift+R', 'Ctrl+F4', 'Ctrl+Shift+F12'],
  ...['Ctrl+Shift+I', 'Ctrl+Shift+J', 'Ctrl+Shift+C', 'Cmd+Alt+I', 'Cmd+Alt+J', 'Cmd+Alt+U'],
  ...['Ctrl+P', 'Ctrl+Shift+P', 'Ctrl+S', 'Ctrl+O', 'Ctrl+U', 'Ctrl+W', 'Ctrl+N', 'Ctrl+T'],
  ...['Ctrl+Shift+N', 'Ctrl+Shift+T', 'Ctrl+F', 'Ctrl+G', 'Ctrl+H', 'Ctrl+J', 'Ctrl+L', 'Ctrl+D'],
  ...['Ctrl+Tab', 'Ctrl+Q', 'Cmd+P', 'Cmd+S', 'Cmd+Q', 'Cmd+H', 'Alt+ArrowLeft', 'Alt+ArrowRight'],
  ...['Alt+Home', 'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome', 'LaunchMail'],
  ...['PrintScreen', 'ZoomToggle', 'Ctrl+Shift+Delete', 'Ctrl+Alt+Delete'],
];
/** What only a clerk may press. */
const CLERKS = [
  ...['F1', 'F2', 'F6', 'F8', 'F9', 'F12', 'Alt+F4', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A'],
  ...['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y', 'Ctrl+ArrowLeft', 'Ctrl+Shift+ArrowLeft', 'Cmd+V'],
  // AltGr.
  ...['Ctrl+Alt+@', 'Alt+Zenkaku'],
];
const EVERYBODYS = [
  ...['0', '9', 'a', 'Enter', 'Escape', 'Tab', 'Shift+Tab', ' ', 'Backspace', 'ArrowDown', 'Home'],
  // Alone they are what a screen reader listens to.
  ...['Ctrl+Control', 'Alt+Alt', 'Shift+Shift', 'Cmd+Meta', 'Process', 'CapsLock'],
];

describe('a key', () => {
  it('that reloads, inspects, prints, saves, opens, closes or goes back does nothing anywhere', () => {
    const roles = ['clerk', 'visitor', 'kiosk'] as const;
    const verdicts = roles.map((role) => judged(role, REFUSED));
    expect(verdicts).toEqual(roles.map(() => all(REFUSED, 'refuse')));
  });

  it('that a clerk types with does nothing where no clerk sits', () => {
    expect([judged('clerk', CLERKS), judged('visitor', CLERKS), judged('kiosk', CLERKS)]).toEqual([
      all(CLERKS, 'let'),
      all(CLERKS, 'refuse'),
      all(CLERKS, 'refuse'),
    ]);
  });

  it('that types a number, moves or confirms is everybody’s', () => {
    const roles = ['clerk', 'visitor', 'kiosk'] as const;
    const verdicts = roles.map((role) => judged(role, EVERYBODYS));
    expect(verdicts).toEqual(roles.map(() => all(EVERYBODYS, 'let')));
  });

  it('that the clerk’s page listens to reaches it', () => {
    const sources = ['app/use-shortcuts.ts', 'visitor/visitor-app.tsx'].map((path) =>
      readFileSync(new URL(`../../renderer/${path}`, import.meta.url), 'utf8'),
    );
    const keys = [...sources.join('').matchAll(/key [!=]== '(\w+)'/g)].map(([, key]) => `${key}`);
    expect(keys).toEqual(expect.arrayContaining(['F1', 'F2', 'F6', 'F8', 'F9', 'F12', 'Escape']));
    expect(judged('clerk', keys)).toEqual(all(keys, 'let'));
  });
});

describe('the size of the letters', () => {
  /** A window of this role whose keys are pressed one after the other. */
  function type(role: WindowRole, ...keys: readonly string[]) {
    const said: unknown[] = [];
    const contents = Object.assign(new EventEmitter(), {
      setZoomFactor: (factor: number) => said.push(factor),
      setVisualZoomLevelLimits: async (...limits: number[]) => said.push(limits),
    });
    guardKeys(contents as unknown as WebContents, role);
    for (const key of keys) {
      for (const type of ['keyDown', 'keyUp']) {
        const event = { preventDefault: () => undefined };
        contents.emit('before-input-event', event, { type, key, control: true });
      }
    }
    return { said, contents };
  }

  it('is the clerk’s: once to twice, a step at a time, and back', () => {
    const keys = ['+', '=', ';', '+', '+', '-', '0', '-'];
    expect(type('clerk', ...keys).said).toEqual([1.25, 1.5, 1.75, 2, 2, 1.75, 1, 1]);
  });

  it('is nobody’s where no clerk sits, and no finger’s anywhere', () => {
    const { said, contents } = type('kiosk', '+', '-', '0');
    contents.emit('did-finish-load');
    expect(said).toEqual([[1, 1]]);
  });
});
