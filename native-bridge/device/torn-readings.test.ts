import { describe, expect, it } from 'vitest';
import type { VirtualMedium } from '../../fixtures/virtual/medium.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import { openInProcess } from '../../fixtures/virtual/transport/in-process-channel.ts';
import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import type { ReaderEvent, ReaderSource } from '../../pipeline/device-port/reader-source.ts';
import { fail, succeed } from '../../pipeline/outcome/result.ts';
import { ChipReaders } from './chip-readers.fixture.ts';
import { codeOf, ORDER, READER, startDevice } from './device-host.fixture.ts';

/** Before the command reaches the medium, or after the medium has done what it says. */
type Moment = 'before' | 'after';

const VERIFY = 0x20;
/** A VERIFY without data only asks for the tries that are left. */
const SPENDS_A_TRY = 5;

/** A reader from which its medium is torn in the exchange with a given index. */
class TearingReader implements ReaderSource {
  readonly medium: VirtualMedium;
  tear: { readonly index: number; readonly moment: Moment } | null = null;
  /** What reached the reader since it was last opened. */
  readonly sent: Uint8Array[] = [];
  #lies = true;
  #tell: (event: ReaderEvent) => void = () => undefined;

  constructor(medium: VirtualMedium) {
    this.medium = medium;
  }

  start(listener: (event: ReaderEvent) => void): void {
    this.#tell = listener;
  }

  /** Takes up what was torn away, and lays it down again. */
  layAgain(): void {
    this.#lies = true;
    this.#tell({ type: 'medium', reader: READER, present: true });
  }

  async open() {
    this.sent.length = 0;
    const channel = openInProcess(this.medium, READER);
    return succeed({
      ...channel,
      transmit: (...exchange: Parameters<CardChannel['transmit']>) =>
        this.#transmit(channel, exchange),
    });
  }

  async stop(): Promise<void> {
    this.#lies = false;
  }

  async #transmit(channel: CardChannel, exchange: Parameters<CardChannel['transmit']>) {
    if (!this.#lies) return fail('removed' as const);
    this.sent.push(Uint8Array.from(exchange[0]));
    if (this.tear?.index !== this.sent.length - 1) return channel.transmit(...exchange);
    if (this.tear.moment === 'after') await channel.transmit(...exchange);
    this.#lies = false;
    this.medium.powerOff();
    this.#tell({ type: 'medium', reader: READER, present: false });
    return fail('removed' as const);
  }
}

/** Every command by which a try could be spent, as often as it was sent. */
function tries(sent: readonly Uint8Array[]): readonly string[] {
  return sent
    .filter((command) => command[1] === VERIFY && command.length > SPENDS_A_TRY)
    .map((command) => Buffer.from(command).toString('hex'));
}

function newChip(): VirtualMedium {
  return new ChipReaders().lay(READER, 'hanako');
}

/** How many of its last exchanges need no answer any more: a phone is told that the session is over. */
const MEDIA = [
  ['a card', newChip, 0],
  ['a phone', () => makePhone({}), 1],
] as const;

describe.each(MEDIA)('%s that is torn away in any exchange', (_, make, farewells) => {
  const { port, source } = startDevice(new TearingReader(make()));
  let reads = 0;

  /** One whole reading: how it ended, and what was said in it. */
  async function read(tear: TearingReader['tear']) {
    source.tear = tear;
    port.posted.length = 0;
    port.onPost = ({ type }) => {
      const code = { type: 'code', readId: reads, code: codeOf() } as const;
      if (type === 'code-wanted') queueMicrotask(() => port.say(code));
    };
    reads += 1;
    port.say({ type: 'read', readId: reads, reader: READER, order: ORDER });
    await port.until('released');
    const [said] = port.all('report');
    if (said === undefined) throw new Error('no report');
    return { report: said.report, posted: JSON.stringify(port.posted), sent: [...source.sent] };
  }

  it('ends as removed, shows nothing, sends no number twice, and is read when it is back', async () => {
    const whole = await read(null);
    expect(whole.report.identity?.name).toBe('見本　花子');
    const wrong: unknown[] = [];
    const needed = whole.sent.length - farewells;
    for (let index = 0; index < needed; index++) {
      for (const moment of ['before', 'after'] as const) {
        const torn = await read({ index, moment });
        source.layAgain();
        const again = await read(null);
        const story = [
          torn.report.failure?.kind,
          torn.report.failure?.triesLeft ?? null,
          torn.report.identity,
          torn.posted.includes('花子'),
          torn.sent.length,
          tries(torn.sent).length - new Set(tries(torn.sent)).size,
          again.report.identity?.name,
          tries(again.sent).length,
        ];
        const expected = ['removed-too-early', null, null, false, index + 1, 0, '見本　花子'];
        const right = [...expected, tries(whole.sent).length];
        if (JSON.stringify(story) !== JSON.stringify(right)) wrong.push([index, moment, ...story]);
      }
    }
    expect(wrong).toEqual([]);
    expect(needed).toBeGreaterThan(8);
  });
});

it('a phone that leaves at the farewell has said all: it is shown', async () => {
  const { port, source } = startDevice(new TearingReader(makePhone({})));
  const read = async (readId: number) => {
    port.say({ type: 'read', readId, reader: READER, order: ORDER });
    await port.until('released', readId);
    return port.all('report').at(-1)?.report.identity?.name;
  };
  const first = await read(1);
  source.tear = { index: source.sent.length - 1, moment: 'before' };
  expect([first, await read(2)]).toEqual(['見本　花子', '見本　花子']);
});

describe('the count of numbers that were sent', () => {
  it('finds one that is sent twice, and not the question for the tries that are left', () => {
    const verify = Uint8Array.of(0, VERIFY, 0, 0x91, 4, 1, 2, 3, 4);
    const query = Uint8Array.of(0, VERIFY, 0, 0x91);
    expect(tries([query, verify, query, verify])).toEqual([
      '002000910401020304',
      '002000910401020304',
    ]);
  });
});
