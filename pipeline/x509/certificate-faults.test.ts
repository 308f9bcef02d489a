import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Departures,
  ED25519,
  type Issued,
  issueRoot,
  issueSigner,
  KEY_USAGE,
  P384,
  P521,
  strangeExtension,
} from '../../fixtures/corpora/certificates/issue.fixture.ts';
import { concat } from '../bytes/concat.ts';
import { hexConstant } from '../bytes/hex.ts';
import { parseCertificate } from './certificate.ts';
import { ascii, der, partsOf, sequence, withField, withParts } from './encode-der.fixture.ts';
import { CERTIFICATE_LIMITS } from './scan-der.ts';

/** Places of the fields of a version 3 certificate. */
const FIELD = {
  version: 0,
  serial: 1,
  algorithm: 2,
  issuer: 3,
  validity: 4,
  subject: 5,
  key: 6,
  extensions: 7,
} as const;

let root: Issued;
let signer: Uint8Array;

beforeAll(async () => {
  root = await issueRoot();
  signer = (await issueSigner(root)).der;
});

function verdict(bytes: Uint8Array) {
  const parsed = parseCertificate(bytes);
  return parsed.ok ? 'read' : parsed.failure;
}

const UTC_TIME = 0x17;
const OID = 0x06;
const algorithm = (hex: string, ...parameters: Uint8Array[]) =>
  sequence(der(OID, hexConstant(hex)), ...parameters);
const ECDSA_SHA256 = '2A8648CE3D040302';
const NULL = hexConstant('0500');

describe('a certificate is not read', () => {
  const broken: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['of more than 16 KiB', 'too-large', () => new Uint8Array(CERTIFICATE_LIMITS.bytes + 1)],
    ['with a byte behind it', 'trailing-bytes', () => concat(signer, Uint8Array.of(0))],
    ['that is another object', 'structure', () => hexConstant('0500')],
    [
      'with a fourth part',
      'structure',
      () => {
        const { fields, algorithm: outer, signature } = partsOf(signer);
        return sequence(sequence(...fields), outer, signature, NULL);
      },
    ],
    [
      'whose inner and outer algorithms differ',
      'structure',
      () => withField(signer, FIELD.algorithm, algorithm('2A8648CE3D040303')),
    ],
    [
      'signed with parameters',
      'signature-algorithm-not-supported',
      () => withParts(signer, () => ({ algorithm: algorithm(ECDSA_SHA256, NULL) })),
    ],
    [
      'signed with SHA-1',
      'signature-algorithm-not-supported',
      () => withParts(signer, () => ({ algorithm: algorithm('2A8648CE3D0401') })),
    ],
    [
      'signed with RSA',
      'rsa-not-supported',
      () => withParts(signer, () => ({ algorithm: algorithm('2A864886F70D01010B', NULL) })),
    ],
    [
      'of version 4',
      'version',
      () => withField(signer, FIELD.version, der(0xa0, hexConstant('020103'))),
    ],
    [
      'that writes out version 1',
      'version',
      () => withField(signer, FIELD.version, der(0xa0, hexConstant('020100'))),
    ],
    [
      'of version 2 with extensions',
      'structure',
      () => withField(signer, FIELD.version, der(0xa0, hexConstant('020101'))),
    ],
    [
      'with a serial number of 22 bytes',
      'serial',
      () => withField(signer, FIELD.serial, der(0x02, new Uint8Array(22).fill(1))),
    ],
    ['without a serial number', 'structure', () => withField(signer, FIELD.serial, null)],
    ['with an empty issuer', 'name', () => withField(signer, FIELD.issuer, sequence())],
    ['whose subject is no name', 'name', () => withField(signer, FIELD.subject, NULL)],
    [
      'that ends before it begins',
      'validity',
      () => withField(signer, FIELD.validity, validity('270101000000Z', '260101000000Z')),
    ],
    [
      'with a third date',
      'validity',
      () =>
        withField(
          signer,
          FIELD.validity,
          validity('260101000000Z', '270101000000Z', '280101000000Z'),
        ),
    ],
    ['whose key is no key', 'structure', () => withField(signer, FIELD.key, NULL)],
    ['with an empty list of extensions', 'extension-malformed', () => extended(sequence())],
    ['with an extension that is none', 'extension-malformed', () => extended(sequence(NULL))],
    [
      'with an extension twice',
      'extension-twice',
      () => extended(sequence(extension('551D0E', '040101'), extension('551D0E', '040101'))),
    ],
    [
      'with two lists of extensions',
      'structure',
      () =>
        withParts(signer, ({ fields }) => ({
          fields: [...fields, fields[FIELD.extensions] ?? NULL],
        })),
    ],
    [
      'with a field behind its extensions',
      'structure',
      () => withParts(signer, ({ fields }) => ({ fields: [...fields, NULL] })),
    ],
  ];

  it.each(broken)('%s: %s', (_, fault, make) => {
    expect(verdict(make())).toBe(fault);
  });

  function validity(...dates: readonly string[]): Uint8Array {
    return sequence(...dates.map((date) => der(UTC_TIME, ascii(date))));
  }

  function extended(list: Uint8Array): Uint8Array {
    return withField(signer, FIELD.extensions, der(0xa3, list));
  }
});

function extension(oid: string, content: string): Uint8Array {
  return sequence(der(OID, hexConstant(oid)), der(0x04, hexConstant(content)));
}

describe('the extensions that are processed', () => {
  const readExtension = (oid: string, content: string) => {
    const parsed = parseCertificate(
      withField(signer, FIELD.extensions, der(0xa3, sequence(extension(oid, content)))),
    );
    return parsed.ok ? parsed.value : parsed.failure;
  };

  it.each([
    ['key usage without a bit', '551D0F', '030100'],
    ['key usage of zeros', '551D0F', '03020700'],
    ['key usage with a tenth bit', '551D0F', '0303060040'],
    ['key usage with a tenth bit beside a known one', '551D0F', '0303068040'],
    ['key usage of four bytes', '551D0F', '030580000000'],
    ['key usage that is no bit string', '551D0F', '04020780'],
    ['key usage with a byte behind it', '551D0F', '0302078000'],
    ['basic constraints in another order', '551D13', '30060201000101FF'],
    ['basic constraints with a length and no flag', '551D13', '3003020100'],
    ['basic constraints with a third part', '551D13', '30080101FF0201000500'],
    ['basic constraints with a negative length', '551D13', '30060101FF0201FF'],
    ['basic constraints with a huge length', '551D13', '300E0101FF020900FFFFFFFFFFFFFFFF'],
    ['a flag that is neither true nor false', '551D13', '3003010101'],
    ['an empty extended key usage', '551D25', '3000'],
    ['an extended key usage of numbers', '551D25', '3003020101'],
    ['an empty subject key id', '551D0E', '0400'],
    ['an endless subject key id', '551D0E', `0441${'00'.repeat(65)}`],
    ['an authority key id of a strange part', '551D23', '30038301 00'],
    ['an authority key id with an id twice', '551D23', '3006800101800101'],
    ['no alternative name', '551D12', '3000'],
    ['no distribution point', '551D1F', '3000'],
    ['what is no DER', '551D11', '308000'],
  ])('are refused: %s', (_, oid, content) => {
    expect(readExtension(oid, content)).toBe('extension-malformed');
  });

  it('are read to the last bit', () => {
    const all = readExtension('551D0F', '030307FF80');
    const read = [
      readExtension('551D0F', '03020106'),
      readExtension('551D13', '3000'),
      readExtension('551D13', '30030101FF'),
      readExtension('551D13', '30060101FF020105'),
      readExtension('551D23', '3003820101'),
    ].map((one) =>
      typeof one === 'string'
        ? one
        : [[...(one.keyUsage ?? [])], one.basicConstraints, one.authorityKeyId],
    );
    expect(typeof all === 'object' && all.keyUsage?.size).toBe(9);
    expect(read).toEqual([
      [['keyCertSign', 'cRLSign'], null, null],
      [[], { ca: false, pathLength: null }, null],
      [[], { ca: true, pathLength: null }, null],
      [[], { ca: true, pathLength: 5 }, null],
      [[], null, null],
    ]);
  });

  it('others are told when they are critical, or forbidden; their content is not looked at', async () => {
    const told = async (...more: NonNullable<Departures['more']>) => {
      const parsed = parseCertificate((await issueSigner(root, { more })).der);
      return parsed.ok && [parsed.value.unknownCritical, parsed.value.forbiddenExtensions];
    };
    const forbidden = ['2.5.29.30', '2.5.29.33', '2.5.29.36', '2.5.29.46', '2.5.29.54'];
    expect([
      await told(strangeExtension('1.2.3.4', false)),
      await told(strangeExtension('1.2.3.4', true), strangeExtension('2.5.29.32', true)),
      await told(...forbidden.map((oid, i) => strangeExtension(oid, i % 2 === 0))),
    ]).toEqual([
      [[], []],
      [['1.2.3.4', '2.5.29.32'], []],
      [[], forbidden],
    ]);
    const opaque = sequence(der(OID, hexConstant('2A030405')), der(0x04, hexConstant('308000')));
    const whole = withField(signer, FIELD.extensions, der(0xa3, sequence(opaque)));
    expect(verdict(whole)).toBe('read');
  });
});

describe('certificates that another library made', () => {
  it('are read alike on P-256, P-384, P-521 and Ed25519', async () => {
    for (const algorithm of [P384, P521, ED25519]) {
      const own = await issueRoot({ algorithm, keyUsage: KEY_USAGE.keyCertSign });
      const parsed = parseCertificate((await issueSigner(own, { algorithm })).der);
      if (!parsed.ok) throw new Error(parsed.failure);
      const { key, signature, issuer, subject } = parsed.value;
      const expected = algorithm.name === 'ECDSA' ? algorithm.namedCurve : 'Ed25519';
      expect([key.curve, signature.kind, issuer.text, subject.text]).toEqual([
        expected,
        algorithm.name === 'ECDSA' ? 'ecdsa' : 'eddsa',
        own.subject,
        'C=JP, CN=Invented document signer',
      ]);
    }
  });
});
