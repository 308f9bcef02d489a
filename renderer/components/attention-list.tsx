import { useTranslation } from 'react-i18next';
import type { Ask } from '../../pipeline/purpose/decide.ts';
import type { Medium } from '../../pipeline/reading/report.ts';
import { useItemText } from '../app/use-item-text.ts';
import { askTexts } from './ask-texts.ts';

/** What the clerk has to look at, one line for each thing. */
export function AttentionList({ asks, medium }: { asks: readonly Ask[]; medium: Medium }) {
  const { t } = useTranslation();
  const itemText = useItemText();
  const texts = askTexts(asks, medium);
  if (texts.length === 0) return null;
  return (
    <>
      {texts.some(({ key }) => key === 'askGenuine') && <p className="no-key">{t('noKeyNote')}</p>}
      <ul className="asks">
        {texts.map(({ key, item }) => (
          <li key={item ?? key}>
            <label>
              <input type="checkbox" /> {item === null ? t(key) : t(key, { item: itemText(item) })}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
