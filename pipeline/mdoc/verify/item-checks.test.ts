import { describe, expect, it } from 'vitest';
import type { PhoneOptions } from '../../../fixtures/virtual/phones/phone-options.ts';
import type { Check } from '../../outcome/check.ts';
import { answerOf } from '../answer.fixture.ts';
import { checkDigests, checkDuplicates, checkSalts } from './item-checks.ts';

type Hooks = NonNullable<PhoneOptions['hooks']>;

const said = ({ status, reason }: Check) => (reason === null ? status : `${status} ${reason}`);

async function digestsOf(options: PhoneOptions) {
  const { context, evidence } = await answerOf(options);
  return said(checkDigests(context, evidence));
}
async function duplicatesOf(hooks: Hooks) {
  const { evidence } = await answerOf({ hooks });
  return said(checkDuplicates(evidence));
}

describe('the digests of the items', () => {
  it.each(['SHA-256', 'SHA-384', 'SHA-512'] as const)('hold with %s', async (digestAlgorithm) => {
    expect(await digestsOf({ digestAlgorithm })).toBe('passed');
  });

  it('are over the bytes as received: the same content in other heads has another digest', async () => {
    const inLongHead = (bytes: Uint8Array) =>
      Uint8Array.from([
        0xd8,
        0x18,
        0x5a,
        0,
        0,
        (bytes.length - 4) >> 8,
        (bytes.length - 4) & 0xff,
        ...bytes.slice(4),
      ]);
    const isShort = (bytes: Uint8Array) => bytes[2] === 0x58;
    const long = (bytes: Uint8Array) => (isShort(bytes) ? inLongHead(bytes) : bytes);
    const issued = await digestsOf({ issueHooks: { itemBytes: long } });
    const changed = await digestsOf({ issueHooks: { keptItem: long } });
    expect([issued, changed]).toEqual(['passed', 'failed digest-mismatch']);
  });

  it.each(['sha-256', 'SHA-1', 'SHA-512/256', 'constructor', ''])(
    'are not looked at with the algorithm "%s"',
    async (digestAlgorithm) => {
      const mso: NonNullable<NonNullable<PhoneOptions['issueHooks']>['mso']> = (sound) => ({
        ...sound,
        digestAlgorithm,
      });
      expect(await digestsOf({ issueHooks: { mso } })).toBe('failed digest-algorithm-unknown');
    },
  );

  it.each<[string, Hooks, string]>([
    [
      'an item changed by one bit',
      { disclosed: (items) => items.map((one) => ({ ...one, bytes: turned(one.bytes) })) },
      'failed digest-mismatch',
    ],
    [
      'items in each other’s namespace',
      { disclosed: (items) => items.map((one) => ({ ...one, nameSpace: otherOf(one.nameSpace) })) },
      'failed digest-mismatch',
    ],
    [
      'an item in a namespace that was not digested',
      { disclosed: (items) => items.map((one) => ({ ...one, nameSpace: 'own' })) },
      'failed digest-missing',
    ],
    ['no items at all', { disclosed: () => [] }, 'passed'],
  ])('with %s: %s', async (_, hooks, expected) => {
    expect(await digestsOf({ hooks })).toBe(expected);
  });

  it('need the whole value: not a beginning of it', async () => {
    const shortened = await digestsOf({
      issueHooks: {
        mso: (sound) => ({
          ...sound,
          valueDigests: new Map(
            [...sound.valueDigests].map(([name, digests]) => [
              name,
              new Map([...digests].map(([id, digest]) => [id, digest.slice(0, 16)])),
            ]),
          ),
        }),
      },
    });
    expect(shortened).toBe('failed digest-mismatch');
  });
});

function turned(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  // Inside the salt of every item: its form stays as it was.
  changed[40] = (changed[40] ?? 0) ^ 1;
  return changed;
}

function otherOf(nameSpace: string): string {
  return nameSpace.endsWith('.jp') ? 'org.iso.23220.1' : 'org.iso.23220.1.jp';
}

describe('salts', () => {
  it.each([
    [16, 'passed'],
    [15, 'failed salt-too-short'],
    [0, 'failed salt-too-short'],
  ])('of %i bytes: %s', async (saltLength, expected) => {
    const { evidence } = await answerOf({ saltLength });
    expect(said(checkSalts(evidence))).toBe(expected);
  });
});

describe('what comes twice', () => {
  it.each<[string, Hooks, string]>([
    ['nothing', {}, 'passed'],
    [
      'an item',
      { disclosed: (items) => [...items, ...items.slice(0, 1)] },
      'failed duplicate-element',
    ],
    [
      'an element that the device says again',
      { deviceSigned: { 'org.iso.23220.1.jp': { full_name_unicode: 'X' } } },
      'failed duplicate-element',
    ],
    [
      'an element of the same name in another namespace, which is another element',
      { deviceSigned: { own: { full_name_unicode: 'X' } } },
      'passed',
    ],
    [
      'the document',
      {
        deviceResponse: (entries) =>
          entries.map(([key, value]) => [
            key,
            key === 'documents' && Array.isArray(value) ? [...value, ...value] : value,
          ]),
      },
      'failed duplicate-document',
    ],
  ])('is found: %s', async (_, hooks, expected) => {
    expect(await duplicatesOf(hooks)).toBe(expected);
  });

  it('is a digest too: two elements under one number', async () => {
    const { evidence } = await answerOf();
    const items = evidence.items.map((item) => ({ ...item, digestID: 5 }));
    expect(said(checkDuplicates({ ...evidence, items }))).toBe('failed duplicate-digest-id');
  });

  it('is not what only looks alike when it is written behind each other', async () => {
    const { evidence } = await answerOf();
    const [item] = evidence.items;
    if (item === undefined) throw new Error('no item');
    const items = [
      { ...item, namespace: 'a', elementIdentifier: 'b","c', digestID: 1 },
      { ...item, namespace: 'a","b', elementIdentifier: 'c', digestID: 2 },
    ];
    expect(said(checkDuplicates({ ...evidence, items }))).toBe('passed');
  });
});
