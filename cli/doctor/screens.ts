import type { Settings } from '../../desk/settings.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import type { Finding } from './doctor-command.ts';

/**
 * How the screens are set up. A purpose for the other kind of screen is broken, as the program itself
 * finds at its start: nobody could press 次へ, or whoever stands there would press it.
 */
export function examineScreens(
  { screen, readerType, organization }: Settings,
  { id, attended }: Purpose,
): Finding {
  if (attended !== (screen === 'counter')) {
    const meant = attended ? 'a counter with staff' : 'a kiosk without staff';
    return {
      what: 'screens',
      state: 'broken',
      text: `a ${screen}, but ${id} is for ${meant}: the program does not open`,
      remedy: 'Name another purpose or another screen in settings.json',
    };
  }
  const what = `a ${screen} with a reader of type ${readerType}`;
  if (organization !== undefined) {
    return { what: 'screens', state: 'ok', text: `${what}; ${organization.ja} asks` };
  }
  return {
    what: 'screens',
    state: 'warning',
    text: `${what}; the notice says 「この窓口」: it has no name of who asks`,
    remedy: 'Name the organization in settings.json',
  };
}
