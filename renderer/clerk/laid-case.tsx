import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { TrainingView } from '../../electron/contract/training-view.ts';
import type { CardRoute } from '../../pipeline/card/card-code.ts';
import type { Act } from '../app/clerk-app.tsx';
import { useLocalText } from '../app/use-local-text.ts';
import { hasEnded } from './between-visitors.ts';
import { printedNumber } from './printed-number.ts';

/** What lies on the simulated reader, with the number that would be printed on it, and its way off. */
export function LaidCase({
  training,
  view: { route, phase },
  act,
}: {
  training: TrainingView;
  view: ClerkView;
  act: Act;
}) {
  const { t } = useTranslation('clerk');
  const local = useLocalText();
  const laid = training.cases.find(({ id }) => id === training.laid);
  if (laid === undefined) return <p className="training-laid">{t('training.nothing')}</p>;
  const typed = laid.medium === 'card' && !hasEnded(phase);
  return (
    <>
      <p className="training-laid">
        <span className="only-read">{t('training.laid')}</span>
        <strong>{local(laid.title)}</strong>
      </p>
      {typed && laid.number !== null && <PrintedNumber number={laid.number} route={route} />}
      <button type="button" className="quiet" onClick={() => act({ type: 'lay', id: null })}>
        {t('training.takeAway')}
      </button>
    </>
  );
}

function PrintedNumber({ number, route }: { number: string; route: CardRoute | null }) {
  const { t } = useTranslation('clerk');
  return (
    <dl className="training-number">
      {printedNumber(number, route).map(({ part, digits }) => (
        <div key={part}>
          <dt>{t(`training.number.${part}`)}</dt>
          <dd>{digits}</dd>
        </div>
      ))}
    </dl>
  );
}
