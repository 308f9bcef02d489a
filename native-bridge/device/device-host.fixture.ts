import { simulatedPhoneOrder } from '../../fixtures/malicious/simulated-order.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { CardRoute } from '../../pipeline/card/card-code.ts';
import type { DeviceMessage } from '../../pipeline/device-port/messages.ts';
import type { ReaderSource } from '../../pipeline/device-port/reader-source.ts';
import { PURPOSE } from '../../pipeline/reception/reception.fixture.ts';
import { nodeContext } from '../crypto/node-context.ts';
import { ChipReaders, InProcessPort } from './chip-readers.fixture.ts';
import { serveDevice } from './serve-device.ts';

export const READER = 'Reader A';
export const OTHER_READER = 'Reader B';

export const ORDER = {
  purpose: PURPOSE,
  route: 'b',
  anchors: simulatedAnchors(),
  phone: simulatedPhoneOrder(),
  extended: true,
} as const;

/** The digits that open a person's card, in a buffer that a test can look at afterwards. */
export function codeOf(person = 'hanako', route: CardRoute = 'b') {
  return { route, digits: Uint8Array.from(Buffer.from(loadPerson(person).numberB)) };
}

/** A device in this process with its port; the decoder takes every photo for broken. */
export function startDevice<S extends ReaderSource>(
  source: S,
  port: InProcessPort = new InProcessPort(),
) {
  const tools = { decodeJpeg2000: async () => null };
  serveDevice({ port, source, context: nodeContext(), tools });
  return { port, source };
}

export function startChips() {
  return startDevice(new ChipReaders());
}

/** The reports, once there are so many of them. */
export function reports(port: InProcessPort, count = 1) {
  return port.until('report', count);
}

/** Lets everything happen that is under way, and then tells how many reports there were. */
export async function settledReports(port: InProcessPort): Promise<number> {
  await reports(port);
  // A second report would come from the same chain of promises: one turn of the loop is beyond it.
  await new Promise((resolve) => setImmediate(resolve));
  return port.all('report').length;
}

/** A message in one word, for the order in which they come. */
export function wordOf(message: DeviceMessage): string {
  return message.type === 'progress' ? `${message.step} ${message.percent}` : message.type;
}
