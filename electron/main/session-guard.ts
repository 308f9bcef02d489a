import type { Session, WebContents } from 'electron';
import { isOurs } from './scheme.ts';

/** The page's session lives in memory only: no `persist:` in its name, no cache. */
export const PARTITION = 'receiver';

/** Whether the page that these contents show may open the camera at this moment. */
export type MayUseCamera = (contents: WebContents) => boolean;

/**
 * Takes everything from a session that the page has no use for (facts/electron.md C 19 to 24). What is
 * left is the picture of a camera, never its sound, for our own page's main frame, while it may.
 */
export function guardSession(session: Session, mayUseCamera: MayUseCamera): void {
  // Electron grants every permission by itself; both handlers are needed to refuse all the others.
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const asked = permission === 'media' && types.length === 1 && types[0] === 'video';
    const ours = details.isMainFrame && isOurs(details.requestingUrl);
    answer(asked && ours && mayUseCamera(contents));
  });
  session.setPermissionCheckHandler((contents, permission, origin, details) => {
    const asked = permission === 'media' && details.mediaType === 'video';
    const ours = contents !== null && details.isMainFrame && isOurs(origin);
    return asked && ours && mayUseCamera(contents);
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSE_CERTIFICATE));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isOurs(request.url) && !isOwnBlob(request.url) });
  });
}

/** No connection of ours uses TLS: whatever asks for one is refused. */
const REFUSE_CERTIFICATE = -2;

/** A picture that our own page made of bytes that it was given. */
function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isOurs(address.slice('blob:'.length));
}
