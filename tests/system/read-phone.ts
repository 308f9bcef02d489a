import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResultJson } from '../../cli/read/result-json.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import type { PhoneOptions } from '../../fixtures/virtual/phones/phone-options.ts';
import type { VirtualPhone } from '../../fixtures/virtual/phones/virtual-phone.ts';
import { VPCD_PORTS, VpcdCard } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { type CliResult, startKazasu } from './cli.ts';
import type { CounterFiles } from './counter-files.ts';
import { pcscdHasLooked } from './pcscd.ts';
import { READER_NAMES } from './read-card.ts';

/** What a phone on the virtual reader was sent, from its own side of the link. */
export interface PhoneTraffic {
  /** INS of every command, in order. */
  readonly instructions: string[];
  /** Bytes of the request in its DO'53', and of the answer in its own. */
  requestLength: number;
  answerLength: number;
}

export interface PhoneRead {
  readonly result: CliResult;
  readonly json: ResultJson;
  readonly phone: VirtualPhone;
  readonly traffic: PhoneTraffic;
}

const ENVELOPE = 0xc3;
const LAST_OF_CHAIN = 0x00;

/** Lays a phone on the virtual reader, reads it with the command line, and takes it away. */
export async function readPhoneOnReader(
  options: PhoneOptions,
  files: CounterFiles,
  more: {
    readonly args?: readonly string[];
    readonly input?: string;
    /** The phone shows a QR code first, which goes to standard input behind `input`. */
    readonly showsQr?: boolean;
    /** Looks on while the command runs. */
    readonly meanwhile?: (running: ReturnType<typeof startKazasu>) => void;
  } = {},
): Promise<PhoneRead> {
  const traffic: PhoneTraffic = { instructions: [], requestLength: 0, answerLength: 0 };
  const phone = makePhone({ ...options, hooks: { ...options.hooks, ...listener(traffic) } });
  const qr = more.showsQr === true ? `${phone.showQr()}\n` : '';
  const laid = await VpcdCard.lay(phone, VPCD_PORTS[0]);
  try {
    const args = ['read', '--json', '--data', files.data, '--trust', files.trust];
    const running = startKazasu([...args, ...(more.args ?? [])], (more.input ?? '') + qr);
    more.meanwhile?.(running);
    const result = await running.done;
    return {
      ...{ result, phone, traffic },
      get json() {
        return JSON.parse(result.stdout) as ResultJson;
      },
    };
  } finally {
    await laid.remove();
    await pcscdHasLooked();
  }
}

function listener(traffic: PhoneTraffic): NonNullable<PhoneOptions['hooks']> {
  let asked = false;
  return {
    answer(answer, _index, command) {
      const [cla, instruction = 0] = command;
      traffic.instructions.push(instruction.toString(16).padStart(2, '0').toUpperCase());
      if (instruction === ENVELOPE && !asked) {
        asked = cla === LAST_OF_CHAIN;
        const extended = command[4] === 0;
        const length = extended ? ((command[5] ?? 0) << 8) | (command[6] ?? 0) : (command[4] ?? 0);
        traffic.requestLength += length;
      }
      return answer;
    },
    frame(bytes) {
      if (traffic.answerLength === 0) traffic.answerLength = bytes.length;
      return bytes;
    },
  };
}

/** Lets the counter know whether its readers carry extended length, as an earlier card taught it. */
export function teachReaders({ data }: CounterFiles, extended: boolean): void {
  const learnt = new Date().toISOString().slice(0, 10);
  const readers = Object.fromEntries(READER_NAMES.map((name) => [name, { extended, learnt }]));
  writeFileSync(join(data, 'readers.json'), JSON.stringify(readers));
}
