import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardRoute } from '../../pipeline/card/card-code.ts';
import type { Act } from '../app/clerk-app.tsx';
import { useDraft } from '../app/draft.tsx';
import { NumberEntry } from './number-entry.tsx';
import { type Draft, encodeDraft, FIELDS, type FieldKey, isComplete } from './number-fields.ts';
import { numberProblem, numberWarning } from './number-problems.ts';

/** Tries at which a number is not used before the clerk has looked once more. */
const CAREFUL = 2;

/**
 * The number's fields with what is wrong about it. A complete number is used by itself, unless so few
 * tries are left that a button has to be pressed.
 */
export function NumberPanel({
  route,
  triesLeft,
  waiting,
  asked,
  onFocus,
  act,
  children,
}: {
  route: CardRoute;
  triesLeft: number | null;
  /** Whether the number that stands there is already waiting to be used. */
  waiting: boolean;
  /** Whether a card lies there and waits for it. */
  asked: boolean;
  onFocus: (key: FieldKey) => void;
  act: Act;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const [draft, setDraft] = useDraft();
  const fields = FIELDS[route];
  const careful = triesLeft !== null && triesLeft <= CAREFUL;
  const problem = numberProblem(draft);
  const warning = numberWarning(draft, new Date().getFullYear());
  const usable = isComplete(draft, fields) && problem === null;

  function change(next: Draft): void {
    setDraft(next);
    if (waiting) act({ type: 'code-cleared' });
    const complete = isComplete(next, fields) && numberProblem(next) === null;
    if (complete && !careful) use(next);
  }

  function use(number: Draft): void {
    act({ type: 'code', digits: encodeDraft(number, fields) });
  }

  function scan(text: string): void {
    act({ type: 'qr', text });
  }

  function clear(): void {
    setDraft({});
    act({ type: 'code-cleared' });
  }

  return (
    <section>
      <h2>{t(`numberTitle.${route}`)}</h2>
      <NumberEntry
        route={route}
        draft={draft}
        asked={asked}
        onChange={change}
        onQr={scan}
        onFocus={onFocus}
      />
      {route !== 'pin' && <p className="hint">{t('yearHint')}</p>}
      <p role="alert" className="problem">
        {problem !== null && t(`problem.${problem}`)}
        {problem === null && warning !== null && t(`warn.${warning}`)}{' '}
        {careful && t('triesFew', { count: triesLeft })}
      </p>
      <div className="buttons">
        {careful && (
          <button type="button" className="primary" disabled={!usable} onClick={() => use(draft)}>
            {t('useNumber')}
          </button>
        )}
        <button type="button" onClick={clear}>
          {t('clearNumber')}
        </button>
        {children}
      </div>
    </section>
  );
}
