import { setTimeout as pause } from 'node:timers/promises';
import type { CardChannel, LinkFault } from '../../pipeline/apdu/card-channel.ts';
import type { OpenFailure } from '../../pipeline/device-port/messages.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { HeldCard, ReaderConnection } from './reader-connection.ts';
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
/** Shorter than a status word: pcscd's word for a card that left in the middle (facts/pcsc.md 2). */
const SHORTEST_ANSWER = 2;

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
 * Connects to the card on a reader, alone, whichever binding it is. Retried for 2 s while another
 * program holds it, then `reader-busy`.
 */
export async function openChannel(
  connection: ReaderConnection,
  atr: () => Uint8Array,
  onWedged: OnWedged,
): Promise<Result<CardChannel, OpenFailure>> {
  const deadline = performance.now() + BUSY_LIMIT_MS;
  for (;;) {
    const connected = await withTimeLimit(connection.connect(), APDU_LIMIT_MS);
    if (connected === 'late') {
      onWedged();
      return fail(OPEN_FAILURE.silent);
    }
    if (connected.ok) {
      return succeed(channelOf(connected.value, connection.reader, atr(), onWedged));
    }
    if (connected.failure !== 'reader-busy' || performance.now() > deadline) {
      return fail(OPEN_FAILURE[connected.failure]);
    }
    await pause(BUSY_RETRY_MS);
  }
}

function channelOf(
  card: HeldCard,
  reader: string,
  atr: Uint8Array,
  onWedged: OnWedged,
): CardChannel {
  let wedged = false;
  let underWay: Promise<unknown> | null = null;
  return {
    reader,
    transport: 'pcsc',
    atr,
    async transmit(command, limitMs) {
      if (underWay !== null) return fail('silent');
      const exchange = card.transmit(command);
      const over = () => {
        underWay = null;
      };
      underWay = exchange.then(over, over);
      const answer = await withTimeLimit(exchange, limitMs ?? APDU_LIMIT_MS);
      if (answer !== 'late') return whole(answer);
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
      if ((await withTimeLimit(card.unpower(), APDU_LIMIT_MS)) === 'late') onWedged();
    },
  };
}

function whole(answer: Result<Uint8Array, LinkFault>): Result<Uint8Array, LinkFault> {
  return answer.ok && answer.value.length < SHORTEST_ANSWER ? fail('removed') : answer;
}
