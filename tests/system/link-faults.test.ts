import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_TRAP } from '../../fixtures/malicious/no-trap.ts';
import type { Tamper } from '../../fixtures/virtual/transport/vpcd-client.ts';
import { type CounterFiles, makeCounterFiles } from './counter-files.ts';
import { Pcscd } from './pcscd.ts';
import { caseNamed, readOnReader } from './read-card.ts';
import { ReaderWatch } from './reader-watch.ts';

let pcscd: Pcscd;
let files: CounterFiles;
let watch: ReaderWatch;
const hanako = caseNamed('hanako');

beforeAll(async () => {
  files = makeCounterFiles();
  pcscd = await Pcscd.start();
  watch = new ReaderWatch();
});

afterAll(async () => {
  watch.stop();
  await pcscd.stop();
  files.remove();
});

/** Does something to the exchange with this index, and lets all others be. */
function at(index: number, answer: ReturnType<Tamper>): Tamper {
  return (_command, honest, i) => (i === index ? answer : honest);
}

const EXCHANGES = 16;

describe('a card that is taken away', () => {
  it.each(Array.from({ length: EXCHANGES }, (_, index) => index))(
    'during exchange %i is removed-too-early, and read when it is back',
    async (index) => {
      const torn = await readOnReader(hanako, files, { watch, tamper: at(index, 'remove') });
      expect([torn.result.status, torn.json.failure, torn.json.identity]).toEqual([
        32,
        { kind: 'removed-too-early', check: null, triesLeft: null, code: 'K-401' },
        null,
      ]);
      expect(torn.chip.traps).toEqual(NO_TRAP);
    },
  );

  it('is read when it is laid down again', async () => {
    const { json } = await readOnReader(hanako, files, { watch });
    expect(json.outcome).toBe('accepted');
  });
});

describe('an answer that is none', () => {
  it.each([
    ['one byte', Uint8Array.of(0x90), 'removed-too-early'],
    ['a status word that says nothing', Uint8Array.of(0x6f, 0x00), 'unexpected-answer'],
    ['more bytes than asked for', new Uint8Array(3000).fill(0x90), 'unexpected-answer'],
    ['the longest that the driver carries', new Uint8Array(65_535).fill(0x90), 'unexpected-answer'],
  ])('%s ends in a named failure', async (_, bytes, kind) => {
    const { json, chip } = await readOnReader(hanako, files, { watch, tamper: at(6, bytes) });
    expect([json.failure?.kind, json.identity]).toEqual([kind, null]);
    expect(chip.traps).toEqual(NO_TRAP);
  });

  it.each([0, 3, 5, 9])('that never comes at exchange %i ends as read-timeout', async (index) => {
    const begin = performance.now();
    const { result, json, chip } = await readOnReader(hanako, files, {
      tamper: at(index, 'silent'),
    });
    expect([result.status, json.failure?.kind, json.identity]).toEqual([32, 'read-timeout', null]);
    // Design 9: 5 s for one APDU, and the failure within 1 s of that; the rest is start and end.
    expect(performance.now() - begin).toBeLessThan(9000);
    expect(chip.traps).toEqual(NO_TRAP);
    expect((await readOnReader(hanako, files, { watch })).json.outcome).toBe('accepted');
  });
});
