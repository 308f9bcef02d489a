import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import { CLERK_STATES } from '../../tests/page/clerk-states.ts';
import { CounterPage } from '../../tests/page/counter-page.ts';
import type { Album } from './album.ts';

/** Of a picture of 1280 x 800. */
const WIDTH = 960;

export async function shootClerk(album: Album): Promise<void> {
  const counter = await CounterPage.open();
  const { page } = counter;
  await counter.heading('受付できます');
  await page.getByText('正常').waitFor();
  album.begin('The clerk, 1280 x 800');
  for (const [name, reach] of CLERK_STATES) {
    await reach(counter);
    await album.take(page, `clerk ${name}`, name, WIDTH);
    await counter.reset();
  }
  album.begin('The clerk in English');
  await page.reload();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Ready' }).waitFor();
  await album.take(page, 'clerk en ready', 'ready', WIDTH);
  counter.put('hanako');
  await counter.heading('A card is on the reader');
  await counter.type(loadPerson('hanako').numberB);
  await counter.heading('Confirmed');
  await album.take(page, 'clerk en accepted', 'accepted', WIDTH);
  await page.getByRole('button', { name: '日本語' }).click();
  await counter.reset();
  album.begin('The clerk, other windows');
  await counter.read('hanako');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await album.take(page, 'clerk 1920', 'accepted, 1920 x 1080', WIDTH);
  await page.setViewportSize({ width: 375, height: 812 });
  await album.take(page, 'clerk 375', 'accepted, 375 x 812', 375);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ forcedColors: 'active' });
  await album.take(page, 'clerk forced colours', 'accepted, forced colours', WIDTH);
  await counter.close();
}
