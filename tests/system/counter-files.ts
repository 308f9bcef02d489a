import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardCaOf } from '../../desk/trust/card-ca-file.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { issueIaca } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';

/** Folders of a counter for one test file: a data folder, and a trust folder that knows the fixtures' CA. */
export interface CounterFiles {
  readonly data: string;
  readonly trust: string;
  readonly emptyTrust: string;
  remove(): void;
}

export function makeCounterFiles(): CounterFiles {
  const root = mkdtempSync(join(tmpdir(), 'kazasu-system-'));
  const [data, trust, emptyTrust] = ['data', 'trust', 'empty'].map((name) => join(root, name));
  if (data === undefined || trust === undefined || emptyTrust === undefined) throw new Error('no');
  for (const folder of [data, trust, emptyTrust]) mkdirSync(folder);
  const cardCas = simulatedAnchors().map((anchor) => cardCaOf(anchor, 'fixture'));
  writeFileSync(join(trust, 'card-ca.json'), JSON.stringify(cardCas));
  const iaca = join(trust, 'iaca');
  mkdirSync(iaca);
  writeFileSync(join(iaca, 'fixture.pem'), pemOf(issueIaca().certificate));
  return { data, trust, emptyTrust, remove: () => rmSync(root, { recursive: true }) };
}

/** A certificate as a trust store keeps it. */
export function pemOf(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
