import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { CHANNEL } from '../contract/channels.ts';
import { isOurs } from './scheme.ts';

/** What the page may say to the main process. What it says is checked again behind this. */
export interface PageListener {
  act(message: unknown): void;
  hello(): void;
}

/** The only place that hears a page: its own window, its own main frame, its own origin, two channels. */
export function listenToPage(
  ipc: Pick<IpcMain, 'on'>,
  ours: WebContents,
  listener: PageListener,
): void {
  ipc.on(CHANNEL.act, (event, message: unknown) => {
    if (isTrusted(event, ours)) listener.act(message);
  });
  ipc.on(CHANNEL.hello, (event) => {
    if (isTrusted(event, ours)) listener.hello();
  });
}

function isTrusted({ sender, senderFrame }: IpcMainEvent, ours: WebContents): boolean {
  return (
    sender === ours &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOurs(senderFrame.url)
  );
}
