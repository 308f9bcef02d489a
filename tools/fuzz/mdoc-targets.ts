import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import { decodeCbor } from '../../pipeline/cbor/decode.ts';
import { CborTag, type CborValue } from '../../pipeline/cbor/value.ts';
import { parseDeviceEngagement } from '../../pipeline/mdoc/engagement/device-engagement.ts';
import { JAPANESE_MNC } from '../../pipeline/mdoc/request/document-type.ts';
import { parseDocuments } from '../../pipeline/mdoc/response/device-response.ts';
import { parseSessionData } from '../../pipeline/mdoc/session/session-data.ts';
import { phoneEvidence } from '../../pipeline/mdoc/verify/phone-evidence.ts';
import type { Result } from '../../pipeline/outcome/result.ts';
import { readOncePhone } from './read-once-phone.ts';
import type { FuzzTarget } from './target.ts';

const ANSWERS = [
  'malformed-data',
  'unexpected-answer',
  'nothing-returned',
  'document-not-on-phone',
];

/** What a phone says, structure by structure; the seeds are what honest phones said. */
export async function mdocTargets(): Promise<FuzzTarget[]> {
  const said = await Promise.all(
    [{}, { wallet: 'google', deviceAuth: 'mac' }, { documents: ['mnc', 'mdl'] } as const].map(
      (options) => readOncePhone((hooks) => makePhone({ ...options, hooks } as never)),
    ),
  );
  const responses = said.map(({ response }) => response);
  return [
    { name: 'cbor', seeds: responses, feed: feedCbor },
    {
      name: 'device-engagement',
      seeds: said.map(({ engagement }) => engagement),
      feed: (input) => complain(parseDeviceEngagement(input), ['malformed-data']),
    },
    {
      name: 'session-data',
      seeds: said.map(({ sessionData }) => sessionData),
      feed(input) {
        const parsed = parseSessionData(input);
        if (!parsed.ok) return null;
        const { data, status } = parsed.value;
        return data === null && status === null ? 'neither data nor status' : null;
      },
    },
    { name: 'device-response', seeds: responses, feed: feedResponse },
  ];
}

function complain(result: Result<unknown>, kinds: readonly string[]): string | null {
  return result.ok || kinds.includes(result.failure.kind) ? null : result.failure.kind;
}

function feedResponse(input: Uint8Array): string | null {
  const documents = parseDocuments(input);
  if (!documents.ok) return complain(documents, ANSWERS);
  return complain(phoneEvidence(documents.value, JAPANESE_MNC.docType), ['malformed-data']);
}

/** Whatever is taken is plain data, and every tagged item is a piece of the input. */
function feedCbor(input: Uint8Array): string | null {
  const decoded = decodeCbor(input);
  return decoded.ok ? strange(decoded.value, input) : null;
}

function strange(value: CborValue, input: Uint8Array): string | null {
  if (value instanceof CborTag) {
    const isPiece = value.raw.buffer === input.buffer && value.raw.length > 0;
    return isPiece ? strange(value.value, input) : 'a tag without its bytes';
  }
  if (value instanceof Map) return first([...value].flat(), input);
  if (Array.isArray(value)) return first(value, input);
  const plain = value === null || typeof value !== 'object' || value instanceof Uint8Array;
  return plain ? null : `an object of ${Object.getPrototypeOf(value)?.constructor?.name}`;
}

function first(values: readonly CborValue[], input: Uint8Array): string | null {
  for (const value of values) {
    const found = strange(value, input);
    if (found !== null) return found;
  }
  return null;
}
