import { describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import { simulatedPhoneOrder } from '../../fixtures/malicious/simulated-order.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { openInProcess } from '../../fixtures/virtual/transport/in-process-channel.ts';
import { nodeContext } from '../../native-bridge/crypto/node-context.ts';
import type { CardAnchor } from '../card/verify/anchors.ts';
import type { Picture } from '../identity/identity.ts';
import { succeed } from '../outcome/result.ts';
import { runReading } from './run-reading.ts';

const PICTURE: Picture = { mediaType: 'image/png', width: 240, height: 320, bytes: Buffer.of(1) };
const purposes = loadPurposes(null);

interface Reading {
  readonly purpose?: string;
  readonly anchors?: readonly CardAnchor[];
  readonly decoded?: Picture | null | Error;
}

/** Reads a case by its number with a decoder that counts, and tells what reached it. */
async function decode(name: string, { purpose, anchors, decoded = PICTURE }: Reading = {}) {
  const found = CASES.get(name);
  const chosen = purposes.ok ? purposes.value.get(purpose ?? 'hospital-reception') : undefined;
  if (found === undefined || chosen === undefined) throw new Error(`no ${name}`);
  const decodedBytes: Uint8Array[] = [];
  const { report } = await runReading(
    openInProcess(new VirtualChip(found.make())),
    {
      ...{ purpose: chosen, route: 'b', extended: true },
      anchors: anchors ?? simulatedAnchors(),
      phone: simulatedPhoneOrder(),
    },
    {
      identified: () => undefined,
      consentWanted: () => undefined,
      progress: () => undefined,
      confirmLastTry: async () => false,
      code: async () =>
        succeed({ route: 'b', digits: Buffer.from(loadPerson(found.person ?? '').numberB) }),
    },
    nodeContext(),
    {
      async decodeJpeg2000(bytes) {
        decodedBytes.push(bytes);
        if (decoded instanceof Error) throw decoded;
        return decoded;
      },
    },
  );
  return { report, decodedBytes };
}

describe('the photo of a card', () => {
  it('is decoded once, as it was signed', async () => {
    const { report, decodedBytes } = await decode('hanako');
    const { photo } = loadPerson('hanako');
    expect([decodedBytes.map(hex), report.identity?.portrait, report.missing]).toEqual([
      [hex(photo ?? new Uint8Array())],
      PICTURE,
      [],
    ]);
  });

  it('is said not to be displayable where the decoder itself breaks', async () => {
    const { report } = await decode('hanako', { decoded: new Error('planted') });
    expect([report.failure, report.identity?.name, report.notices]).toEqual([
      null,
      '見本　花子',
      ['photo-not-displayable'],
    ]);
  });

  it('never reaches a decoder before its signature has passed', async () => {
    const forged = [
      'altered-photo',
      'altered-glyph-image',
      'other-photo',
      'trailing-bytes',
      'photo-bomb',
      'photo-truncated',
      'copied-card',
      'replayed-challenge',
      'unknown-ca',
      'look-alike-ca',
      'altered-certificate',
    ];
    const reached = [];
    for (const name of forged) {
      const { report, decodedBytes } = await decode(name);
      const failed = report.checks.some(({ status }) => status === 'failed');
      if (!failed || decodedBytes.length > 0) reached.push(name);
    }
    expect(reached).toEqual([]);
  });

  it('never reaches a decoder where its header asks for more than is allowed, signed or not', async () => {
    const reached = [];
    for (const name of ['photo-bomb-signed', 'photo-garbage-signed', 'infant']) {
      const { decodedBytes } = await decode(name);
      if (decodedBytes.length > 0) reached.push(name);
    }
    expect(reached).toEqual([]);
  });

  it('is decoded where no issuer is known: then the clerk is asked to look', async () => {
    const { report, decodedBytes } = await decode('hanako', { anchors: [] });
    const issuer = report.checks.find(({ id }) => id === 'card.issuer-certificate');
    expect([issuer?.status, decodedBytes.length]).toEqual(['not-checkable', 1]);
  });

  it('is neither read nor decoded for a purpose without it', async () => {
    const { report, decodedBytes } = await decode('hanako', { purpose: 'shelter-roster' });
    expect([report.failure, decodedBytes.length, 'portrait' in (report.identity ?? {})]).toEqual([
      null,
      0,
      false,
    ]);
  });

  it('that cannot be decoded is missing and said to be, and the rest is there', async () => {
    const { report } = await decode('hanako', { decoded: null });
    expect([report.missing, report.notices, report.identity?.name]).toEqual([
      ['portrait'],
      ['photo-not-displayable'],
      '見本　花子',
    ]);
  });
});

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
