import { loadCertificate } from '../../fixtures/vectors/certificates/load-certificate.fixture.ts';
import { hexConstant } from '../../pipeline/bytes/hex.ts';
import { CURVES } from '../../pipeline/crypto/curves.ts';
import { type Certificate, parseCertificate } from '../../pipeline/x509/certificate.ts';
import { parseCrl } from '../../pipeline/x509/crl.ts';
import { ascii, der, partsOf, sequence } from '../../pipeline/x509/encode-der.fixture.ts';
import type { FuzzTarget } from './target.ts';

const NAMES = ['annex-d-signer', 'multipaz-iaca', 'aamva-intermediate', 'isomdl-p521'];
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/** The certificates of a phone's chain, and the lists of the trust store. */
export function x509Targets(): FuzzTarget[] {
  return [
    { name: 'x509', seeds: NAMES.map(loadCertificate), feed: feedCertificate },
    { name: 'crl', seeds: NAMES.map(listOf), feed: feedList },
  ];
}

function feedCertificate(input: Uint8Array): string | null {
  const parsed = parseCertificate(input);
  if (!parsed.ok) return typeof parsed.failure === 'string' ? null : 'a fault without a name';
  return complain(parsed.value) ?? complainOfSigned(input, parsed.value.signed);
}

function complain({ key, notBefore, notAfter, subject, issuer }: Certificate): string | null {
  if (!(notBefore <= notAfter)) return 'ends before it begins';
  if (key.point.length > 1 + 2 * CURVES[key.curve].bytes) return 'a key longer than its curve';
  return UNSEEN.test(subject.text + issuer.text) ? 'a name that cannot be shown' : null;
}

function feedList(input: Uint8Array): string | null {
  const parsed = parseCrl(input);
  if (!parsed.ok) return typeof parsed.failure === 'string' ? null : 'a fault without a name';
  const { signed, thisUpdate } = parsed.value;
  if (Number.isNaN(thisUpdate.getTime())) return 'a list without a date';
  return complainOfSigned(input, signed);
}

/** What is verified is what came: a piece of the input itself. */
function complainOfSigned(input: Uint8Array, signed: Uint8Array): string | null {
  const isPiece = signed.buffer === input.buffer && signed.length < input.length;
  return isPiece ? null : 'the signed part is no piece of the input';
}

/** A list under the name and with the signature bytes of a certificate: whole, though not signed. */
function listOf(name: string): Uint8Array {
  const { fields, algorithm, signature } = partsOf(loadCertificate(name));
  const issuer = fields[3] ?? new Uint8Array();
  const date = (text: string) => der(0x17, ascii(text));
  const reason = hexConstant('300C 300A 0603551D15 0403 0A0101');
  const entry = (serial: string) =>
    sequence(der(0x02, hexConstant(serial)), date('270115000000Z'), reason);
  const number = hexConstant('A00F 300D 300B 0603551D14 0404 02020101');
  const entries = sequence(entry('0A'), entry('00FF'), entry('7B2C'));
  const dates = [date('270201000000Z'), date('270401000000Z')];
  const version = hexConstant('020101');
  const signed = sequence(version, algorithm, issuer, ...dates, entries, number);
  return sequence(signed, algorithm, signature);
}
