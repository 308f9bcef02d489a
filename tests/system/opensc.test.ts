import { execFile } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_TRAP } from '../../fixtures/malicious/no-trap.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { VpcdCard } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { Pcscd } from './pcscd.ts';
import { caseNamed, READER_NAMES } from './read-card.ts';
import { ReaderWatch } from './reader-watch.ts';

/**
 * Debian's opensc speaks JPKI and has never heard of this program: what it takes for a My Number Card
 * is not only what our own reader takes for one.
 */
const run = promisify(execFile);
const READER = ['--reader', READER_NAMES[0]];

let pcscd: Pcscd;
let watch: ReaderWatch;
let card: VpcdCard;
const chip = new VirtualChip(caseNamed('hanako').make());
const person = loadPerson('hanako');

beforeAll(async () => {
  pcscd = await Pcscd.start();
  watch = new ReaderWatch();
  card = await VpcdCard.lay(chip);
  await watch.isOccupied(READER_NAMES[0]);
});

afterAll(async () => {
  watch.stop();
  await card.remove();
  await pcscd.stop();
});

async function certificate(id: number): Promise<Buffer> {
  const { stdout } = await run('pkcs15-tool', [...READER, '--read-certificate', String(id)]);
  return new X509Certificate(stdout).raw;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe("Debian's opensc tools", () => {
  it('recognise the card', async () => {
    const { stdout } = await run('opensc-tool', [...READER, '--name']);
    expect(stdout.trim()).toBe('jpki');
  });

  it('list its certificates and PINs with the tries that they have', async () => {
    const { stdout: certificates } = await run('pkcs15-tool', [...READER, '--list-certificates']);
    const { stdout: pins } = await run('pkcs15-tool', [...READER, '--list-pins']);
    expect(certificates.match(/^X\.509 Certificate \[(.*)\]$/gm)).toHaveLength(4);
    expect([...pins.matchAll(/Tries left +: (\d)/g)].map(([, tries]) => tries)).toEqual(['3', '5']);
  });

  it('read the authentication certificate and its CA as they were issued', async () => {
    const read = await certificate(1);
    const ca = new X509Certificate(await certificate(3));
    expect(digest(read)).toBe(digest(person.certificates.auth));
    expect(new X509Certificate(read).verify(ca.publicKey)).toBe(true);
  });

  it('cannot read the signing certificate without its password', async () => {
    const reading = run('pkcs15-tool', [...READER, '--read-certificate', '2']);
    await expect(reading).rejects.toThrow();
  });

  it('never aim at the My Number', () => {
    expect(chip.traps).toEqual(NO_TRAP);
  });
});
