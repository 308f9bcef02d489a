import { useTranslation } from 'react-i18next';
import { Lines } from './help-lists.tsx';

/** How visitors open the card on their phone, and what to answer them. Android only where it is read. */
export function PhoneHelp({ android }: { android: boolean }) {
  const { t } = useTranslation('clerk');
  return (
    <>
      <h3>{t('help.phone.iphoneTitle')}</h3>
      <Lines of={t('help.phone.iphone', { returnObjects: true })} ordered />
      {android && (
        <>
          <h3>{t('help.phone.androidTitle')}</h3>
          <Lines of={t('help.phone.android', { returnObjects: true })} ordered />
        </>
      )}
      <h3>{t('help.phone.askedTitle')}</h3>
      <Lines of={t('help.phone.asked', { returnObjects: true })} />
      <h3>{t('help.phone.troubleTitle')}</h3>
      <Lines of={t('help.phone.trouble', { returnObjects: true })} />
    </>
  );
}
