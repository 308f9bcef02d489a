import type { ClerkView } from './clerk-view.ts';
import type { KioskView } from './kiosk-view.ts';
import type { VisitorView } from './visitor-view.ts';

/** What a window is shown; for whom it is was decided in the main process. */
export type PageView = ClerkView | VisitorView | KioskView;
