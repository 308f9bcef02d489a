import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Item } from '../../pipeline/purpose/item.ts';
import { useItemText } from '../app/use-item-text.ts';

/**
 * What the visitor is told before the tap (ui-spec 5): who asks for what, what is kept where, what is
 * never read, and that there is another way.
 */
export function NoticeLines({ view }: { view: ClerkView }) {
  const lines = useNotice(view);
  return (
    <ul className="notice-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useNotice({ notice, language, route }: ClerkView): readonly string[] {
  const { t } = useTranslation('clerk');
  const word = useItemText();
  const list = (items: readonly Item[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(items.map(word));
  const asked = { purpose: notice.purpose[language], items: list(notice.items) };
  const { organization, kept } = notice;
  return [
    organization === null
      ? t('notice.asks.unnamed', asked)
      : t('notice.asks.named', { ...asked, organization: organization[language] }),
    ...(kept.length === 0 ? [t('notice.kept.nothing', { seconds: notice.wipesInSeconds })] : []),
    ...kept.map(({ items, system }) =>
      system === null
        ? t('notice.kept.here', { items: list(items) })
        : t('notice.kept.inSystem', { items: list(items), system }),
    ),
    // Where the card is opened by its PIN, the PIN is typed here.
    t(route === 'pin' ? 'notice.never.myNumber' : 'notice.never.both'),
    t('notice.otherWay'),
  ];
}
