import { DeviceClient } from '../native-bridge/host/device-client.ts';
import { deviceProcess } from '../native-bridge/host/device-entry.ts';
import { forkDevice } from '../native-bridge/host/fork-device.ts';
import type { ServiceState } from '../pipeline/device-port/messages.ts';
import type { ReaderBinding } from '../pipeline/device-port/reader-binding.ts';

/** As long as readers and their media may take to show up, once the service is there. */
const LOOK_MS = 1500;
/** A slow machine takes long to start a process; one that says nothing by then is as good as no service. */
const START_MS = 10_000;

export interface ReadersSeen {
  readonly service: ServiceState;
  readonly readers: readonly string[];
  /** Readers on which something lies. */
  readonly occupied: ReadonlySet<string>;
}

/** Looks once at what PC/SC shows on this machine through this binding; reads nothing. */
export function lookAtReaders(binding: ReaderBinding): Promise<ReadersSeen> {
  return new Promise((resolve) => {
    let service: ServiceState = 'pcsc-service-down';
    let readers: readonly string[] = [];
    const occupied = new Set<string>();
    const client = new DeviceClient(
      () => forkDevice(deviceProcess(binding)),
      (message) => {
        if (message.type === 'service') {
          service = message.state;
          if (service === 'up') finishIn(LOOK_MS);
          else finish();
        }
        if (message.type === 'readers') readers = message.readers;
        if (message.type === 'medium' && message.present) occupied.add(message.reader);
      },
    );
    let timer: NodeJS.Timeout | undefined;
    finishIn(START_MS);
    client.start();

    function finishIn(ms: number): void {
      clearTimeout(timer);
      timer = setTimeout(finish, ms);
    }

    function finish(): void {
      clearTimeout(timer);
      client.stop();
      resolve({ service, readers, occupied });
    }
  });
}
