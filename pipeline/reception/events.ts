import type { CardRoute } from '../card/card-code.ts';
import type { CancelAs, DeviceMessage } from '../device-port/messages.ts';
import type { Purpose } from '../purpose/purpose.ts';

/** What people at the counter do. */
export type Action =
  /** A complete number was typed; the bytes went another way. */
  | { readonly type: 'code-typed' }
  | { readonly type: 'code-cleared' }
  /** A phone's QR code was scanned; its text went another way. */
  | { readonly type: 'qr-scanned' }
  /** はじめる at an unattended counter. */
  | { readonly type: 'begin' }
  /** 次へ, below the notice. */
  | { readonly type: 'go-on' }
  /** The answer to 「続けますか」. */
  | { readonly type: 'still-here' }
  | { readonly type: 'cancel' }
  /** もう一度 / 再読取: the medium that lies there is read again. */
  | { readonly type: 'retry' }
  /** 次の方. */
  | { readonly type: 'next' }
  | { readonly type: 'extend' }
  | { readonly type: 'last-try'; readonly confirmed: boolean }
  /** The clerk's page has no font for a character or selector of what is shown. */
  | { readonly type: 'glyph-missing' }
  /** The clerk finds that photo and face differ. */
  | { readonly type: 'face-mismatch' }
  | { readonly type: 'choose-purpose'; readonly purpose: Purpose }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' };

export type ReceptionEvent =
  | Exclude<DeviceMessage, { type: 'alive' | 'wedged' | 'frame-looked-at' }>
  | { readonly type: 'lost'; readonly silent: boolean }
  | Action
  /** The time of the current phase is over. */
  | { readonly type: 'time-over' }
  /** The chosen purpose as its file is now, looked at when somebody comes. */
  | { readonly type: 'purpose-read'; readonly purpose: Purpose };

/** What the runner has to do after a step. */
export type Effect =
  | {
      readonly type: 'read';
      readonly readId: number;
      readonly reader: string;
      readonly route: CardRoute | null;
    }
  /** Hands the typed number over, and wipes it. */
  | { readonly type: 'send-code'; readonly readId: number }
  | { readonly type: 'answer-last-try'; readonly readId: number; readonly confirmed: boolean }
  | { readonly type: 'cancel-read'; readonly readId: number; readonly as: CancelAs }
  | { readonly type: 'wipe-code' }
  /** Asks whether the scanned QR code is of any use, before anything lies there. */
  | { readonly type: 'look-at-qr'; readonly readId: number }
  /** The page is loaded anew: nothing of the last person stays in it. */
  | { readonly type: 'wipe-page' };
