import type { PageAct } from '../contract/acts.ts';
import { clerkActSchema } from '../contract/clerk-act.ts';
import { kioskActSchema } from '../contract/kiosk-act.ts';
import type { PageView } from '../contract/page-view.ts';
import { visitorActSchema } from '../contract/stage-acts.ts';

const SCHEMA = {
  clerk: clerkActSchema,
  visitor: visitorActSchema,
  kiosk: kioskActSchema,
} as const;

/** What a window's page said, if it may say so; null for anything else, whose bytes are wiped. */
export function readAct(message: unknown, audience: PageView['audience']): PageAct | null {
  const act = SCHEMA[audience].safeParse(message);
  if (act.success) return act.data;
  wipeBytes(message);
  return null;
}

/** Bytes that were no number and no picture of ours may still be somebody's. */
function wipeBytes(message: unknown): void {
  if (typeof message !== 'object' || message === null) return;
  if (message instanceof Uint8Array) message.fill(0);
  if (ArrayBuffer.isView(message)) return;
  for (const value of Object.values(message)) if (value instanceof Uint8Array) value.fill(0);
}

/** Acts that the reception itself hears; the others are about the screens. */
const OF_THE_RECEPTION = [
  'code',
  'code-cleared',
  'qr',
  'cancel',
  'retry',
  'next',
  'extend',
  'last-try',
  'face-mismatch',
  'glyph-missing',
  'choose-purpose',
  'pause',
  'resume',
  'begin',
  'go-on',
  'still-here',
] as const;

export type ReceptionAct = Extract<PageAct, { type: (typeof OF_THE_RECEPTION)[number] }>;

export function isOfReception(act: PageAct): act is ReceptionAct {
  const known: readonly string[] = OF_THE_RECEPTION;
  return known.includes(act.type);
}
