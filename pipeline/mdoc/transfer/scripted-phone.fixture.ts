import { type CardChannel, LINK_FAULTS, type LinkFault } from '../../apdu/card-channel.ts';
import { UNUSED_LINK } from '../../apdu/link-meter.ts';
import { fromHex, toHex } from '../../bytes/hex.ts';
import type { PipelineContext } from '../../context.ts';
import { fail, succeed } from '../../outcome/result.ts';
import { PhoneLink } from './phone-link.ts';

/** Hex of an answer with its status word, or a fault of the link. */
export type ScriptedAnswer = string | LinkFault;

/**
 * A link to a phone that answers command `index` (from 0, in hex) as told. Time is virtual: every
 * exchange takes `exchangeMs`, every pause what was asked for.
 */
export function scriptedPhone(
  host: PipelineContext,
  answer: (command: string, index: number) => ScriptedAnswer,
  exchangeMs = 10,
) {
  const sent: string[] = [];
  const limits: (number | undefined)[] = [];
  const pauses: number[] = [];
  let clock = 0;
  const context: PipelineContext = { ...host, ticks: () => clock };
  const channel: CardChannel = {
    reader: 'scripted',
    transport: 'simulated',
    atr: new Uint8Array(0),
    transmit: async (bytes, limitMs) => {
      clock += exchangeMs;
      limits.push(limitMs);
      const command = toHex(bytes);
      const given = answer(command, sent.push(command) - 1);
      const fault = LINK_FAULTS.find((known) => known === given);
      return fault === undefined ? succeed(fromHex(given) ?? new Uint8Array(0)) : fail(fault);
    },
    close: async () => undefined,
  };
  const link = new PhoneLink(channel, context, UNUSED_LINK);
  const pause = async (ms: number) => {
    pauses.push(ms);
    clock += ms;
  };
  return { link, context, pause, sent, limits, pauses, clock: () => clock };
}

/** Answers that come in this order whatever is sent; one command too many is a bug of the reader. */
export function inOrder(answers: readonly ScriptedAnswer[]) {
  return (command: string, index: number): ScriptedAnswer => {
    const answer = answers[index];
    if (answer === undefined) throw new Error(`a command too many: ${command}`);
    return answer;
  };
}
