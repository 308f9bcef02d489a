import type { WebContents } from 'electron';
import { isOurs } from './scheme.ts';

/** Keys that would reload, print, save, open or inspect what is on the screen (facts/electron.md C 11). */
const REFUSED_KEYS: readonly { readonly key: string; readonly control: boolean }[] = [
  { key: 'f5', control: false },
  { key: 'r', control: true },
  { key: 'p', control: true },
  { key: 's', control: true },
  { key: 'o', control: true },
  { key: 'u', control: true },
];

/** Every page that this program ever shows: stays on our origin, opens nothing, embeds nothing. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => stay(event));
  contents.on('will-frame-navigate', (event) => stay(event));
  contents.on('will-redirect', (event) => stay(event));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    // Without this the first device found would be taken.
    event.preventDefault();
    answer('');
  });
  contents.on('before-input-event', (event, input) => {
    const control = input.control || input.meta;
    const refused = REFUSED_KEYS.some(
      (one) => one.key === input.key.toLowerCase() && one.control === control,
    );
    if (refused) event.preventDefault();
  });
}

function stay(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOurs(event.url)) event.preventDefault();
}
