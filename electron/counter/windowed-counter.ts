import type { DeviceHandle } from '../../native-bridge/host/device-client.ts';
import type { Failure } from '../../pipeline/outcome/failure.ts';
import type { Result } from '../../pipeline/outcome/result.ts';
import { succeed } from '../../pipeline/outcome/result.ts';
import { clerkActSchema } from '../contract/clerk-act.ts';
import type { ClerkView } from '../contract/clerk-view.ts';
import { type ClerkSurroundings, clerkView } from './clerk-projection.ts';
import { Counter } from './counter.ts';
import type { CounterSetting } from './counter-setting.ts';

/** The clerk's window as a counter sees it, whatever host shows it. */
export interface ClerkWindow {
  show(view: ClerkView): void;
  /** Loads the page anew: what the last person left in it is gone. */
  reload(): void;
}

export interface HostTraits {
  readonly simulated: boolean;
  readonly development: boolean;
}

/** A counter with its clerk's window: views out, checked acts in. */
export interface WindowedCounter {
  readonly counter: Counter;
  /** A message from the page: anything that does not fit the contract is dropped. */
  take(message: unknown): void;
  /** The page is there (again) and gets the present view. */
  hello(): void;
}

/** Puts a counter and a window together; fails with `settings-broken` when there is no purpose to open. */
export function openCounter(
  setting: CounterSetting,
  launch: () => DeviceHandle,
  window: ClerkWindow,
  traits: HostTraits,
): Result<WindowedCounter, Failure> {
  const opening = setting.opening();
  if (!opening.ok) return opening;
  const loaded = setting.purposes();
  const purposes = loaded.ok ? [...loaded.value.values()] : [];
  const counter = new Counter(opening.value, setting, launch, {
    changed: () => show(),
    wipePage: () => window.reload(),
  });

  function show(): void {
    window.show(clerkView(counter.reception, surroundings()));
  }

  function surroundings(): ClerkSurroundings {
    return { ...traits, purposes, endsInMs: counter.endsInMs, now: new Date() };
  }

  return succeed({
    counter,
    hello: show,
    take(message) {
      const act = clerkActSchema.safeParse(message);
      if (act.success) counter.act(act.data);
      else wipeDigits(message);
    },
  });
}

/** Bytes that were no number of ours may still be somebody's. */
function wipeDigits(message: unknown): void {
  const digits =
    typeof message === 'object' && message !== null && 'digits' in message ? message.digits : null;
  if (digits instanceof Uint8Array) digits.fill(0);
}
