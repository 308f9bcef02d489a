import { hexConstant } from '../../pipeline/bytes/hex.ts';
import { parseCapabilityContainer } from '../../pipeline/mdoc/engagement/capability-container.ts';
import { parseHandoverRequest } from '../../pipeline/mdoc/engagement/handover-request.ts';
import { parseHandoverSelect } from '../../pipeline/mdoc/engagement/handover-select.ts';
import { findHandoverService } from '../../pipeline/mdoc/engagement/tnep.ts';
import {
  LOOPBACK,
  RECORDINGS,
  selectOf,
} from '../../pipeline/mdoc/engagement/wallet-messages.fixture.ts';
import { unwrapMessage, wrapMessage } from '../../pipeline/mdoc/transfer/data-object.ts';
import { encodeNdefMessage, parseNdefMessage } from '../../pipeline/ndef/ndef-message.ts';
import type { FuzzTarget } from './target.ts';

const CONTAINER_ANSWER = 2;
const SERVICE_ANSWER = 5;
const DATA_OBJECT_LENGTHS = [1, 127, 128, 600, 70_000];

/** What a phone says before any key is agreed on: its tag, its handover, and the wrapping of its messages. */
export function ndefTargets(): FuzzTarget[] {
  const messages = RECORDINGS.map((recording) => hexConstant(selectOf(recording)));
  const exchanges = [...LOOPBACK.static, ...LOOPBACK.negotiated];
  const written = exchanges
    .filter(({ command }) => command.startsWith('00D6'))
    .map(({ command }) => hexConstant(command.slice('00D60000LLNLEN'.length)));
  const seeds = [...messages, ...written, ...answersAt(SERVICE_ANSWER)];
  return [
    { name: 'ndef', seeds, feed: feedNdef },
    { name: 'handover', seeds, feed: feedHandover },
    { name: 'container', seeds: answersAt(CONTAINER_ANSWER), feed: feedContainer },
    {
      name: 'data-object',
      seeds: DATA_OBJECT_LENGTHS.map((length) => wrapMessage(new Uint8Array(length).fill(0xa5))),
      feed: feedDataObject,
    },
  ];
}

function answersAt(index: number): Uint8Array[] {
  return RECORDINGS.map(({ answers }) => hexConstant((answers[index] ?? '').slice(0, -4)));
}

function feedNdef(input: Uint8Array): string | null {
  const parsed = parseNdefMessage(input);
  if (!parsed.ok) return null;
  const again = parseNdefMessage(encodeNdefMessage(parsed.value));
  const same = again.ok && again.value.every((record, i) => isSame(record, parsed.value[i]));
  return same && again.value.length === parsed.value.length ? null : 'says another thing rewritten';
}

function isSame(a: object, b: object | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function feedHandover(input: Uint8Array): string | null {
  const records = parseNdefMessage(input);
  if (!records.ok) return null;
  const service = findHandoverService(records.value);
  const waiting = service.ok ? service.value?.waiting.ms : undefined;
  if (waiting !== undefined && !(waiting >= 1 && waiting <= 1_000)) return `waits ${waiting} ms`;
  const select = parseHandoverSelect(records.value);
  const request = parseHandoverRequest(records.value);
  const carriers = [
    ...(select.ok ? select.value.carriers : []),
    ...(request.ok ? request.value : []),
  ];
  const wrong = carriers.some((carrier) =>
    carrier.kind === 'nfc'
      ? carrier.maxCommand < 255 || carrier.maxResponse < 256
      : (carrier.uuid?.length ?? 16) !== 16,
  );
  if (wrong) return 'a carrier that nobody can use';
  const engagement = select.ok ? select.value.deviceEngagement : new Uint8Array(0);
  return Buffer.from(input).includes(Buffer.from(engagement))
    ? null
    : 'engagement is not as received';
}

function feedContainer(input: Uint8Array): string | null {
  const parsed = parseCapabilityContainer(input);
  if (!parsed.ok) return parsed.failure.kind === 'malformed-data' ? null : parsed.failure.kind;
  return parsed.value.maxRead >= input.length ? null : 'a tag that takes for ever to read';
}

function feedDataObject(input: Uint8Array): string | null {
  const message = unwrapMessage(input);
  if (!message.ok) return null;
  const again = unwrapMessage(wrapMessage(message.value));
  return again.ok && Buffer.compare(again.value, message.value) === 0 ? null : 'another message';
}
