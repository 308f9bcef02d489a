import { useTranslation } from 'react-i18next';
import type { Ask } from '../../pipeline/purpose/decide.ts';

const ASKED = {
  'card.issuer-certificate': ['askPrint', 'askGenuine'],
  'card.text-issuer-certificate': ['askPrint', 'askGenuine'],
  portrait: ['askPortrait'],
  'photo-absent': ['askGuardian'],
  'photo-not-displayable': ['askPortrait'],
  'glyph-missing': ['askGlyph'],
  'card.expiry': ['askExpiry'],
  'clock.plausible': ['askExpiry'],
  'card.number-agrees': ['askBirth'],
} as const satisfies Partial<Record<Ask, readonly string[]>>;

type AskText = (typeof ASKED)[keyof typeof ASKED][number];

/** What the clerk has to look at, one line for each thing, however many checks ask for it. */
export function AttentionList({ asks }: { asks: readonly Ask[] }) {
  const { t } = useTranslation();
  const texts = new Set<AskText>();
  for (const ask of asks) {
    if (!Object.hasOwn(ASKED, ask)) continue;
    for (const text of ASKED[ask as keyof typeof ASKED]) texts.add(text);
  }
  // A card without a photo has none to compare: there the guardian is what is asked about.
  if (texts.has('askGuardian')) texts.delete('askPortrait');
  if (texts.size === 0) return null;
  return (
    <>
      {texts.has('askGenuine') && <p className="no-key">{t('noKeyNote')}</p>}
      <ul className="asks">
        {[...texts].map((text) => (
          <li key={text}>
            <label>
              <input type="checkbox" /> {t(text)}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
