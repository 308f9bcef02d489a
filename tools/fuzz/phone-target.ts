import { isDeepStrictEqual } from 'node:util';
import { harmedChannel } from '../../fixtures/malicious/faulty-channel.ts';
import { hurried } from '../../fixtures/malicious/hurried-context.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { purposeOf } from '../../fixtures/malicious/read-phone-case.ts';
import { simulatedPhoneOrder } from '../../fixtures/malicious/simulated-order.ts';
import { generateKey } from '../../fixtures/virtual/phones/curve-key.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import { ephemeralKeyFrom } from '../../native-bridge/crypto/agreement.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import { concat } from '../../pipeline/bytes/concat.ts';
import type { PipelineContext } from '../../pipeline/context.ts';
import { proveAnswer } from '../../pipeline/mdoc/read/prove-answer.ts';
import { elementsFor } from '../../pipeline/mdoc/request/document-type.ts';
import { type Conclusion, conclude } from '../../pipeline/reading/conclude.ts';
import type { FuzzTarget } from './target.ts';

const purpose = purposeOf('hospital-reception');

/** Where something else comes than the phone meant: the first byte of an input. */
const LAYER = { answer: 0, sessionData: 1, response: 2 } as const;

/** In place of what the phone says in one of the two; null lets it speak. */
interface Swap {
  readonly sessionData: Uint8Array | null;
  readonly response: Uint8Array | null;
}

const NOTHING: Swap = { sessionData: null, response: null };

/** What one reading heard, in the clear. */
interface Heard {
  readonly answers: Uint8Array[];
  sessionData: Uint8Array;
  response: Uint8Array;
}

/**
 * A phone and a reader that take the same keys every time: each reading has the transcript of the one
 * before, so that an answer recorded once is good in all of them, until it is changed.
 */
function fixedPair() {
  const heard: Heard = { answers: [], sessionData: new Uint8Array(), response: new Uint8Array() };
  let swap = NOTHING;
  const phone = makePhone({
    eDeviceKey: generateKey('P-256'),
    uuid: new Uint8Array(16),
    hooks: {
      response: (bytes) => {
        heard.response = bytes;
        return swap.response ?? bytes;
      },
      sessionData: (bytes) => {
        heard.sessionData = bytes;
        return swap.sessionData ?? bytes;
      },
    },
  });
  const read = async (change: Swap, channel: (plain: CardChannel) => CardChannel) => {
    swap = change;
    phone.traps.individualNumber = 0;
    const report = await readInProcess({ chip: phone, purpose, extended: true, context, channel });
    return conclude(purpose, report);
  };
  return { heard, phone, read };
}

const SECRET = new Uint8Array(32).fill(7);

function context(host: PipelineContext): PipelineContext {
  return hurried({ ...host, makeKey: (curve) => ephemeralKeyFrom(curve, SECRET) });
}

/**
 * A whole reading of an honest phone in which one answer, one SessionData or one DeviceResponse is
 * another. Whoever is shown, is the person whom the phone honestly gives.
 */
export async function phoneReadingTarget(): Promise<FuzzTarget> {
  const { heard, phone, read } = fixedPair();
  const { answers } = heard;
  const honest = await read(NOTHING, (plain) => listened(plain, answers));
  const { sessionData, response } = heard;
  for (const swap of [NOTHING, { ...NOTHING, sessionData }, { ...NOTHING, response }]) {
    const again = await read(swap, (plain) => plain);
    const isShown = again.outcome === 'accepted';
    // Otherwise no change could ever show anybody, and nothing would be tried.
    if (!isShown) throw new Error(`an honest message is ${again.failure?.kind}`);
  }
  return {
    name: 'phone-reading',
    seeds: [
      ...answers.map((answer, i) => concat(Uint8Array.of(LAYER.answer, i), answer)),
      concat(Uint8Array.of(LAYER.sessionData, 0), sessionData),
      concat(Uint8Array.of(LAYER.response, 0), response),
    ],
    async feed(input) {
      const [layer, place = 0] = input;
      const bytes = input.slice(2);
      const harmed = (plain: CardChannel) =>
        harmedChannel(plain, place % answers.length, { kind: 'answer', bytes });
      const conclusion = await (layer === LAYER.sessionData
        ? read({ ...NOTHING, sessionData: bytes }, (plain) => plain)
        : layer === LAYER.response
          ? read({ ...NOTHING, response: bytes }, (plain) => plain)
          : read(NOTHING, harmed));
      if (phone.traps.individualNumber > 0) return 'asks for the My Number';
      return complain(conclusion, honest);
    },
  };
}

/** The portrait may be missing where the clerk is told so; every item that is there is the honest one. */
function complain({ outcome, identity }: Conclusion, honest: Conclusion): string | null {
  if (identity === null) return outcome === 'accepted' ? 'accepted without data' : null;
  const right: Readonly<Record<string, unknown>> = { ...honest.identity };
  const wrong = Object.entries(identity).filter(([item, value]) => {
    return !isDeepStrictEqual(value, right[item]);
  });
  if (wrong.length > 0) return `${outcome} with another ${wrong.map(([item]) => item).join(', ')}`;
  const complete = isDeepStrictEqual(identity, honest.identity);
  return outcome === 'accepted' && !complete ? 'accepted though incomplete' : null;
}

/** The DeviceResponse of such a phone alone, proved without the link: many more in the same time. */
export async function deviceResponseTarget(): Promise<FuzzTarget> {
  const { heard, phone, read } = fixedPair();
  await read(NOTHING, (plain) => plain);
  const order = simulatedPhoneOrder();
  const wanted = elementsFor(order.type, purpose.items);
  const host = nodeContext();
  const session = { transcript: phone.seen.transcript ?? new Uint8Array(), macKey: () => null };
  const prove = (bytes: Uint8Array) => proveAnswer(host, bytes, { ...order, wanted, session });
  const honest = prove(heard.response);
  if (!honest.ok || honest.value.record === null) throw new Error('an honest answer does not hold');
  const right: Readonly<Record<string, unknown>> = { ...honest.value.record };
  return {
    name: 'device-response',
    seeds: [heard.response],
    feed(input) {
      const proved = prove(input);
      if (!proved.ok || proved.value.record === null) return null;
      const { record, checks } = proved.value;
      const wrong = Object.entries(record).filter(([item, value]) => {
        return value !== null && !isDeepStrictEqual(value, right[item]);
      });
      if (wrong.length > 0) return `another ${wrong.map(([item]) => item).join(', ')}`;
      return checks.some(({ status }) => status === 'failed')
        ? 'a record that does not hold'
        : null;
    },
  };
}

function listened(channel: CardChannel, answers: Uint8Array[]): CardChannel {
  return {
    ...channel,
    async transmit(command, limitMs) {
      const answer = await channel.transmit(command, limitMs);
      if (answer.ok) answers.push(answer.value);
      return answer;
    },
  };
}
