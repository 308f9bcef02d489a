import type { ScreenSettings } from '../../desk/screen-settings.ts';
import { type Failure, failure } from '../../pipeline/outcome/failure.ts';
import { fail, type Result } from '../../pipeline/outcome/result.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import type { CounterParts, Source } from './counter-parts.ts';
import type { CounterSetting } from './counter-setting.ts';

/** Where readers and keys come from now. */
export function sourceOf({ real, training }: CounterParts, simulated: boolean): Source {
  return simulated && training !== null ? training : real;
}

/**
 * A purpose for staff at a counter, one without at a kiosk: with the other nobody could press 次へ, or it
 * would be pressed by whoever stands there. Fails with `settings-broken`.
 */
export function openingFor(
  setting: CounterSetting,
  { screen }: ScreenSettings,
): Result<Purpose, Failure> {
  const opening = setting.opening();
  if (!opening.ok || fits(opening.value, screen)) return opening;
  const at = `settings.json: ${opening.value.id} is no purpose for a ${screen}`;
  return fail(failure('settings-broken', { at }));
}

/** What can be chosen here; nothing where the files are broken, which the next reading will tell. */
export function purposesFor(
  setting: CounterSetting,
  { screen }: ScreenSettings,
): readonly Purpose[] {
  const purposes = setting.purposes();
  return purposes.ok ? [...purposes.value.values()].filter((each) => fits(each, screen)) : [];
}

function fits({ attended }: Purpose, screen: ScreenSettings['screen']): boolean {
  return attended === (screen === 'counter');
}
