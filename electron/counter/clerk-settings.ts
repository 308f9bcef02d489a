import type { ClerkSettings } from '../contract/clerk-view.ts';
import { isChecked, orderLanguages } from './language-order.ts';
import type { Surroundings } from './stage-projection.ts';

/** What the clerk sees and sets of the visitor's view. */
export function clerkSettings({ screens, presentation }: Surroundings): ClerkSettings {
  const { volume, speech, readerType, visitorLanguage } = presentation;
  const languages = orderLanguages(screens.visitorLanguages).map((language) => ({
    language,
    checked: isChecked(language),
  }));
  return { volume, speech, readerType, android: screens.android, visitorLanguage, languages };
}
