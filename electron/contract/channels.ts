/** Every name that crosses between page and main process. The page never says one itself. */
export const CHANNEL = {
  /** Page to main: what the clerk did. */
  act: 'reception:act',
  /** Page to main: the page is there and wants the present view. */
  hello: 'reception:hello',
  /** Main to page: the present view. */
  view: 'reception:view',
} as const;
