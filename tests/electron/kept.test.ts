import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn, searchFor } from '../../cli/read/search-for.fixture.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { findKept, keepEverywhere } from '../page/hostile-page.ts';
import { isShown, makeReady, openProgram, PROGRAM, type Program } from './electron-program.ts';
import { PATIENCE } from './main-process.ts';

/** What stays of a person: nothing, on the disk or in the page. isolation.test.ts says why it is skipped. */
describe.skipIf(PROGRAM === null)('what the real Electron keeps', () => {
  const { name, address, numberB } = loadPerson('hanako');
  let program: Program;
  let electron: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    program = await openProgram();
    ({ electron, page } = program);
    await isShown(page);
  });
  afterAll(() => program.close());

  // Rows 25, 36.
  it('is in a session that lives in memory alone', async () => {
    const session = await electron.evaluate(({ BrowserWindow }) => {
      const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
      return [own?.isPersistent(), own?.getStoragePath()];
    });
    expect(session).toEqual([false, null]);
  });

  // Rows 6, 36: the program's folders and Chromium's, with its crash dumps, lie in this one.
  it('is nothing of a person who is shown, in any file', async () => {
    const before = searchFor([name, address, numberB], [program.folder], {});
    expect(filesIn(program.folder).join()).toContain('kazasu-profile');
    const planted = join(program.folder, 'planted');
    writeFileSync(planted, `x ${name} x`);
    const found = searchFor([name], [program.folder], {});
    expect([before, found.length]).toEqual([[], 1]);
    writeFileSync(planted, '');
  });

  // Row 6.
  it('is no crash that is told to anybody', async () => {
    const told = await electron.evaluate(({ app, crashReporter }) => [
      crashReporter.getUploadToServer(),
      app.getPath('crashDumps').startsWith(app.getPath('userData')),
    ]);
    expect(told).toEqual([false, true]);
  });

  // Row 25: a page that was taken over keeps what it saw wherever it can; the next one finds none of it.
  it('is nothing in the page after 次の方, wherever the last page put it', async () => {
    const places = await keepEverywhere(page);
    expect(places).toEqual(expect.arrayContaining(['local', 'session', 'database', 'cache']));
    expect(await findKept(page)).toEqual(places);
    await makeReady(page);
    await expect.poll(() => findKept(page), PATIENCE).toEqual([]);
    expect(searchFor([name, address], [program.folder], {})).toEqual([]);
  });
});
