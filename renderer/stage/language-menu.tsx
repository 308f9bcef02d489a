import { Button, I18nProvider, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { StageView } from '../../electron/contract/stage-view.ts';
import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';
import { LANGUAGE_NAMES } from '../i18n/language-names.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { plainText } from '../ruby/ruby-text.ts';
import type { ActOnStage } from './stage-act.ts';
import { useWords } from './use-words.ts';

/**
 * The library looks for an element of this id, and where it finds none writes a style element, which the
 * page's policy refuses. Its rule stands in styles/stage.css.
 */
const STYLE_MARK = 'react-aria-pressable-style';

/** The languages of this counter by their own names, in its order: one choice, by touch or arrow keys. */
export function LanguageMenu({ view, act }: { view: StageView; act: ActOnStage }) {
  const { t } = useWords();
  const { language, languages } = view;
  const choose = (key: unknown) => {
    const chosen = VISITOR_LANGUAGES.find((known) => known === key);
    if (chosen !== undefined) act({ type: 'language', language: chosen });
  };
  return (
    <I18nProvider locale={LANGUAGE_NAMES[language].tag}>
      <meta id={STYLE_MARK} />
      <MenuTrigger>
        <Button className="stage-language-button">
          <Globe />
          <span>
            <Ruby text={t('button.language')} />
          </span>
        </Button>
        <Popover className="stage-language-list" placement="bottom end">
          <Menu
            aria-label={plainText(t('button.language'))}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onAction={choose}
          >
            {languages.map((offered) => {
              const { name, tag } = LANGUAGE_NAMES[offered];
              return (
                <MenuItem key={offered} id={offered} textValue={name}>
                  <span lang={tag}>{name}</span>
                </MenuItem>
              );
            })}
          </Menu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  );
}

/** Known by those who cannot read any word here. */
function Globe() {
  return (
    <svg viewBox="0 0 24 24" className="stage-globe" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <ellipse cx="12" cy="12" rx="4.5" ry="10" />
      <path d="M2 12h20M4 6.5h16M4 17.5h16" />
    </svg>
  );
}
