import { type ClientMessage, DeviceClient } from './device-client.ts';
import { FakeDevice } from './fake-device.fixture.ts';

export const SILENT = { type: 'lost', silent: true };
export const DIED = { type: 'lost', silent: false };

interface Started {
  readonly silenceLimitMs?: number;
  readonly onLost?: () => void;
}

/** A client with its first process, which has said a word; more of them as they are started. */
export function startClient({ silenceLimitMs, onLost = () => undefined }: Started = {}) {
  const devices: FakeDevice[] = [];
  const heard: ClientMessage[] = [];
  const client = new DeviceClient(
    () => {
      const device = new FakeDevice(silenceLimitMs);
      devices.push(device);
      return device;
    },
    (message) => {
      heard.push(message);
      if (message.type === 'lost') onLost();
    },
  );
  client.start();
  devices[0]?.say({ type: 'alive' });
  const device = (index: number) => {
    const found = devices[index];
    if (found === undefined) throw new Error(`no process ${index}`);
    return found;
  };
  return { client, heard, devices, device };
}
