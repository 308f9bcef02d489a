import type { App, Session } from 'electron';
import { isOurs } from './scheme.ts';

/**
 * Two locks on the network of a page, each enough by itself (facts/electron.md C 23): every request but
 * our own origin's and its own pictures' is cancelled, and what is not cancelled is sent to a proxy that
 * nobody is. Done when the second lock is shut, too.
 */
export async function lockNetwork(session: Pick<Session, 'webRequest' | 'setProxy'>) {
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isOurs(request.url) && !isOwnBlob(request.url) });
  });
  await session.setProxy(NOBODY);
}

/** Port 1 of this computer, for every scheme and for this computer's own addresses, too. */
const NOBODY = {
  mode: 'fixed_servers',
  proxyRules: '127.0.0.1:1',
  proxyBypassRules: '<-loopback>',
} as const;

/**
 * No name is ever looked up, whoever asks: a page could say something in the name that it asks for. Takes
 * nothing away from Chromium's protection; it is the only switch that this program sets itself.
 */
export function lockNames({ commandLine }: Pick<App, 'commandLine'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** A picture that our own page made of bytes that it was given. */
function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isOurs(address.slice('blob:'.length));
}
