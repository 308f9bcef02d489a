import { DeviceClient, type DeviceHandle } from '../../native-bridge/host/device-client.ts';

/** As long as a reader may take to show up after the service was asked. */
const LOOK_MS = 2000;

/** Whether this machine has a reader that could hold a card: asked of a device process that reads nothing. */
export function hasRealReader(launch: () => DeviceHandle): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(false), LOOK_MS);
    const client = new DeviceClient(launch, (message) => {
      if (message.type === 'readers' && message.readers.length > 0) done(true);
      if (message.type === 'service' && message.state !== 'up') done(false);
      if (message.type === 'lost') done(false);
    });
    client.start();

    function done(found: boolean): void {
      clearTimeout(timer);
      client.stop();
      resolve(found);
    }
  });
}
