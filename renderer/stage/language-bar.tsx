import type { StageView } from '../../electron/contract/stage-view.ts';
import { LANGUAGE_NAMES } from '../i18n/language-names.ts';
import { LanguageMenu } from './language-menu.tsx';
import type { ActOnStage } from './stage-act.ts';

/** やさしい日本語 by one touch and back by one more; every other language from the list beside it. */
export function LanguageBar({ view, act }: { view: StageView; act: ActOnStage }) {
  const { language, languages } = view;
  const easy = language === 'ja-easy';
  const offered = easy ? languages.includes('ja') : languages.includes('ja-easy');
  return (
    <div className="stage-languages">
      {offered && (
        <button
          type="button"
          lang="ja"
          aria-pressed={easy}
          onClick={() => act({ type: 'language', language: easy ? 'ja' : 'ja-easy' })}
        >
          {LANGUAGE_NAMES['ja-easy'].name}
        </button>
      )}
      {languages.length > 1 && <LanguageMenu view={view} act={act} />}
    </div>
  );
}
