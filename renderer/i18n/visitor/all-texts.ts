import type { VisitorLanguage } from '../../../pipeline/purpose/language.ts';
import { en } from './en.ts';
import { fil } from './fil.ts';
import { id } from './id.ts';
import { ja } from './ja.ts';
import { jaEasy } from './ja-easy.ts';
import { ko } from './ko.ts';
import { ne } from './ne.ts';
import { pt } from './pt.ts';
import type { VisitorTexts } from './texts.ts';
import { vi } from './vi.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

/** The texts of every language that the visitor's and the kiosk's views speak. */
export const VISITOR_TEXTS: Readonly<Record<VisitorLanguage, VisitorTexts>> = {
  ja,
  'ja-easy': jaEasy,
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ko,
  vi,
  pt,
  ne,
  id,
  fil,
};
