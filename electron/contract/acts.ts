import type { ClerkAct } from './clerk-act.ts';
import type { KioskAct } from './kiosk-act.ts';
import type { VisitorAct } from './stage-acts.ts';

/** What any page may say; each window's own part of it is checked in the main process. */
export type PageAct = ClerkAct | KioskAct | VisitorAct;
