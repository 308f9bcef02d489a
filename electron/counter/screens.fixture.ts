import { z } from 'zod';
import { type ScreenSettings, screenSettings } from '../../desk/screen-settings.ts';

/** The screens of a counter whose settings say nothing. */
export const SCREENS: ScreenSettings = z.object(screenSettings).parse({});
