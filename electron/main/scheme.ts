import type { CustomScheme, Session } from 'electron';
import { type PageFiles, servePage } from './page-files.ts';

/** The page's own scheme: an origin that no file and no server shares (facts/electron.md C 2). */
export const SCHEME = 'receiver';
export const ORIGIN = `${SCHEME}://app`;

/** Registered once, before the app is ready: standard and secure, and never past the content policy. */
export const CUSTOM_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Answers the scheme on this session alone; `flooded` is told of a page that asks without end. */
export function serveOn(session: Session, files: PageFiles, flooded: () => void): void {
  session.protocol.handle(SCHEME, servePage(files, ORIGIN, flooded));
}

/** Whether an address is on our page's origin, by the parser and not by its first letters. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === ORIGIN && username === '' && password === '';
}
