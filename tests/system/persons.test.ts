import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_TRAP } from '../../fixtures/malicious/no-trap.ts';
import { personIds } from '../../fixtures/virtual/cases/cases.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { type CounterFiles, makeCounterFiles } from './counter-files.ts';
import { Pcscd } from './pcscd.ts';
import { caseNamed, readOnReader } from './read-card.ts';

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

/** Only one address needs a second read of the text file: it is over 251 bytes. */
const LONG = 'long-address';

const SEX = { '0': 'unknown', '1': 'male', '2': 'female', '9': 'not-applicable' } as const;
const iso = (digits: string) => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;

describe('kazasu read --json --number-b - through the real pcscd', () => {
  it.each(personIds.filter((id) => id !== 'expired'))('shows %s as recorded', async (id) => {
    const person = loadPerson(id);
    const { result, json, chip } = await readOnReader(caseNamed(id), files);
    const withPhoto = person.photo !== null;
    expect(result.status).toBe(withPhoto ? 0 : 10);
    const { identity, checks, link } = json;
    const { portrait, nameImage, addressImage, ...texts } = identity ?? {};
    expect(texts).toEqual({
      name: person.name,
      address: person.address,
      birthDate: iso(person.birth),
      sex: SEX[person.sex],
    });
    expect([nameImage?.base64, addressImage?.base64]).toEqual(
      [person.images.name, person.images.address].map((bytes) =>
        Buffer.from(bytes).toString('base64'),
      ),
    );
    expect(
      portrait === undefined ? null : [portrait.mediaType, portrait.width, portrait.height],
    ).toEqual(withPhoto ? ['image/png', 240, 320] : null);
    expect(json).toMatchObject({
      schema: 'kazasu.read/1',
      outcome: withPhoto ? 'accepted' : 'attention',
      medium: 'my-number-card',
      purpose: 'hospital-reception',
      missing: withPhoto ? [] : ['portrait'],
      validity: { until: iso(person.expiry), authenticated: false },
      failure: null,
      notices: withPhoto ? [] : ['photo-absent'],
      simulated: false,
      evaluation: true,
    });
    expect(checks.filter((check: { status: string }) => check.status === 'failed')).toEqual([]);
    expect([link.reader, link.transport]).toEqual(['Virtual PCD 00 00', 'pcsc']);
    expect(link.apdus).toBe(id === LONG ? 17 : 16);
    expect(chip.traps).toEqual(NO_TRAP);
    expect(chip.isOpen).toBe(false);
  });

  it('refuses the expired card, tells the date, and shows nothing else', async () => {
    const { result, json, chip } = await readOnReader(caseNamed('expired'), files);
    expect(result.status).toBe(20);
    expect(json).toMatchObject({
      outcome: 'refused',
      identity: null,
      validity: { until: iso(loadPerson('expired').expiry) },
      failure: { kind: 'expired', check: 'card.expiry', triesLeft: null, code: 'K-505' },
    });
    expect(chip.traps).toEqual(NO_TRAP);
  });
});
