import type { Session, WebContents } from 'electron';
import { lockNetwork } from './network-lock.ts';
import { isOurs } from './scheme.ts';

/** The page's session lives in memory only: no `persist:` in its name, no cache. */
export const PARTITION = 'receiver';
/** The visitor's own: pages of one session could hand each other a record behind the main process's back. */
export const VISITOR_PARTITION = 'receiver-visitor';

/** Whether the page that these contents show may open the camera at this moment. */
export type MayUseCamera = (contents: WebContents) => boolean;

/** Guards each session once, however often it is met; done when its network is locked. */
export function sessionGuard(mayUseCamera: MayUseCamera): (session: Session) => Promise<void> {
  const met = new WeakMap<Session, Promise<void>>();
  return (session) => {
    const guarded = met.get(session) ?? guardSession(session, mayUseCamera);
    met.set(session, guarded);
    return guarded;
  };
}

/**
 * Takes everything from a session that the page has no use for (facts/electron.md C 19 to 24). What is
 * left is the picture of a camera, never its sound, for our own page's main frame, while it may.
 */
export function guardSession(session: Session, mayUseCamera: MayUseCamera): Promise<void> {
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
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSE_CERTIFICATE));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  refuseDevices(session);
  return lockNetwork(session);
}

/** No connection of ours uses TLS: whatever asks for one is refused. */
const REFUSE_CERTIFICATE = -2;

/** The readers are the device process's: a page gets none, nor a key of the person who sits there. */
function refuseDevices(session: Session): void {
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
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
  session.on('select-webauthn-account', (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on('select-webauthn-authenticator', (event, answer) => {
    event.preventDefault();
    answer(null);
  });
}
