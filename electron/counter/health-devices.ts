import type { DeviceHandle } from '../../native-bridge/host/device-client.ts';
import type { CounterParts } from './counter-parts.ts';

/**
 * The device processes of a counter as they are started, one after the other: counts those that had to
 * follow another, and can end the one that runs. A host's parts pass through here on their way to the counter.
 */
export class HealthDevices {
  /** As they came: what is started by these is not the counter's. */
  readonly source: CounterParts;
  /** As they go to the counter. */
  readonly parts: CounterParts;
  #current: DeviceHandle | null = null;
  #simulated = false;
  #starts = 0;
  #meant = 0;

  constructor(parts: CounterParts) {
    const { real, training } = parts;
    this.source = parts;
    this.parts = {
      ...parts,
      real: { ...real, launch: () => this.#started(real.launch(), false) },
      training: training && {
        ...training,
        launch: () => this.#started(training.launch(), true),
      },
    };
  }

  /** Whether the simulator stands in the readers' place now. */
  get training(): boolean {
    return this.#simulated;
  }

  /** Starts that nobody meant: after a hang, a crash. */
  get restarts(): number {
    return Math.max(0, this.#starts - this.#meant - 1);
  }

  /** Ends the process that runs: its host starts another one, whose memory holds nobody's data. */
  renew(): void {
    this.#meant++;
    this.#current?.kill();
  }

  #started(handle: DeviceHandle, simulated: boolean): DeviceHandle {
    // Training on and off is a clerk's wish.
    if (this.#current !== null && simulated !== this.#simulated) this.#meant++;
    this.#current = handle;
    this.#simulated = simulated;
    this.#starts++;
    return handle;
  }
}
