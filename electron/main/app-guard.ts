import type { App, Session } from 'electron';
import { guardContents } from './contents-guard.ts';

/**
 * What the system or another program may ask of this one: nothing. Every page and every session that comes
 * to be is guarded, whoever made it; a file or an address that is handed over is dropped; no certificate of
 * the computer's owner goes anywhere.
 */
export function guardApp(app: App, guardSession: (session: Session) => void): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('session-created', guardSession);
  app.on('open-file', (event) => event.preventDefault());
  app.on('open-url', (event) => event.preventDefault());
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    // Without this the first certificate of the store would be taken.
    event.preventDefault();
    answer();
  });
  app.on('child-process-gone', (_event, { type, reason }) => {
    // The graphics process comes back by itself, the device process by its client: it is only noted.
    if (!AS_MEANT.includes(reason)) console.error(`kazasu: process ${type} is gone: ${reason}`);
  });
}

const AS_MEANT: readonly string[] = ['clean-exit', 'killed'];
