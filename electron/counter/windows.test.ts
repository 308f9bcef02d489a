import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ALONE, allText, CANARY } from '../../pipeline/reception/reception.fixture.ts';
import { digits, laid, report, taken, writeInto } from './counter.fixture.ts';
import { open, partsOf } from './windowed-counter.fixture.ts';
import { openCounter } from './windowed-counter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const KIOSK = { 'settings.json': { screen: 'kiosk', purpose: 'kiosk-certificate' } };

describe('a counter with a window for the visitor', () => {
  it('shows the record to the clerk alone, and loads both pages anew after it', () => {
    const { windowed, devices, windows, visitorViews, views } = open({ visitor: true });
    devices.say(laid, report(1));
    expect([allText(views).includes(CANARY), allText(visitorViews).includes(CANARY)]).toEqual([
      true,
      false,
    ]);
    expect(visitorViews.at(-1)?.phase.kind).toBe('shown');
    windowed.take({ type: 'next' });
    expect([windows.main.done, windows.visitor?.done]).toEqual([['reload'], ['reload']]);
  });

  it('hears from the visitor’s window what a visitor may say, and nothing else', () => {
    const { windowed, devices, visitorViews } = open({ visitor: true });
    const own = digits();
    const refused = [
      { type: 'next' },
      { type: 'pause' },
      { type: 'choose-purpose', id: 'age-check' },
      { type: 'turn', on: true },
      { type: 'code', digits: own },
      { type: 'show-contents' },
    ];
    devices.say(laid, report(1));
    for (const act of refused) windowed.take(act, 'visitor');
    windowed.take({ type: 'language', language: 'ko' }, 'visitor');
    windowed.take({ type: 'guide', page: 'details' }, 'visitor');
    expect(windowed.counter.reception.phase.kind).toBe('shown');
    expect([visitorViews.at(-1)?.language, visitorViews.at(-1)?.guide]).toEqual(['ko', 'details']);
    expect(own.every((byte) => byte === 0)).toBe(true);
  });
});

describe('a counter with one window', () => {
  it('turns it to the visitor and back; a record is never in what is shown meanwhile', () => {
    const { take, devices, windows } = open();
    const { shown } = windows.main;
    take({ type: 'turn', on: true });
    shown.length = 0;
    devices.say(laid, report(1));
    expect([shown.at(-1)?.audience, allText(shown).includes(CANARY)]).toEqual(['visitor', false]);
    take({ type: 'turn', on: false });
    expect([shown.at(-1)?.audience, allText(shown).includes(CANARY)]).toEqual(['clerk', true]);
  });

  it('is not turned where the visitor has a window of its own', () => {
    const { take, views } = open({ visitor: true });
    take({ type: 'turn', on: true });
    expect(views.at(-1)?.audience).toBe('clerk');
  });

  it('lets nobody open the camera while it is turned to the visitor', () => {
    const { take, windows } = open();
    take({ type: 'turn', on: true });
    take({ type: 'camera', on: true });
    expect(windows.main.done).toEqual([]);
  });

  it('prints while nobody is being received', () => {
    const { take, devices, windows } = open();
    take({ type: 'print' });
    devices.say(laid, report(1));
    take({ type: 'print' });
    expect(windows.main.done.filter((what) => what === 'print')).toHaveLength(1);
  });

  it('lets its page open the camera while the page asks for it and a phone may come', () => {
    const { take, devices, windows } = open();
    take({ type: 'camera', on: true });
    take({ type: 'camera', on: true });
    devices.say(laid);
    take({ type: 'camera', on: true });
    expect(windows.main.done).toEqual(['camera on', 'camera off']);
  });
});

describe('an unattended counter', () => {
  it('is opened for a purpose without staff, and for no other', () => {
    const { parts } = partsOf({ files: { 'settings.json': { screen: 'kiosk' } } });
    const opened = openCounter(parts);
    const why = opened.ok ? null : opened.failure;
    expect([why?.kind, why?.at]).toEqual(['settings-broken', expect.stringContaining('kiosk')]);
  });

  it('reads after its notice, shows the name, and the rest for ten seconds when asked', () => {
    const { take, devices, windows } = open({ files: KIOSK });
    const { shown } = windows.main;
    const last = () => {
      const view = shown.at(-1);
      return view?.audience === 'kiosk' && view.phase.kind === 'shown' ? view.phase : null;
    };
    take({ type: 'begin' });
    take({ type: 'go-on' });
    devices.say(laid, report(1));
    const before = last();
    take({ type: 'show-contents' });
    const asked = last();
    devices.pass(10_001);
    expect([before?.contents, before?.more]).toEqual([null, true]);
    expect(asked?.contents).toMatchObject({ sex: 'female' });
    expect(last()?.contents).toBeNull();
  });

  it('begins anew for the next person, in its own language', () => {
    const { take, windows } = open({ files: KIOSK });
    take({ type: 'begin' });
    take({ type: 'language', language: 'ne' });
    const chosen = windows.main.shown.at(-1)?.language;
    take({ type: 'cancel' });
    expect([chosen, windows.main.shown.at(-1)?.language]).toEqual(['ne', 'ja']);
  });

  it('does so too for a person whose card lies there before the last one is forgotten', () => {
    const { take, devices, windows } = open({ files: KIOSK });
    take({ type: 'begin' });
    take({ type: 'language', language: 'ne' });
    take({ type: 'go-on' });
    devices.say(laid, report(1), taken);
    const chosen = windows.main.shown.at(-1)?.language;
    devices.say(laid);
    devices.pass(1000);
    const view = windows.main.shown.at(-1);
    const phase = view?.audience === 'kiosk' ? view.phase.kind : null;
    expect([chosen, phase, view?.language]).toEqual(['ne', 'informing', 'ja']);
  });

  it('stays one without staff, whatever its purpose’s file says by then', () => {
    const own = { ...ALONE, id: 'own-kiosk' };
    const files = {
      'settings.json': { screen: 'kiosk', purpose: own.id },
      'purposes/own.json': own,
    };
    const { windowed, devices, folder } = open({ files });
    writeInto(folder, 'purposes/own.json', { ...own, attended: true });
    devices.say(laid);
    const { phase, purpose } = windowed.counter.reception;
    expect([phase.kind, purpose.attended]).toEqual(['informing', false]);
  });

  it('hears nothing that only a clerk may say', () => {
    const { take, counter } = open({ files: KIOSK });
    for (const act of [
      { type: 'choose-purpose', id: 'hospital-reception' },
      { type: 'pause' },
      { type: 'training', on: false },
    ])
      take(act);
    expect([counter.reception.purpose.id, counter.reception.phase.kind]).toEqual([
      'kiosk-certificate',
      'ready',
    ]);
  });
});
