import { setTimeout as pause } from 'node:timers/promises';
import type { PcscliteReader } from 'nfc-pcsc';
import type { CardChannel, LinkFault } from '../../pipeline/apdu/card-channel.ts';
import type { OpenFailure } from '../../pipeline/device-port/messages.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import { linkFault } from './pcsc-error.ts';
import { withTimeLimit } from './time-limit.ts';

/** One APDU of a card takes no longer (design 9): a call that does hangs in the driver. */
const APDU_LIMIT_MS = 5000;
/**
 * A phone may hold its answer back for as long as it lies there: its holder was asked, or it has nothing
 * more to say. No call of PC/SC takes an exchange back, so the reader is free when the phone is gone.
 * Nothing lies there for as long as this: the driver hangs. (Ending this process ends readings at other
 * readers too, so it is not done for a phone that somebody forgot for a minute.)
 */
const LEAVING_LIMIT_MS = 600_000;
/** Another program may hold the card for a moment, when it has just been laid down. */
const BUSY_LIMIT_MS = 2000;
const BUSY_RETRY_MS = 100;
/** pcsc-lite's longest extended answer, with its status word (facts/performance-and-audit.md 2.2). */
const LONGEST_ANSWER = 65_548;

const OPEN_FAILURE = {
  removed: 'removed-too-early',
  'link-lost': 'removed-too-early',
  silent: 'reader-fault',
  'not-transmitted': 'reader-fault',
  'reader-gone': 'reader-unplugged',
  'reader-busy': 'reader-busy',
  'service-down': 'pcsc-service-down',
} as const satisfies Record<LinkFault, OpenFailure>;

/** Tells that a call of this reader's driver never came back: only ending the process frees it. */
export type OnWedged = () => void;

/**
 * Connects to the card on a reader, alone (SHARE_EXCLUSIVE). Retried for 2 s while another program
 * holds it, then `reader-busy`.
 */
export async function openChannel(
  reader: PcscliteReader,
  atr: () => Uint8Array,
  onWedged: OnWedged,
): Promise<Result<CardChannel, OpenFailure>> {
  const deadline = performance.now() + BUSY_LIMIT_MS;
  for (;;) {
    const connected = await withTimeLimit(connect(reader), APDU_LIMIT_MS);
    if (connected === 'late') {
      onWedged();
      return fail(OPEN_FAILURE.silent);
    }
    if (connected.ok) return succeed(channelOn(reader, connected.value, atr(), onWedged));
    if (connected.failure !== 'reader-busy' || performance.now() > deadline) {
      return fail(OPEN_FAILURE[connected.failure]);
    }
    await pause(BUSY_RETRY_MS);
  }
}

function channelOn(
  reader: PcscliteReader,
  protocol: number,
  atr: Uint8Array,
  onWedged: OnWedged,
): CardChannel {
  let wedged = false;
  let underWay: Promise<unknown> | null = null;
  return {
    reader: reader.name,
    transport: 'pcsc',
    atr,
    async transmit(command, limitMs) {
      if (underWay !== null) return fail('silent');
      const exchange = transmit(reader, protocol, command);
      const over = () => {
        underWay = null;
      };
      underWay = exchange.then(over, over);
      const answer = await withTimeLimit(exchange, limitMs ?? APDU_LIMIT_MS);
      if (answer !== 'late') return answer;
      if (limitMs === undefined) {
        wedged = true;
        onWedged();
      }
      return fail('silent');
    },
    async close() {
      if (wedged) return;
      const left =
        underWay === null || (await withTimeLimit(underWay, LEAVING_LIMIT_MS)) !== 'late';
      if (!left) return onWedged();
      if ((await withTimeLimit(unpower(reader), APDU_LIMIT_MS)) === 'late') onWedged();
    },
  };
}

function connect(reader: PcscliteReader): Promise<Result<number, LinkFault>> {
  const options = {
    share_mode: reader.SCARD_SHARE_EXCLUSIVE,
    protocol: reader.SCARD_PROTOCOL_T0 | reader.SCARD_PROTOCOL_T1,
  };
  return new Promise((resolve) => {
    reader.connect(options, (error, protocol) => {
      if (error) resolve(fail(linkFault(error)));
      // Called back with nothing where this process holds the reader already.
      else resolve(protocol === undefined ? fail('reader-busy') : succeed(protocol));
    });
  });
}

function transmit(
  reader: PcscliteReader,
  protocol: number,
  command: Uint8Array,
): Promise<Result<Uint8Array, LinkFault>> {
  const buffer = Buffer.from(command);
  return new Promise((resolve) => {
    reader.transmit(buffer, LONGEST_ANSWER, protocol, (error, answer) => {
      buffer.fill(0);
      resolve(error === null ? succeed(new Uint8Array(answer)) : fail(linkFault(error)));
    });
  });
}

/** Takes the power from the card, so that nothing verified stays on it. */
function unpower(reader: PcscliteReader): Promise<void> {
  return new Promise((resolve) => {
    reader.disconnect(reader.SCARD_UNPOWER_CARD, (error) => {
      // A card that left cannot be disconnected; pcsclite would go on using its dead handle.
      if (error) reader.connected = false;
      resolve();
    });
  });
}
