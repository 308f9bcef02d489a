import { beforeAll, describe, expect, it } from 'vitest';
import {
  ED25519,
  type Issued,
  issueRoot,
  strangeExtension,
} from '../../fixtures/corpora/certificates/issue.fixture.ts';
import { issueList } from '../../fixtures/corpora/certificates/issue-list.fixture.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import { concat } from '../bytes/concat.ts';
import { hexConstant, toHex } from '../bytes/hex.ts';
import { succeed } from '../outcome/result.ts';
import { parseCertificate } from './certificate.ts';
import { isSignedBy } from './certificate-signature.ts';
import { parseCrl } from './crl.ts';
import { namesSerial } from './crl-entries.ts';
import { ascii, der, partsOf, sequence, withField, withParts } from './encode-der.fixture.ts';
import { CRL_LIMITS } from './scan-der.ts';

/** Places of the fields of a list that has all of them. */
const FIELD = { version: 0, algorithm: 1, issuer: 2, from: 3, until: 4, revoked: 5 } as const;
const UTC_TIME = 0x17;
const NULL = hexConstant('0500');
const DATE = der(UTC_TIME, ascii('270115000000Z'));

let root: Issued;
let list: Uint8Array;

beforeAll(async () => {
  root = await issueRoot();
  list = await issueList(root, { revoked: ['0A', '00FF'] });
});

const verdict = (bytes: Uint8Array) => {
  const parsed = parseCrl(bytes);
  return parsed.ok ? 'read' : parsed.failure;
};

describe('a revocation list that another library made', () => {
  it('is read in every part', () => {
    const parsed = parseCrl(list);
    if (!parsed.ok) throw new Error(parsed.failure);
    const { raw, signed, signature, issuer, entries: _, ...rest } = parsed.value;
    expect([raw, toHex(signed), signature.kind, issuer.text, rest]).toEqual([
      list,
      toHex(list.subarray(3, 3 + signed.length)),
      'ecdsa',
      root.subject,
      {
        thisUpdate: new Date('2027-02-01'),
        nextUpdate: new Date('2027-04-01'),
        revokedSerials: new Set(['0A', '00FF']),
      },
    ]);
  });

  it('names a certificate as that certificate names itself', async () => {
    const parsed = parseCertificate((await issueRoot({ serial: '00E1' })).der);
    const revoking = parseCrl(await issueList(root, { revoked: ['00E1'] }));
    if (!parsed.ok || !revoking.ok) throw new Error('unreadable');
    expect(namesSerial(revoking.value.entries, parsed.value.serial)).toEqual(succeed(true));
  });

  it('may revoke nothing, not say when it ends, and be of version 1', async () => {
    const empty = parseCrl(await issueList(root));
    const endless = parseCrl(await issueList(root, { until: null }));
    const old = withParts(await issueList(root), ({ fields }) => ({ fields: fields.slice(1) }));
    expect([
      empty.ok && empty.value.revokedSerials.size,
      endless.ok && endless.value.nextUpdate,
      verdict(old),
    ]).toEqual([0, null, 'read']);
  });

  it('is signed by its issuer alone, with ECDSA or EdDSA', async () => {
    const edwards = await issueRoot({ algorithm: ED25519 });
    const lists = [list, await issueList(edwards)].map((bytes) => parseCrl(bytes));
    const keys = [root, edwards].map(({ der: bytes }) => parseCertificate(bytes));
    const signs = lists.flatMap((one) =>
      keys.map(
        (other) => one.ok && other.ok && isSignedBy(nodeContext(), one.value, other.value.key),
      ),
    );
    expect(signs).toEqual([true, false, false, true]);
  });
});

describe('a revocation list cannot be used', () => {
  it.each([
    ['that is a delta', '2.5.29.27', true],
    ['that has an issuing distribution point', '2.5.29.28', true],
    ['that has one and calls it of no weight', '2.5.29.28', false],
    ['with a critical extension that nobody knows', '1.2.3.4', true],
  ])('%s', async (_, oid, critical) => {
    const narrow = await issueList(root, { more: [strangeExtension(oid, critical)] });
    expect(verdict(narrow)).toBe('critical-extension');
  });

  it('whose entries are of another issuer, and can with a reason or an unknown remark', () => {
    const withRemark = (oid: string, critical: string) => {
      const remark = sequence(hexConstant(`${oid} ${critical} 04020500`));
      return withField(
        list,
        FIELD.revoked,
        sequence(sequence(hexConstant('02010A'), DATE, sequence(remark))),
      );
    };
    const remarks = [
      withRemark('0603551D1D', '0101FF'),
      withRemark('0603551D1D', ''),
      withRemark('06032A0304', '0101FF'),
      withRemark('06032A0304', ''),
    ];
    expect(remarks.map(verdict)).toEqual([
      'critical-extension',
      'critical-extension',
      'critical-extension',
      'read',
    ]);
  });

  const broken: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['of more than 1 MiB', 'too-large', () => new Uint8Array(CRL_LIMITS.bytes + 1)],
    ['with a byte behind it', 'trailing-bytes', () => concat(list, Uint8Array.of(0))],
    ['of version 3', 'version', () => withField(list, FIELD.version, hexConstant('020102'))],
    [
      'whose algorithms differ',
      'structure',
      () => withField(list, FIELD.algorithm, sequence(hexConstant('06032B6570'))),
    ],
    ['without an issuer', 'name', () => withField(list, FIELD.issuer, null)],
    ['without a date', 'dates', () => withField(list, FIELD.from, NULL)],
    [
      'whose second date is none',
      'dates',
      () => withField(list, FIELD.until, der(UTC_TIME, ascii('270230000000Z'))),
    ],
    ['with a field that is none', 'structure', () => withField(list, FIELD.revoked, NULL)],
    [
      'with an entry that is none',
      'entry-malformed',
      () => withField(list, FIELD.revoked, sequence(NULL)),
    ],
    [
      'with an entry without a date',
      'entry-malformed',
      () => withField(list, FIELD.revoked, sequence(sequence(hexConstant('02010A')))),
    ],
    [
      'with an entry whose serial number is none',
      'entry-malformed',
      () => withField(list, FIELD.revoked, sequence(sequence(NULL, DATE))),
    ],
    [
      'with an extension twice',
      'extension-twice',
      () =>
        withParts(list, ({ fields }) => {
          const one = sequence(hexConstant('06032A0304 04020500'));
          return { fields: [...fields, der(0xa0, sequence(one, one))] };
        }),
    ],
    [
      'of version 1 with an extension',
      'structure',
      () =>
        withParts(list, ({ fields }) => {
          const one = sequence(hexConstant('06032A0304 04020500'));
          return { fields: [...fields.slice(1), der(0xa0, sequence(one))] };
        }),
    ],
  ];

  it.each(broken)('%s: %s', (_, fault, make) => {
    expect(verdict(make())).toBe(fault);
  });

  it('of more objects around its entries than its limit, and can of tens of thousands in it', () => {
    const entry = (n: number) => sequence(der(0x02, Uint8Array.of(1, n >> 8, n & 0xff)), DATE);
    const entries = (count: number) =>
      sequenceOf(Array.from({ length: count }, (_, n) => entry(n & 0xffff)));
    const large = parseCrl(withLong(entries(40_000)));
    expect(large.ok && large.value.revokedSerials.size).toBe(40_000);
    const nulls = new Uint8Array(2 * CRL_LIMITS.objects).map((_, at) => (at % 2 === 0 ? 0x05 : 0));
    expect(verdict(withLong(concat(entries(40_000), sequence(nulls))))).toBe('too-many-objects');
  });

  const sequenceOf = (parts: readonly Uint8Array[]) => longSequence(concat(...parts));

  /** Around more than the 64 KiB that the small encoder can say. */
  function longSequence(content: Uint8Array): Uint8Array {
    const { length } = content;
    return concat(
      Uint8Array.of(0x30, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff),
      content,
    );
  }

  function withLong(revoked: Uint8Array): Uint8Array {
    const { fields, algorithm, signature } = partsOf(list);
    const signed = longSequence(concat(...fields.slice(0, FIELD.revoked), revoked));
    return longSequence(concat(signed, algorithm, signature));
  }
});
