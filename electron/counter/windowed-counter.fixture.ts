import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import type { ClerkView } from '../contract/clerk-view.ts';
import { dataFolder, FakeDevices, settingOf } from './counter.fixture.ts';
import { openCounter } from './windowed-counter.ts';

export const TRAITS = { simulated: true, development: false };

/** A counter with a window that keeps what it is shown, and a reader that is empty. */
export function open() {
  const devices = new FakeDevices();
  const views: ClerkView[] = [];
  let reloads = 0;
  const window = {
    show: (view: ClerkView) => views.push(view),
    reload: () => {
      reloads++;
    },
  };
  const opened = openCounter(
    settingOf(dataFolder(), simulatedTrust()),
    devices.launch,
    window,
    TRAITS,
  );
  if (!opened.ok) throw new Error(opened.failure.kind);
  opened.value.counter.start();
  devices.sayReady();
  return { ...opened.value, devices, views, reloads: () => reloads };
}
