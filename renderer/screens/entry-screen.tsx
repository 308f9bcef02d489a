import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkPhase, ClerkView } from '../../electron/contract/clerk-view.ts';
import type { CardRoute } from '../../pipeline/card/card-code.ts';
import type { Act } from '../app/clerk-app.tsx';
import { useCountdown } from '../app/use-countdown.ts';
import { VisitorNotice } from '../clerk/visitor-notice.tsx';
import { CardFacePicture } from '../components/card-face-picture.tsx';
import type { FieldKey } from '../components/number-fields.ts';
import { NumberPanel } from '../components/number-panel.tsx';
import { QrEntry } from '../components/qr-entry.tsx';

type Entry = Extract<ClerkPhase, { kind: 'ready' | 'waiting-for-medium' | 'waiting-for-number' }>;

const NUMBER_BODY = {
  b: 'waitingForNumberBody',
  pin: 'waitingForPinBody',
  birth: 'waitingForBirthBody',
} as const satisfies Record<CardRoute, string>;

/** The number may be typed before the card is there, or after: the same fields for both. */
export function EntryScreen({ phase, view, act }: { phase: Entry; view: ClerkView; act: Act }) {
  const { t } = useTranslation();
  const { route } = view;
  const [field, setField] = useState<FieldKey | null>(null);
  const takesQr = view.media !== 'card' && phase.kind !== 'waiting-for-number';
  const buttons = (
    <>
      {takesQr && <QrEntry camera={view.camera} act={act} />}
      {phase.kind !== 'ready' && (
        <button type="button" onClick={() => act({ type: 'cancel' })}>
          {t('cancel')} <kbd>Esc</kbd>
        </button>
      )}
    </>
  );
  return (
    <div className="entry">
      <div>
        <Heading phase={phase} view={view} />
        {route === null ? (
          <div className="buttons">{buttons}</div>
        ) : (
          <NumberPanel
            route={route}
            triesLeft={phase.kind === 'waiting-for-number' ? phase.triesLeft : null}
            waiting={phase.kind === 'waiting-for-medium' && phase.given === 'number'}
            asked={phase.kind === 'waiting-for-number'}
            onFocus={setField}
            act={act}
          >
            {buttons}
          </NumberPanel>
        )}
      </div>
      <aside>
        {route !== null && route !== 'pin' && <CardFacePicture field={field} />}
        {phase.kind !== 'waiting-for-number' && <VisitorNotice view={view} act={act} />}
      </aside>
    </div>
  );
}

function Heading({ phase, view }: { phase: Entry; view: ClerkView }) {
  const { t } = useTranslation();
  const seconds = useCountdown(phase.kind === 'waiting-for-medium' ? phase.endsInMs : null) ?? 0;
  if (phase.kind === 'waiting-for-medium') {
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (phase.given === 'qr-code') {
      return (
        <>
          <h1>{t('waitingForPhoneTitle')}</h1>
          <p>{t('waitingForPhoneBody')}</p>
          <p>{t('timeLeft', { time })}</p>
        </>
      );
    }
    return (
      <>
        <h1>{t(`waitingForMediumTitle.${view.media}`)}</h1>
        <p>{t('waitingForMediumBody', { time })}</p>
      </>
    );
  }
  if (phase.kind === 'waiting-for-number') {
    return (
      <>
        <h1>{t('waitingForNumberTitle')}</h1>
        <p>{t(NUMBER_BODY[view.route ?? 'b'])}</p>
      </>
    );
  }
  return (
    <>
      <h1>{t('readyTitle')}</h1>
      {t(`readyBody.${view.media}`, { returnObjects: true }).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
