import type { ScreenSettings } from '../../desk/screen-settings.ts';
import { kept } from '../../pipeline/purpose/kept.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import { longestShown } from '../../pipeline/reception/time-limits.ts';
import type { Notice } from '../contract/notice.ts';

/** What stands before the tap, made of the purpose and of who asks. */
export function noticeOf(purpose: Purpose, { organization }: ScreenSettings): Notice {
  const { title, items, legalBasis } = purpose;
  return {
    organization: organization ?? null,
    purpose: title,
    items,
    kept: kept(purpose),
    wipesInSeconds: longestShown(purpose) / 1000,
    legalBasis,
  };
}
