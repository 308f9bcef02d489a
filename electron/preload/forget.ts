/** Where a page can leave something for the one that is loaded after it in the same window. */
export interface Keepers {
  readonly sessionStorage: Pick<Storage, 'clear'>;
  readonly history: Pick<History, 'replaceState'>;
  name: string;
}

/**
 * Forgets what the page before this one left: these three outlive a page that is loaded anew, and no
 * clearing of a session reaches them. Our own pages use none of them.
 */
export function forgetLastPage(window: Keepers): void {
  window.sessionStorage.clear();
  window.history.replaceState(null, '');
  window.name = '';
}
