import type { Rectangle, Screen } from 'electron';

/** The display that the visitor looks at: any beside the primary one; undefined where there is only one. */
export function secondDisplay(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'>,
): Rectangle | undefined {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().find(({ id }) => id !== primary)?.bounds;
}
