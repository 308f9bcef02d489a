import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import { CardFacePicture } from '../components/card-face-picture.tsx';
import { Lines, Pairs } from './help-lists.tsx';
import type { HelpTopic } from './help-topic.ts';
import { NoticeLines } from './notice-lines.tsx';
import { PhoneHelp } from './phone-help.tsx';

/** One topic of the help (ui-spec 1.1, 3, 4, 5, 6). */
export function HelpText({ topic, view }: { topic: HelpTopic; view: ClerkView }) {
  const { t } = useTranslation('clerk');
  switch (topic) {
    case 'say':
      return <WhatToSay view={view} />;
    case 'number':
      return <NumberHelp />;
    case 'face':
      return <Lines of={t('help.face', { returnObjects: true })} />;
    case 'phone':
      return <PhoneHelp android={view.settings.android} />;
    case 'trouble':
      return <TroubleHelp />;
    case 'keys':
      return <Pairs of={Object.entries(t('help.keys', { returnObjects: true }))} keys />;
    case 'unknown':
      return (
        <Pairs
          of={Object.values(t('help.unknown', { returnObjects: true })).map(
            ({ what, instead }) => [what, instead] as const,
          )}
        />
      );
  }
}

function WhatToSay({ view }: { view: ClerkView }) {
  const { t } = useTranslation('clerk');
  const { card, phone, consent, finished, otherWay } = t('help.say', {
    returnObjects: true,
  });
  const toCard = [card.when, card.words[view.settings.readerType]] as const;
  const said = [
    ...(view.media === 'phone' ? [] : [toCard]),
    ...(view.media === 'card'
      ? []
      : [phone, consent].map(({ when, words }) => [when, words] as const)),
    ...[finished, otherWay].map(({ when, words }) => [when, words] as const),
  ];
  return (
    <>
      <Pairs of={said} />
      <p>{t('help.sayNote')}</p>
      <h3>{t('notice.title')}</h3>
      <NoticeLines view={view} />
    </>
  );
}

function NumberHelp() {
  const { t } = useTranslation('clerk');
  return (
    <>
      <div className="help-number">
        <blockquote>{t('help.number.colleague')}</blockquote>
        <CardFacePicture field={null} />
      </div>
      <h3>{t('help.number.mistakesTitle')}</h3>
      <Lines of={t('help.number.mistakes', { returnObjects: true })} />
      <p>{t('help.number.note')}</p>
    </>
  );
}

function TroubleHelp() {
  const { t } = useTranslation('clerk');
  return (
    <>
      <Lines of={t('help.trouble.first', { returnObjects: true })} />
      <h3>{t('help.trouble.refusedTitle')}</h3>
      <Lines of={t('help.trouble.refused', { returnObjects: true })} />
      <h3>{t('help.trouble.codeTitle')}</h3>
      <Lines of={t('help.trouble.code', { returnObjects: true })} />
    </>
  );
}
