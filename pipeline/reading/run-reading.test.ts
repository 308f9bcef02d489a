import { describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import { harmedChannel } from '../../fixtures/malicious/faulty-channel.ts';
import { simulatedPhoneOrder } from '../../fixtures/malicious/simulated-order.ts';
import type { CardImage } from '../../fixtures/virtual/card-machine/files.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { personalise } from '../../fixtures/virtual/cards/personalise.ts';
import { setTries } from '../../fixtures/virtual/cases/case.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { personOf, TODAY } from '../../fixtures/virtual/persons/all-persons.fixture.ts';
import { openInProcess } from '../../fixtures/virtual/transport/in-process-channel.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import type { CardChannel } from '../apdu/card-channel.ts';
import { failure } from '../outcome/failure.ts';
import { fail, succeed } from '../outcome/result.ts';
import type { Purpose } from '../purpose/purpose.ts';
import type { ReadDialogue } from './read-order.ts';
import { runReading } from './run-reading.ts';

const person = personOf('hanako');
const loaded = loadPurposes(null);
const hospital = loaded.ok ? loaded.value.get('hospital-reception') : undefined;
if (hospital === undefined) throw new Error('no purpose');

const TRANSMIT_MS = 10;
const PERSON_MS = 60_000;

interface Setting {
  readonly digits?: string;
  readonly card?: CardImage;
  readonly channel?: (channel: CardChannel) => CardChannel;
  readonly dialogue?: Partial<ReadDialogue>;
}

/** One reading of hanako's card on a clock of its own: every exchange takes 10 ms, the person a minute. */
async function read(setting: Setting = {}) {
  const { digits = person.numberB, card = personalise(person), channel } = setting;
  let ticks = 0;
  const code = Uint8Array.from(Buffer.from(digits));
  const asked: (number | null)[] = [];
  const plain = openInProcess(new VirtualChip(card));
  const timed: CardChannel = {
    ...plain,
    transmit(command) {
      ticks += TRANSMIT_MS;
      return plain.transmit(command);
    },
  };
  const report = runReading(
    channel?.(timed) ?? timed,
    {
      purpose: hospital as Purpose,
      route: 'b',
      anchors: simulatedAnchors(),
      phone: simulatedPhoneOrder(),
      extended: true,
    },
    {
      identified: () => undefined,
      consentWanted: () => undefined,
      progress: () => undefined,
      async confirmLastTry() {
        await null;
        ticks += PERSON_MS;
        return false;
      },
      async code(triesLeft) {
        asked.push(triesLeft);
        await null;
        ticks += PERSON_MS;
        return succeed({ route: 'b', digits: code });
      },
      ...setting.dialogue,
    },
    { ...nodeContext(() => TODAY), ticks: () => ticks },
    { decodeJpeg2000: async () => null },
  );
  const ended = await report.then(
    (value) => ({ kind: value.report.failure?.kind ?? 'read', report: value.report }),
    () => ({ kind: 'thrown', report: null }),
  );
  return { ...ended, asked, code };
}

const isWiped = ({ code }: { code: Uint8Array }) => code.every((byte) => byte === 0);

describe('the number', () => {
  it('is asked for once, with the tries that are left', async () => {
    expect((await read()).asked).toEqual([10]);
  });

  it('is wiped after a reading that came to its end', async () => {
    const reading = await read();
    expect([reading.kind, isWiped(reading)]).toEqual(['read', true]);
  });

  it('is wiped when it was wrong, too short, too long, or no number', async () => {
    const kinds = [];
    for (const digits of ['00000000000000', '0103312035123', '010331203512345', 'abcdefghijklmn']) {
      const reading = await read({ digits });
      kinds.push([reading.kind, isWiped(reading)]);
    }
    const notOne = ['number-not-entered', true];
    expect(kinds).toEqual([['wrong-verification-number', true], notOne, notOne, notOne]);
  });

  it('is wiped wherever the card leaves', async () => {
    const count = (await read()).report?.link.apdus ?? 0;
    const harm = { kind: 'fault-before', fault: 'removed' } as const;
    const readings = [];
    // The fifth exchange is the first after the question; before it nobody was asked for a number.
    for (let index = 4; index < count; index++) {
      readings.push(await read({ channel: (plain) => harmedChannel(plain, index, harm) }));
    }
    expect([count, readings.filter((reading) => !isWiped(reading))]).toEqual([16, []]);
  });

  it('is wiped even where a bug throws in the middle of the reading', async () => {
    const reading = await read({
      dialogue: {
        progress() {
          throw new Error('a bug');
        },
      },
    });
    expect([reading.kind, isWiped(reading)]).toEqual(['thrown', true]);
  });

  it.each(['cancelled', 'number-not-entered'] as const)(
    'that never came ends as %s',
    async (kind) => {
      const reading = await read({ dialogue: { code: async () => fail(failure(kind)) } });
      expect([reading.kind, reading.report?.identity]).toEqual([kind, null]);
    },
  );
});

describe('the verification', () => {
  /** At which exchange it was said, each time. */
  async function saidAfter(setting: Setting = {}) {
    let sent = 0;
    const said: number[] = [];
    const { kind, report } = await read({
      ...setting,
      channel: (plain) => ({
        ...plain,
        transmit: (command) => {
          sent++;
          return plain.transmit(command);
        },
      }),
      dialogue: {
        progress: (step, percent) => {
          if (step === 'verifying' && percent === 100) said.push(sent);
        },
      },
    });
    return [kind, report?.link.apdus, said];
  }

  it('is said once, when the last byte is there', async () => {
    expect(await saidAfter()).toEqual(['read', 16, [16]]);
  });

  it('is not said where there is nothing to verify', async () => {
    expect(await saidAfter({ digits: '00000000000000' })).toEqual([
      'wrong-verification-number',
      5,
      [],
    ]);
  });
});

describe('the time of a reading', () => {
  it('is that of the link, without the person’s', async () => {
    const { report } = await read();
    const { elapsedMs, deviceMs, apdus } = report?.link ?? {};
    expect([apdus, deviceMs, elapsedMs]).toEqual([16, 16 * TRANSMIT_MS, 16 * TRANSMIT_MS]);
  });

  it('leaves out the time in which the last try is thought over', async () => {
    const card = personalise(person);
    setTries(card, 'surface', 0x12, 1);
    const { kind, report } = await read({ card });
    const { elapsedMs, deviceMs } = report?.link ?? {};
    expect([kind, deviceMs, elapsedMs]).toEqual(['last-try-needs-confirmation', 40, 40]);
  });
});
