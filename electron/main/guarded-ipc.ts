import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { CHANNEL } from '../contract/channels.ts';
import { isOurs } from './scheme.ts';

/** What the page may say to the main process. What it says is checked again behind this. */
export interface PageListener {
  act(message: unknown): void;
  hello(): void;
}

/**
 * The only place that hears a page: its own window, its own main frame, its own origin, two channels, and
 * on each as many words as the preload says there.
 */
export function listenToPage(
  ipc: Pick<IpcMain, 'on'>,
  ours: WebContents,
  listener: PageListener,
): void {
  ipc.on(CHANNEL.act, (event, ...words: readonly unknown[]) => {
    if (isTrusted(event, ours) && words.length === 1) listener.act(words[0]);
  });
  ipc.on(CHANNEL.hello, (event, ...words: readonly unknown[]) => {
    const silent = words.length <= 1 && words[0] === undefined;
    if (isTrusted(event, ours) && silent) listener.hello();
  });
}

function isTrusted({ sender, senderFrame }: IpcMainEvent, ours: WebContents): boolean {
  return sender === ours && senderFrame?.parent === null && isOurs(senderFrame.url);
}
