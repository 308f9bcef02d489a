import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import { forkDevice } from '../../native-bridge/host/fork-device.ts';
import type { CounterTrust } from '../../pipeline/reading/read-order.ts';
import { settingOf } from './counter.fixture.ts';
import { partsOf } from './windowed-counter.fixture.ts';

const SIMULATOR = new URL('../../fixtures/virtual/simulator-process.ts', import.meta.url);

export const NO_TRUST: CounterTrust = { cards: [], documents: { anchors: [], crls: [] } };

/** A counter whose readers the test speaks for, and whose simulator is the one that ships. */
export function checkedParts(files: Readonly<Record<string, unknown>> = {}) {
  const { parts, devices, windows, folder } = partsOf({ files });
  /** Whom the simulator's media are proved against; what a test changes, the next check finds. */
  const trusted = { keys: simulatedTrust() };
  const simulators: string[] = [];
  const setting = settingOf(folder);
  const training = {
    setting: { ...setting, trust: () => settingOf(folder, trusted.keys).trust() },
    launch: () => {
      simulators.push('started');
      return forkDevice(SIMULATOR);
    },
    cases: async () => [],
  };
  return {
    parts: { ...parts, training, simulated: false },
    ...{ devices, windows, folder, trusted, simulators },
  };
}
