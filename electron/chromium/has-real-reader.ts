import { DeviceClient } from '../../native-bridge/host/device-client.ts';
import { DEVICE_PROCESS, forkDevice } from '../../native-bridge/host/fork-device.ts';

/** As long as a reader may take to show up after the service was asked. */
const LOOK_MS = 2000;

/** Whether this machine has a reader that could hold a card. */
export function hasRealReader(): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(false), LOOK_MS);
    const client = new DeviceClient(
      () => forkDevice(DEVICE_PROCESS),
      (message) => {
        if (message.type === 'readers' && message.readers.length > 0) done(true);
        if (message.type === 'service' && message.state !== 'up') done(false);
        if (message.type === 'lost') done(false);
      },
    );
    client.start();

    function done(found: boolean): void {
      clearTimeout(timer);
      client.stop();
      resolve(found);
    }
  });
}
