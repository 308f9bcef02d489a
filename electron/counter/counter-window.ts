import type { PageView } from '../contract/page-view.ts';

/** A window as a counter sees it, whatever host shows it. */
export interface CounterWindow {
  show(view: PageView): void;
  /** Loads the page anew: what the last person left in it is gone. */
  reload(): void;
  /** Lets a person print what the page's print style draws of it. */
  print(): void;
  /** Whether the page may open the camera, from now on. */
  allowCamera(allowed: boolean): void;
}

/** `main`: the clerk's, or the only one of an unattended counter. `visitor`: on a display of its own. */
export type Place = 'main' | 'visitor';

export interface CounterWindows {
  readonly main: CounterWindow;
  readonly visitor: CounterWindow | null;
}
