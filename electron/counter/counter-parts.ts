import type { DeviceHandle } from '../../native-bridge/host/device-client.ts';
import type { PracticeCase } from '../contract/training-view.ts';
import type { CounterSetting } from './counter-setting.ts';
import type { CounterWindows } from './counter-window.ts';

/** Readers and keys: the real ones, or the simulator's. */
export interface Source {
  readonly setting: CounterSetting;
  readonly launch: () => DeviceHandle;
}

export interface TrainingSource extends Source {
  /** What can be practised, loaded when somebody does: a counter never loads invented persons otherwise. */
  cases(): Promise<readonly PracticeCase[]>;
}

/** What a host puts a counter together from. */
export interface CounterParts {
  readonly real: Source;
  /** The simulator with its own keys (design 2); null where a host has none. */
  readonly training: TrainingSource | null;
  /** Whether the simulator is what the counter opens with. */
  readonly simulated: boolean;
  readonly development: boolean;
  readonly windows: CounterWindows;
}
