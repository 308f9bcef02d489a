import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import type { CardRoute } from '../../pipeline/card/card-code.ts';
import type { Act } from '../app/clerk-app.tsx';
import { useDraft } from '../app/draft.tsx';
import { useCountdown } from '../app/use-countdown.ts';
import { CardFacePicture } from '../components/card-face-picture.tsx';
import { NumberEntry } from '../components/number-entry.tsx';
import {
  type Draft,
  encodeDraft,
  FIELDS,
  type FieldKey,
  isComplete,
} from '../components/number-fields.ts';
import { numberProblem, numberWarning } from '../components/number-problems.ts';

type Entry = Extract<ClerkPhase, { kind: 'ready' | 'waiting-for-medium' | 'waiting-for-number' }>;

const NUMBER_BODY = {
  b: 'waitingForNumberBody',
  pin: 'waitingForPinBody',
  birth: 'waitingForBirthBody',
} as const satisfies Record<CardRoute, string>;

/** Tries at which a number is not used before the clerk has looked once more. */
const CAREFUL = 2;

/** The number may be typed before the card is there, or after: the same fields for both. */
export function EntryScreen({
  phase,
  route,
  act,
}: {
  phase: Entry;
  route: CardRoute | null;
  act: Act;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useDraft();
  const [field, setField] = useState<FieldKey | null>(null);
  const triesLeft = phase.kind === 'waiting-for-number' ? phase.triesLeft : null;
  const careful = triesLeft !== null && triesLeft <= CAREFUL;
  const fields = route === null ? [] : FIELDS[route];
  const problem = numberProblem(draft);
  const warning = numberWarning(draft, new Date().getFullYear());
  const usable = isComplete(draft, fields) && problem === null;

  function change(next: Draft): void {
    setDraft(next);
    if (phase.kind === 'waiting-for-medium') act({ type: 'code-cleared' });
    const complete = isComplete(next, fields) && numberProblem(next) === null;
    if (complete && !careful) use(next);
  }

  function use(number: Draft): void {
    act({ type: 'code', digits: encodeDraft(number, fields) });
  }

  return (
    <div className="entry">
      <section>
        <Heading phase={phase} route={route} />
        {route !== null && (
          <>
            <h2>{t('numberTitle')}</h2>
            <NumberEntry route={route} draft={draft} onChange={change} onFocus={setField} />
            {route !== 'pin' && <p className="hint">{t('yearHint')}</p>}
            <p role="alert" className="problem">
              {problem !== null && t(`problem.${problem}`)}
              {problem === null && warning !== null && t(`warn.${warning}`)}
              {careful && t('triesTwo')}
            </p>
          </>
        )}
        <div className="buttons">
          {careful && (
            <button type="button" className="primary" disabled={!usable} onClick={() => use(draft)}>
              {t('useNumber')}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              setDraft({});
              act({ type: 'code-cleared' });
            }}
          >
            {t('clearNumber')}
          </button>
          {phase.kind !== 'ready' && (
            <button type="button" onClick={() => act({ type: 'cancel' })}>
              {t('cancel')} <kbd>Esc</kbd>
            </button>
          )}
        </div>
      </section>
      {route !== null && route !== 'pin' && <CardFacePicture field={field} />}
    </div>
  );
}

function Heading({ phase, route }: { phase: Entry; route: CardRoute | null }) {
  const { t } = useTranslation();
  const seconds = useCountdown(phase.kind === 'waiting-for-medium' ? phase.endsInMs : null) ?? 0;
  if (phase.kind === 'waiting-for-medium') {
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    return (
      <>
        <h1 role="status">{t('waitingForMediumTitle')}</h1>
        <p>{t('waitingForMediumBody', { time })}</p>
      </>
    );
  }
  if (phase.kind === 'waiting-for-number') {
    return (
      <>
        <h1 role="status">{t('waitingForNumberTitle')}</h1>
        <p>{t(NUMBER_BODY[route ?? 'b'])}</p>
      </>
    );
  }
  return (
    <>
      <h1 role="status">{t('readyTitle')}</h1>
      {t('readyBody', { returnObjects: true }).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
