import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueDocumentSigner } from '../../fixtures/virtual/issuers/mdoc-issuer.ts';
import { makePhone } from '../../fixtures/virtual/phones/make-phone.ts';
import { kazasu } from './cli.ts';
import { type CounterFiles, makeCounterFiles, pemOf } from './counter-files.ts';
import { Pcscd } from './pcscd.ts';
import { caseNamed, READER_NAMES, readOnReader } from './read-card.ts';
import { readPhoneOnReader } from './read-phone.ts';

let pcscd: Pcscd;
let files: CounterFiles;

beforeAll(async () => {
  files = makeCounterFiles();
  pcscd = await Pcscd.start();
});

afterAll(async () => {
  await pcscd.stop();
  files.remove();
});

describe('a phone that showed a QR code', () => {
  it('is read without a handover, its code on standard input', async () => {
    const { json, traffic } = await readPhoneOnReader({ carrier: 'nfc' }, files, {
      args: ['--qr', '-'],
      showsQr: true,
    });
    expect([json.outcome, json.identity?.name]).toEqual(['accepted', '見本　花子']);
    // The card's application, the transfer's, and then the request: no tag is looked at.
    expect(traffic.instructions.slice(0, 3)).toEqual(['A4', 'A4', 'C3']);
  });

  it('has its code on the line behind a number that was typed for a card', async () => {
    const { json } = await readPhoneOnReader({ carrier: 'nfc' }, files, {
      args: ['--number-b', '-', '--qr', '-'],
      input: '01033120351234\n',
      showsQr: true,
    });
    expect(json.outcome).toBe('accepted');
  });

  it('is not the one that lies there where another phone’s code was scanned', async () => {
    const { json, phone } = await readPhoneOnReader({ carrier: 'nfc' }, files, {
      args: ['--qr', '-'],
      input: `${makePhone({ carrier: 'nfc' }).showQr()}\n`,
    });
    expect([json.failure?.kind, phone.seen.requests]).toEqual(['phone-did-not-connect', []]);
  });

  it('is not waited for where its code says that it sends by Bluetooth', async () => {
    const qr = makePhone({ wallet: 'apple' }).showQr();
    const { status, stdout } = await kazasu(
      ['read', '--json', '--data', files.data, '--trust', files.trust, '--qr', '-'],
      `${qr}\n`,
    );
    expect([status, JSON.parse(stdout).failure.kind]).toEqual([31, 'phone-needs-bluetooth']);
  });

  it('is not read where the text is no phone’s code', async () => {
    const { result, json } = await readPhoneOnReader({ carrier: 'nfc' }, files, {
      args: ['--qr', '-'],
      input: 'mdoc:owBjMS4wAYIB2BhYS6QBAiABIVggWojRgrzl9C76WZQ_MzWdLo qWj\n',
    });
    expect([result.status, json.failure?.kind, json.identity]).toEqual([
      20,
      'malformed-data',
      null,
    ]);
  });
});

describe('a reader with a key of its own', () => {
  it('says to the phone who it is, over this very session', async () => {
    const folder = mkdtempSync(join(files.data, 'reader-'));
    const { certificate, key } = issueDocumentSigner('P-256');
    writeFileSync(join(folder, 'reader.pem'), pemOf(certificate));
    writeFileSync(join(folder, 'key.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
    const settings = join(files.data, 'settings.json');
    const readerAuthentication = {
      privateKey: join(folder, 'key.pem'),
      certificates: join(folder, 'reader.pem'),
    };
    writeFileSync(settings, JSON.stringify({ readerAuthentication }));
    const { json, phone } = await readPhoneOnReader({ carrier: 'nfc' }, files);
    rmSync(settings);
    rmSync(folder, { recursive: true });
    expect(json.outcome).toBe('accepted');
    const [request] = phone.seen.requests;
    expect(request?.readerAuth).toEqual({ certificate, verified: true });
  });

  it('reads nothing while its key is not its certificate’s', async () => {
    const settings = join(files.data, 'settings.json');
    writeFileSync(
      settings,
      JSON.stringify({
        readerAuthentication: { privateKey: 'none.pem', certificates: 'none.pem' },
      }),
    );
    const { result, json } = await readPhoneOnReader({ carrier: 'nfc' }, files);
    rmSync(settings);
    expect([result.status, json.failure?.kind]).toEqual([1, 'settings-broken']);
  });
});

describe('what is asked of a phone', () => {
  it.each([
    ['age-check', [['org.iso.23220.1', 'age_over_20', false]]],
    [
      'shelter-roster',
      [
        ['org.iso.23220.1.jp', 'full_name_unicode', true],
        ['org.iso.23220.1.jp', 'resident_address_unicode', true],
        ['org.iso.23220.1', 'birth_date', true],
        ['org.iso.23220.1.jp', 'birth_date_unicode', true],
        ['org.iso.23220.1', 'sex', true],
        ['org.iso.23220.1.jp', 'sex_unicode', true],
      ],
    ],
    [
      'identity-check',
      [
        ['org.iso.23220.1.jp', 'full_name_unicode', false],
        ['org.iso.23220.1.jp', 'resident_address_unicode', false],
        ['org.iso.23220.1', 'birth_date', false],
        ['org.iso.23220.1.jp', 'birth_date_unicode', false],
        ['org.iso.23220.1.jp', 'portrait', false],
      ],
    ],
  ])('for %s: its items, kept or not, and no more', async (purpose, expected) => {
    const { json, phone } = await readPhoneOnReader({ carrier: 'nfc' }, files, {
      args: ['--purpose', purpose],
    });
    expect(json.outcome).toBe('accepted');
    const asked = phone.seen.requests.flatMap(({ elements }) =>
      elements.map(({ nameSpace, element, intentToRetain }) => [
        nameSpace,
        element,
        intentToRetain,
      ]),
    );
    expect(asked.sort()).toEqual([...expected].sort());
    expect(phone.seen.versions).toEqual(['1.0']);
  });
});

describe('a holder who takes time', () => {
  it('holds up nobody at another reader', async () => {
    let card: Awaited<ReturnType<typeof readOnReader>> | null = null;
    const { json: phone } = await readPhoneOnReader({ carrier: 'nfc', consentMs: 8000 }, files, {
      args: ['--reader', READER_NAMES[0]],
      meanwhile({ child }) {
        child.stderr.on('data', async (said) => {
          if (!String(said).includes('waiting for consent')) return;
          const args = ['--number-b', '-', '--trust', files.trust, '--reader', READER_NAMES[1]];
          card = await readOnReader(caseNamed('minoru'), files, { args, slot: 1 });
        });
      },
    });
    const other = card as Awaited<ReturnType<typeof readOnReader>> | null;
    expect([phone.identity?.name, other?.json.identity?.name]).toEqual(['見本　花子', '架空　稔']);
  });

  it('is not waited for once the operator changed his mind', async () => {
    let interrupted = 0;
    const { result, json } = await readPhoneOnReader({ carrier: 'nfc', consentMs: 60_000 }, files, {
      meanwhile({ child }) {
        child.stderr.on('data', (said) => {
          if (!String(said).includes('waiting for consent')) return;
          interrupted = performance.now();
          child.kill('SIGINT');
        });
      },
    });
    expect([result.status, json.failure?.kind, json.identity]).toEqual([33, 'cancelled', null]);
    // What is left of it: the phone is given its moment to be told.
    expect(performance.now() - interrupted).toBeLessThan(4000);
    const { json: next } = await readOnReader(caseNamed('hanako'), files);
    expect(next.outcome).toBe('accepted');
  });
});
