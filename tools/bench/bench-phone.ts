import { readFileSync } from 'node:fs';
import { loadPurposes } from '../../desk/purposes.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import { JAPANESE } from '../../fixtures/virtual/phones/document/mnc-elements.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import type { PhoneOptions } from '../../fixtures/virtual/phones/phone-options.ts';
import type { VirtualPhone } from '../../fixtures/virtual/phones/virtual-phone.ts';
import type { CardChannel } from '../../pipeline/apdu/card-channel.ts';
import { drawPortrait, type Look, PORTRAIT } from '../fixtures/draw-portrait.ts';
import { encodeJpeg } from '../fixtures/encode-jpeg.ts';
import type { MeasuredReading } from './road-table.ts';

/** Makes the portrait 20 KB, hence the response 22. */
const LARGE_QUALITY = 94;

/** A phone whose response has the size that design 8 names. */
export function largePortrait(): PhoneOptions {
  const file = new URL('../../fixtures/virtual/persons/hanako/person.json', import.meta.url);
  const { look } = JSON.parse(readFileSync(file, 'utf8')) as { readonly look: Look };
  const { width, height } = PORTRAIT;
  const jpeg = encodeJpeg(drawPortrait('hanako', look), width, height, LARGE_QUALITY);
  const portrait = new Uint8Array(jpeg);
  return {
    issueHooks: {
      elements: (issued) => ({ ...issued, [JAPANESE]: { ...issued[JAPANESE], portrait } }),
    },
  };
}

interface PhoneRoad {
  readonly options: PhoneOptions;
  readonly extended: boolean;
}

/** The ways in which the benchmarks read a phone. */
export const PHONE_ROADS: Readonly<Record<string, PhoneRoad>> = Object.fromEntries([
  ...roads('', { portrait: 'jpeg' }, ['static', 'negotiated'], ['signature', 'mac']),
  ...roads(', 22 KB', largePortrait(), ['negotiated'], ['signature']),
]);

function roads(
  size: string,
  more: PhoneOptions,
  handovers: readonly ('static' | 'negotiated')[],
  proofs: readonly ('signature' | 'mac')[],
): [string, PhoneRoad][] {
  return handovers.flatMap((handover) =>
    proofs.flatMap((deviceAuth) =>
      [true, false].map((extended): [string, PhoneRoad] => {
        const length = extended ? 'extended' : 'short';
        const options = { ...more, handover, deviceAuth };
        return [`${handover}, ${deviceAuth}, ${length}${size}`, { options, extended }];
      }),
    ),
  );
}

const loaded = loadPurposes(null);

/** One reading of the phone for a hospital, every check and the portrait included. */
export async function readPhoneOnce(
  { extended }: PhoneRoad,
  phone: VirtualPhone,
): Promise<MeasuredReading> {
  const purpose = loaded.ok ? loaded.value.get('hospital-reception') : undefined;
  if (purpose === undefined) throw new Error('no purpose');
  const consent = { ms: 0 };
  const channel = (plain: CardChannel) => consentClock(plain, consent);
  const report = await readInProcess({ chip: phone, purpose, extended, channel });
  if (report.failure !== null) throw new Error(report.failure.kind);
  for (const list of [phone.seen.requests, phone.seen.versions, phone.seen.statuses]) {
    list.length = 0;
  }
  // The report's time is without the holder's, that of its device with it.
  const { link } = report;
  return { use: link, ownMs: link.elapsedMs + consent.ms - link.deviceMs };
}

export function newPhone({ options }: PhoneRoad): VirtualPhone {
  return makePhone(options);
}

const ENVELOPE_THAT_ASKS = [0x00, 0xc3];

/** Takes the time of the one exchange in which the holder is asked. */
function consentClock(plain: CardChannel, consent: { ms: number }): CardChannel {
  return {
    ...plain,
    async transmit(command, limitMs) {
      const asks = ENVELOPE_THAT_ASKS.every((byte, at) => command[at] === byte);
      const begin = performance.now();
      const answer = await plain.transmit(command, limitMs);
      if (asks && consent.ms === 0) consent.ms = performance.now() - begin;
      return answer;
    },
  };
}
