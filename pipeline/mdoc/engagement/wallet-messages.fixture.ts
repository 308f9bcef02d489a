import loopback from '../../../fixtures/vectors/nfc-handover-multipaz-loopback.json' with {
  type: 'json',
};
import wallets from '../../../fixtures/vectors/nfc-handover-real-wallets-isomdl.json' with {
  type: 'json',
};

/** Answers of a real phone in the order of the recording, in upper-case hex. */
export interface Recording {
  readonly wallet: string;
  readonly answers: readonly string[];
}

/** How often the recorded iPhone is made to say that it is not ready, of the "unbounded" times. */
export const APPLE_NOT_READY = 40;

const appleSelect = wallets.apple_wallet.hs_ndef.toUpperCase();

/** The answers of every recorded wallet. */
export const RECORDINGS: readonly Recording[] = [
  {
    wallet: 'Apple',
    answers: [
      ...upper(wallets.apple_wallet.rapdu_until_hr_ack),
      ...new Array<string>(APPLE_NOT_READY).fill('00009000'),
      '00C29000',
      `${appleSelect}9000`,
    ],
  },
  { wallet: 'Google', answers: upper(wallets.google_wallet.rapdu) },
  { wallet: 'Samsung', answers: upper(wallets.samsung_wallet_static.rapdu) },
  { wallet: 'Multipaz, negotiated', answers: upper(wallets.multipaz_negotiated.rapdu) },
  { wallet: 'Multipaz, static', answers: upper(wallets.multipaz_static.rapdu) },
];

export const APPLE_DEVICE_ENGAGEMENT = wallets.apple_wallet.device_engagement.toUpperCase();

function upper(answers: readonly string[]): readonly string[] {
  return answers.map((answer) => answer.toUpperCase());
}

/** The last message of a recording without its status word: the Handover Select. */
export function selectOf({ answers }: Recording): string {
  return (answers.at(-1) ?? '').slice(0, -4);
}

/** The payload of the `iso.org:18013:deviceengagement` record (id `mdoc`), wherever it stands. */
export function engagementIn(select: string): string {
  const [head = '', length = ''] = select.match(/[15]C1E(..)04.{60}6D646F63/) ?? [];
  const start = select.indexOf(head) + head.length;
  return select.slice(start, start + 2 * Number.parseInt(length, 16));
}

/** A recorded command and its answer, in hex. */
export interface RecordedExchange {
  readonly command: string;
  readonly answer: string;
}

/** Both recorded transcripts of Multipaz with itself, the reader offering both carriers. */
export const LOOPBACK = {
  static: exchanges(loopback.transcripts.testStaticHandover),
  negotiated: exchanges(loopback.transcripts.testNegotiatedHandover),
};

/** The UUID that the reader of the transcripts offered, as a UUID is written. */
export const LOOPBACK_UUID = 'B3D52AC4A1B64B51A22E78EE55EF6EB6';

type Line = (typeof loopback.transcripts.testStaticHandover)[number];

function exchanges(lines: readonly Line[]): readonly RecordedExchange[] {
  return lines.flatMap((line, i) => {
    const answer = lines[i + 1];
    if (line.dir !== 'C' || answer === undefined) return [];
    return [{ command: commandHex(line), answer: `${answer.data}${answer.sw}`.toUpperCase() }];
  });
}

/** `le` 0 stands for none in the transcripts. */
function commandHex({ cla = 0, ins = 0, p1 = 0, p2 = 0, data, le = 0 }: Line): string {
  const lc = data === '' ? '' : byte(data.length / 2);
  const header = [cla, ins, p1, p2].map(byte).join('');
  return `${header}${lc}${data}${le === 0 ? '' : byte(le)}`.toUpperCase();
}

function byte(value: number): string {
  return value.toString(16).padStart(2, '0');
}
