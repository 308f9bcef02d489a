import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownFailure } from '../../electron/contract/clerk-view.ts';
import type { CardRoute } from '../../pipeline/card/card-code.ts';
import type { Check } from '../../pipeline/outcome/check.ts';
import type { FailureKind } from '../../pipeline/outcome/failure-kinds.ts';
import type { Item } from '../../pipeline/purpose/item.ts';
import type { Act } from '../app/clerk-app.tsx';
import { useDateText } from '../app/use-date-text.ts';
import { useFailureText } from '../app/use-failure-text.ts';
import { useItemText } from '../app/use-item-text.ts';
import { CardFacePicture } from '../components/card-face-picture.tsx';
import { ChecksPanel } from '../components/checks-panel.tsx';
import type { FieldKey } from '../components/number-fields.ts';
import { NumberPanel } from '../components/number-panel.tsx';
import { Verdict } from '../components/verdict.tsx';

interface FailurePhase {
  readonly kind: 'refused' | 'failed' | 'setup-problem';
  readonly failure: ShownFailure;
  readonly checks: readonly Check[];
  readonly retry: boolean;
}

/** Failures after which the number is typed again while the card still lies there. */
const MISTYPED: readonly FailureKind[] = [
  'wrong-verification-number',
  'wrong-birth-date',
  'wrong-pin',
];

/** Failures of which the visitor is not told more than that the machine could not read it. */
const UNEXPLAINED: readonly FailureKind[] = [
  'items-missing',
  'data-altered',
  'copy-suspected',
  'records-disagree',
  'issuer-not-confirmed',
  'revoked',
  'malformed-data',
  'face-mismatch',
];

/** What happened, what to do next, and who: one screen for every kind of the closed list (ui-spec 1.5, 2). */
export function FailureScreen({
  phase,
  route,
  act,
}: {
  phase: FailurePhase;
  route: CardRoute | null;
  act: Act;
}) {
  const { t } = useTranslation();
  const dateText = useDateText();
  const { kind, failure, checks, retry } = phase;
  const { title, steps, who } = useFailureText()(failure);
  const typeAgain = retry && route !== null && MISTYPED.includes(failure.kind);
  return (
    <article className="failure" data-kind={kind}>
      <div className="verdict-bar">
        {kind === 'refused' ? <Verdict outcome="refused" word={t('refused')} /> : <h1>{title}</h1>}
        <span className="code">{t('supportCode', { code: failure.code })}</span>
        {kind !== 'setup-problem' && (
          <div className="wipe-bar">
            {retry && !typeAgain && (
              <button type="button" onClick={() => act({ type: 'retry' })}>
                {t('retry')}
              </button>
            )}
            <button type="button" className="primary" onClick={() => act({ type: 'next' })}>
              {t('next')} <kbd>F9</kbd>
            </button>
          </div>
        )}
      </div>
      {kind === 'refused' && <h2>{title}</h2>}
      {failure.triesLeft !== null && failure.triesLeft > 0 && (
        <p className="tries">{t('triesLeft', { count: failure.triesLeft })}</p>
      )}
      {failure.expiredOn !== null && <p>{t('expiredOn', { date: dateText(failure.expiredOn) })}</p>}
      {failure.items.length > 0 && <MissingItems items={failure.items} />}
      <p className="who">{t(`who.${who}`)}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {typeAgain && <TypeAgain route={route} triesLeft={failure.triesLeft} act={act} />}
      {UNEXPLAINED.includes(failure.kind) && <p className="tell">{t('tellVisitor')}</p>}
      {checks.length > 0 && <ChecksPanel checks={checks} />}
    </article>
  );
}

/** The number once more, beside the picture of where each part of it stands. */
function TypeAgain({
  route,
  triesLeft,
  act,
}: {
  route: CardRoute;
  triesLeft: number | null;
  act: Act;
}) {
  const [field, setField] = useState<FieldKey | null>(null);
  return (
    <div className="type-again">
      <NumberPanel
        route={route}
        triesLeft={triesLeft}
        waiting={false}
        asked
        onFocus={setField}
        act={act}
      />
      {route !== 'pin' && <CardFacePicture field={field} />}
    </div>
  );
}

function MissingItems({ items }: { items: readonly Item[] }) {
  const { t, i18n } = useTranslation();
  const itemText = useItemText();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return <p>{t('itemsMissing', { items: list.format(items.map(itemText)) })}</p>;
}
