import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import type { ClerkView } from '../contract/clerk-view.ts';
import type { PageView } from '../contract/page-view.ts';
import type { VisitorView } from '../contract/visitor-view.ts';
import { dataFolder, FakeDevices, settingOf } from './counter.fixture.ts';
import type { CounterParts } from './counter-parts.ts';
import type { CounterWindow } from './counter-window.ts';
import { openCounter } from './windowed-counter.ts';

/** A window that keeps what it is shown and what was done to it. */
export class NotedWindow implements CounterWindow {
  readonly shown: PageView[] = [];
  readonly done: string[] = [];

  show(view: PageView): void {
    this.shown.push(view);
  }
  reload(): void {
    this.done.push('reload');
  }
  print(): void {
    this.done.push('print');
  }
  allowCamera(allowed: boolean): void {
    this.done.push(`camera ${allowed ? 'on' : 'off'}`);
  }
}

interface Opened {
  /** Files of the data folder. */
  readonly files?: Readonly<Record<string, unknown>>;
  readonly visitor?: boolean;
}

/** A counter in a data folder, with windows that note everything, and devices that the test speaks for. */
export function partsOf({ files = {}, visitor = false }: Opened = {}) {
  const devices = new FakeDevices();
  const folder = dataFolder(files);
  const windows = { main: new NotedWindow(), visitor: visitor ? new NotedWindow() : null };
  const parts: CounterParts = {
    real: { setting: settingOf(folder), launch: devices.launch },
    training: {
      setting: settingOf(folder, simulatedTrust()),
      launch: devices.launch,
      cases: async () => [],
    },
    simulated: true,
    development: false,
    windows,
  };
  return { parts, devices, windows, folder };
}

/** The same, opened, with a reader that is empty. */
export function open(how: Opened = {}) {
  const { parts, devices, windows, folder } = partsOf(how);
  const opened = openCounter(parts);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const windowed = opened.value;
  windowed.start();
  devices.sayReady();
  return {
    windowed,
    get counter() {
      return windowed.counter;
    },
    take: windowed.take.bind(windowed),
    hello: windowed.hello.bind(windowed),
    devices,
    windows,
    folder,
    /** Of the clerk's window; a test that turns it looks at `windows` itself. */
    views: windows.main.shown as ClerkView[],
    visitorViews: (windows.visitor?.shown ?? []) as VisitorView[],
    reloads: () => windows.main.done.filter((what) => what === 'reload').length,
  };
}
