import type { WebContents } from 'electron';
import { isOurs } from './scheme.ts';

/** Every page that this program ever shows: stays on our origin, opens nothing, embeds nothing. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => stay(event));
  contents.on('will-frame-navigate', (event) => stay(event));
  contents.on('will-redirect', (event) => stay(event));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page that holds on to itself would hold on to its record: it is loaded anew all the same.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  // Nothing to go back to, by a key, a mouse or a gesture.
  contents.on('did-navigate', () => contents.navigationHistory.clear());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    // Without this the first device found would be taken.
    event.preventDefault();
    answer('');
  });
  // Calls between pages would go past proxy and request guard, which see no UDP.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

function stay(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOurs(event.url)) event.preventDefault();
}
