import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import { simulatedPhoneOrder } from '../../fixtures/malicious/simulated-order.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import { drawFrame } from '../../native-bridge/qr/drawn-code.fixture.ts';
import type { ReadOrder } from '../../pipeline/reading/read-order.ts';
import type { ReadReport } from '../../pipeline/reading/report.ts';
import { PackedProcess, unpackProgram } from './packed-process.ts';

const SIMULATOR = 'fixtures/virtual/simulator-process.js';
const DEVICE = 'native-bridge/device-process.js';

let program: ReturnType<typeof unpackProgram>;
const running: PackedProcess[] = [];

beforeAll(() => {
  program = unpackProgram();
});
afterAll(() => {
  for (const one of running) one.stop();
  program.remove();
});

function start(entry: string): PackedProcess {
  const started = new PackedProcess(program.folder, entry);
  running.push(started);
  return started;
}

function order(): ReadOrder {
  const purposes = loadPurposes(null);
  const purpose = purposes.ok ? purposes.value.get('hospital-reception') : undefined;
  if (purpose === undefined) throw new Error('no purpose');
  return {
    ...({ purpose, route: 'b', extended: null } as const),
    anchors: simulatedAnchors(),
    phone: simulatedPhoneOrder(),
  };
}

const HANAKO = loadPerson('hanako');

/** Lays a case of Hanako's on the packed simulator's reader and reads it to the end. */
async function read(put: string) {
  const simulator = start(SIMULATOR);
  simulator.send({ type: 'simulate', put });
  const { reader } = await simulator.next('medium', ({ present }) => present);
  simulator.send({ type: 'read', readId: 1, reader, order: order() });
  if (!put.startsWith('phone-')) {
    await simulator.next('code-wanted');
    const digits = Uint8Array.from(Buffer.from(HANAKO.numberB));
    simulator.send({ type: 'code', readId: 1, code: { route: 'b', digits } });
  }
  return (await simulator.next('report')).report;
}

const failed = (report: ReadReport) =>
  report.checks.filter(({ status }) => status === 'failed').map(({ id }) => id);

describe('the packed simulator', () => {
  it.each(['hanako', 'phone-hanako'])('reads an invented person with photo: %s', async (put) => {
    const report = await read(put);
    const { failure, identity, checks } = report;
    const { name, address, portrait } = identity ?? {};
    expect([failure, name, address]).toEqual([null, HANAKO.name, HANAKO.address]);
    const seen = portrait && [portrait.mediaType, portrait.width, portrait.height];
    expect(seen).toEqual(['image/png', 240, 320]);
    expect(failed(report)).toEqual([]);
    expect(checks.filter(({ status }) => status === 'passed').length).toBeGreaterThan(5);
  });

  it('finds a forgery as it does in a checkout', async () => {
    expect(failed(await read('altered-name'))).toContain('card.text-signature');
  });
});

describe.each([SIMULATOR, DEVICE])('the packed %s', (entry) => {
  it('finds a phone’s QR code in a picture', async () => {
    const qr = makePhone().showQr();
    const packed = start(entry);
    packed.send({ type: 'look-at-frame', frame: await drawFrame([{ text: qr }]) });
    expect(await packed.next('frame-looked-at')).toEqual({ type: 'frame-looked-at', qr });
  });
});

describe('the packed device process', () => {
  it('has its reader bridge: it tells whether the service is there', async () => {
    const { state } = await start(DEVICE).next('service');
    expect(['up', 'pcsc-service-down']).toContain(state);
  });
});
