import { concat } from '../../pipeline/bytes/concat.ts';
import { equalBytes } from '../../pipeline/bytes/equal.ts';
import { hexConstant } from '../../pipeline/bytes/hex.ts';
import { CURVES, type Curve, curves } from '../../pipeline/crypto/curves.ts';
import { readTlv, readTlvs, type Tlv } from '../../pipeline/tlv/tlv.ts';

/*
 * Keys go into and out of node:crypto as SPKI and PKCS #8 in DER, the one form that OpenSSL and
 * BoringSSL take for every curve they have: a JWK knows no brainpool curve, and none of RFC 8410 in
 * BoringSSL.
 */

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;

/** More members than PKCS #8 or an EC private key have. */
const MEMBER_LIMIT = 6;

const ID_EC_PUBLIC_KEY = hexConstant('2A8648CE3D0201');

/** RFC 5480, RFC 5639, RFC 8410. */
const CURVE_OID: Readonly<Record<Curve, Uint8Array>> = {
  'P-256': hexConstant('2A8648CE3D030107'),
  'P-384': hexConstant('2B81040022'),
  'P-521': hexConstant('2B81040023'),
  X25519: hexConstant('2B656E'),
  X448: hexConstant('2B656F'),
  Ed25519: hexConstant('2B6570'),
  Ed448: hexConstant('2B6571'),
  brainpoolP256r1: hexConstant('2B2403030208010107'),
  brainpoolP320r1: hexConstant('2B2403030208010109'),
  brainpoolP384r1: hexConstant('2B240303020801010B'),
  brainpoolP512r1: hexConstant('2B240303020801010D'),
};

/** SubjectPublicKeyInfo of a point. */
export function encodeSpki(curve: Curve, point: Uint8Array): Uint8Array {
  return object(SEQUENCE, algorithmOf(curve), object(BIT_STRING, Uint8Array.of(0), point));
}

/** PrivateKeyInfo (RFC 5958) without the public point: the library works it out. */
export function encodePkcs8(curve: Curve, secret: Uint8Array): Uint8Array {
  const bare = object(OCTET_STRING, secret);
  const isEc = CURVES[curve].kind === 'weierstrass';
  const key = isEc ? object(SEQUENCE, integer(1), bare) : bare;
  return object(SEQUENCE, integer(0), algorithmOf(curve), object(OCTET_STRING, key));
}

/**
 * Curve and secret of a PrivateKeyInfo; the secret lies in the given bytes. Null for another kind of
 * key, a curve with its parameters written out, or a secret that is not as long as a coordinate. A
 * public point beside the secret is not looked at.
 */
export function readPkcs8(der: Uint8Array): { curve: Curve; secret: Uint8Array } | null {
  const [version, algorithm, wrapped] = members(readAll(der));
  if (version?.tag !== INTEGER || wrapped?.tag !== OCTET_STRING) return null;
  const curve = curves.find((one) => equalBytes(algorithmOf(one), algorithm?.raw ?? der));
  if (curve === undefined) return null;
  const key = readAll(wrapped.value);
  const secret = CURVES[curve].kind === 'weierstrass' ? members(key)[1] : key;
  const fits = secret?.tag === OCTET_STRING && secret.value.length === CURVES[curve].bytes;
  return fits ? { curve, secret: secret.value } : null;
}

function algorithmOf(curve: Curve): Uint8Array {
  const oid = object(OBJECT_IDENTIFIER, CURVE_OID[curve]);
  if (CURVES[curve].kind !== 'weierstrass') return object(SEQUENCE, oid);
  return object(SEQUENCE, object(OBJECT_IDENTIFIER, ID_EC_PUBLIC_KEY), oid);
}

function integer(value: number): Uint8Array {
  return object(INTEGER, Uint8Array.of(value));
}

/** One DER object of up to 255 bytes: no key of these curves is longer. */
function object(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const value = concat(...parts);
  const length = value.length < 0x80 ? [value.length] : [0x81, value.length];
  return concat(Uint8Array.of(tag, ...length), value);
}

function readAll(bytes: Uint8Array): Tlv | null {
  const read = readTlv(bytes, 0);
  return read.ok && read.value.raw.length === bytes.length ? read.value : null;
}

function members(sequence: Tlv | null): readonly Tlv[] {
  if (sequence?.tag !== SEQUENCE) return [];
  const { value } = sequence;
  const read = readTlvs(value, 0, value.length, MEMBER_LIMIT);
  return read.ok ? read.value : [];
}
