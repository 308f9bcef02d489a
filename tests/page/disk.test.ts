import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { filesIn, searchFor } from '../../cli/read/search-for.fixture.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { CounterPage } from './counter-page.ts';

/**
 * Everything that the counter, its device process and Chromium could write to lies in one folder of this
 * test: the data folder, the profile, the system's temporary folder and the user's home.
 */
const person = loadPerson('hanako');
/** Chromium may take files away more than once on a slow machine. */
const PATIENCE_MS = 20_000;
const CANARIES = [person.name, person.address, person.birth, person.numberB];

let root: string;
let counter: CounterPage;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kazasu-disk-'));
  for (const name of ['TMPDIR', 'HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME']) {
    mkdirSync(join(root, name));
    vi.stubEnv(name, join(root, name));
  }
  counter = await CounterPage.open({ visitorWindow: true });
  await counter.heading('受付できます');
});

afterAll(async () => {
  await counter.close();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

/** Where something of the person stands now; Chromium may take a file away while the search goes on. */
async function found(photo: Buffer | null = null): Promise<readonly string[]> {
  return vi.waitFor(() => {
    const texts = searchFor(CANARIES, [root], {});
    const photos = filesIn(root).filter(
      (name) => photo !== null && readFileSync(join(root, name)).includes(photo),
    );
    return [...texts, ...photos.map((name) => `photo in ${name}`)];
  }, PATIENCE_MS);
}

/** A piece from the middle of the photo that the page shows. */
function shownPhoto(): Buffer {
  const { phase } = counter.chromium.windowed.counter.reception;
  const portrait = phase.kind === 'shown' ? phase.conclusion.identity?.portrait : undefined;
  const bytes = portrait?.bytes ?? new Uint8Array();
  expect(bytes.length).toBeGreaterThan(1_000);
  return Buffer.from(bytes.slice(500, 564));
}

describe('the disk', () => {
  let photo: Buffer;

  it('is searched where it matters: the profile and the data folder lie there, and what is planted is found', async () => {
    const names = filesIn(root).join('\n');
    expect(names).toMatch(/TMPDIR\/playwright_chromiumdev_profile/);
    expect(names).toMatch(/TMPDIR\/kazasu-page-\w+\/settings\.json/);
    const planted = join(root, 'HOME', 'planted');
    writeFileSync(planted, Buffer.from(`x${person.name}y`, 'utf16le'));
    const whileThere = await found();
    rmSync(planted);
    expect(whileThere).toEqual([`${person.name} in HOME/planted`]);
  });

  it('holds nothing of a person while the record is shown, to clerk and visitor', async () => {
    await counter.read('hanako');
    photo = shownPhoto();
    const planted = join(root, 'HOME', 'planted.jpg');
    writeFileSync(planted, Buffer.concat([Buffer.alloc(99), photo]));
    const whilePlanted = await found(photo);
    rmSync(planted);
    expect([whilePlanted, await found(photo)]).toEqual([['photo in HOME/planted.jpg'], []]);
  });

  it('holds nothing of them after 次の方, a pause, another reception, and a page that crashed', async () => {
    await counter.next();
    const afterNext = await found(photo);
    await counter.read('hanako');
    counter.chromium.windowed.take({ type: 'pause' });
    await counter.heading('この窓口は休止中です');
    counter.chromium.windowed.take({ type: 'resume' });
    await counter.reset();
    await counter.read('hanako');
    const crashed = counter.page.waitForEvent('crash');
    await counter.page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    expect([afterNext, await found(photo)]).toEqual([[], []]);
  });
});
