import type { ScreenSettings } from '../../desk/screen-settings.ts';
import type { Reception } from '../../pipeline/reception/reception.ts';
import type { StageView } from '../contract/stage-view.ts';
import { orderLanguages } from './language-order.ts';
import { noticeOf } from './notice.ts';
import type { Presentation } from './presentation.ts';

/** What a window needs to know beside the reception. */
export interface Surroundings {
  readonly simulated: boolean;
  readonly development: boolean;
  readonly screens: ScreenSettings;
  readonly presentation: Presentation;
}

/** What every view for a visitor has. */
export function stageView(reception: Reception, around: Surroundings): StageView {
  const { screens, presentation, simulated, development } = around;
  const { visitorLanguage, readerType, speech, volume, guide } = presentation;
  const { purpose } = reception;
  return {
    evaluation: true,
    simulated,
    development,
    language: visitorLanguage,
    languages: orderLanguages(screens.visitorLanguages),
    media: purpose.media,
    notice: noticeOf(purpose, screens),
    readerType,
    android: screens.android,
    speech,
    volume,
    writing: screens.writing,
    guide,
  };
}
