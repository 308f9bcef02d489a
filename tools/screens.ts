import { fileURLToPath } from 'node:url';
import { hasChromium, launchChromium } from '../electron/chromium/launch-chromium.ts';
import { Album } from './screens/album.ts';
import { shootClerk } from './screens/shoot-clerk.ts';
import { shootKiosk } from './screens/shoot-kiosk.ts';
import { shootSheets } from './screens/shoot-sheets.ts';
import { shootVisitor } from './screens/shoot-visitor.ts';
import { writeReadme } from './screens/write-readme.ts';

/** Stores a picture of each state of each view under docs/screens, with a page of them: `npm run screens`. */
const out = fileURLToPath(new URL('../docs/screens/', import.meta.url));
if (!hasChromium()) throw new Error('Chromium is not installed');

const browser = await launchChromium({ headless: true, size: { width: 800, height: 600 } });
const album = await Album.open(out, browser);
await shootClerk(album);
await shootVisitor(album);
await shootKiosk(album);
await shootSheets(album, browser);
album.write('README.md', writeReadme(album.sections));
await browser.close();
