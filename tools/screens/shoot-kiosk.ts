import { KioskPage } from '../../tests/page/kiosk-page.ts';
import { KIOSK_STATES } from '../../tests/page/kiosk-states.ts';
import { speaks } from '../../tests/page/visitor-stage.ts';
import type { Album } from './album.ts';

/** Of a picture of 1080 x 1920. */
const WIDTH = 432;

export async function shootKiosk(album: Album): Promise<void> {
  const kiosk = await KioskPage.open();
  album.begin('The kiosk, 1080 x 1920');
  for (const [name, reach] of KIOSK_STATES) {
    await reach(kiosk);
    await album.take(kiosk.page, `kiosk ${name}`, name, WIDTH);
    await kiosk.reset();
  }
  album.begin('The kiosk in other languages');
  for (const language of ['ja-easy', 'en', 'ne'] as const) {
    await kiosk.lay('hanako');
    kiosk.take({ type: 'language', language });
    await speaks(kiosk.page, language);
    await album.take(kiosk.page, `kiosk pin in ${language}`, `the PIN, ${language}`, WIDTH);
    await kiosk.reset();
  }
  await kiosk.close();
}
