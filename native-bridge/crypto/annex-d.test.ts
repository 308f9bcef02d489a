import { describe, expect, it } from 'vitest';
import vectors from '../../fixtures/vectors/annex-d.json';
import { concat } from '../../pipeline/bytes/concat.ts';
import type { CurvePoint } from '../../pipeline/crypto/curves.ts';
import { bytes, CHOICES, ephemeralOf, hex, need, ROADS, text } from './both-roads.fixture.ts';
import { nodeContext } from './node-context.ts';

const context = nodeContext();
const transcript = bytes(vectors.session_transcript_bytes);
const salt = context.sha256(transcript);

const reader = ephemeralOf('P-256', vectors.ephemeral_reader_key_d);
const device = ephemeralOf('P-256', vectors.ephemeral_device_key_d);
const shared = need(reader.agree(device.publicKey));

const keyNamed = (name: string, secret = shared) =>
  context.hkdfSha256(secret, salt, text(name), 32);

/** The hex that stands in `of` behind the one place of `mark`. */
function behind(of: string, mark: string, length: number): Uint8Array {
  const places = of.split(mark);
  if (places.length !== 2) throw new Error(`not there once: ${mark}`);
  return bytes((places[1] ?? '').slice(0, 2 * length));
}

/** The vector of AES-GCM (ISO/IEC 18013-5, 9.1.1.5): who sends, then the first count. */
const firstOf = (sender: 'reader' | 'device') =>
  bytes(sender === 'reader' ? '000000000000000000000001' : '000000000000000100000001');

describe('the keys of ISO/IEC 18013-5, Annex D', () => {
  it('agree on its secret, from both sides and on both roads', () => {
    const found = CHOICES.map((native) => {
      const mine = ephemeralOf('P-256', vectors.ephemeral_reader_key_d, native);
      const theirs = ephemeralOf('P-256', vectors.ephemeral_device_key_d, native);
      return [
        mine.publicKey.point,
        theirs.publicKey.point,
        mine.agree(theirs.publicKey),
        theirs.agree(mine.publicKey),
      ].map(hex);
    });
    const secret = '6423502f843d8cda01fbd9fa46cb397534a740ab1ec3d1076fbcb12e1dca2589';
    const expected = [
      `04${vectors.ephemeral_reader_key_x}${vectors.ephemeral_reader_key_y}`,
      `04${vectors.ephemeral_device_key_x}${vectors.ephemeral_device_key_y}`,
      secret,
      secret,
    ];
    expect(found).toEqual([expected, expected]);
  });

  it('give its salt and its session keys', () => {
    const ends = (key: Uint8Array) => hex(key)?.replace(/^(.{8}).*(.{4})$/, '$1 $2');
    expect([salt, keyNamed('SKReader'), keyNamed('SKDevice')].map(ends)).toEqual([
      'f823ac56 570e',
      '58d277d8 dfc9',
      '81d170e0 f409',
    ]);
  });
});

describe('the messages of Annex D', () => {
  const request = bytes(vectors.device_request);
  const response = bytes(vectors.device_response);
  const sealedRequest = behind(vectors.session_establishment, '64646174615902df', 0x2df);
  const sealedResponse = behind(vectors.session_data, '6464617461590dfa', 0xdfa);

  it('open under its keys, and are sealed to the same bytes', () => {
    const [toDevice, toReader] = [keyNamed('SKReader'), keyNamed('SKDevice')];
    expect([
      hex(context.open(toDevice, firstOf('reader'), sealedRequest)),
      hex(context.open(toReader, firstOf('device'), sealedResponse)),
      hex(context.seal(toDevice, firstOf('reader'), request)),
      hex(context.seal(toReader, firstOf('device'), response)),
    ]).toEqual([request, response, sealedRequest, sealedResponse].map(hex));
  });

  it('do not open under the key of the other direction', () => {
    expect(context.open(keyNamed('SKDevice'), firstOf('reader'), sealedRequest)).toBeNull();
  });

  it('carry the MAC that the static device key makes', () => {
    const staticKey = `04${vectors.static_device_key_x}${vectors.static_device_key_y}`;
    const secret = need(reader.agree({ curve: 'P-256', point: bytes(staticKey) }));
    const authentication = concat(
      bytes('84 74'),
      text('DeviceAuthentication'),
      transcript.subarray('d818590241'.length / 2),
      bytes('75'),
      text('org.iso.18013.5.1.mDL'),
      bytes('d81841a0'),
    );
    const payload = concat(bytes('d81859'), word(authentication.length), authentication);
    const structure = concat(bytes('84 644d414330 43a10105 40 59'), word(payload.length), payload);
    const tag = behind(vectors.device_response, '43a10105a0f65820', 32);
    expect(hex(context.hmacSha256(keyNamed('EMacKey', secret), structure))).toBe(hex(tag));
  });

  it('carry the signature of the document signer, which is good on both roads', () => {
    const at = vectors.device_response.indexOf('5903a2d818');
    const payload = bytes(vectors.device_response.slice(at + 6, at + 6 + 2 * 0x3a2));
    const signature = behind(vectors.device_response, `${hex(payload)}5840`, 64);
    const structure = concat(bytes('84 6a5369676e617475726531 43a10126 40 5903a2'), payload);
    const signer: CurvePoint = { curve: 'P-256', point: behind(vectors.ds_cert, '034200', 65) };
    const verdicts = ROADS.map((road) => [
      road.verifySignature(signer, 'SHA-256', structure, signature),
      road.verifySignature(signer, 'SHA-256', structure.with(20, 0), signature),
    ]);
    expect(verdicts).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});

function word(length: number): Uint8Array {
  return Uint8Array.of(length >> 8, length & 0xff);
}
