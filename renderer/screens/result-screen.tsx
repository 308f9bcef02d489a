import { useTranslation } from 'react-i18next';
import type { ClerkPhase, ShownResult } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { useLists } from '../app/use-lists.ts';
import { AttentionList } from '../components/attention-list.tsx';
import { ChecksPanel } from '../components/checks-panel.tsx';
import { Items } from '../components/items.tsx';
import { Picture } from '../components/picture.tsx';
import { Verdict } from '../components/verdict.tsx';
import { WipeBar } from '../components/wipe-bar.tsx';

type Shown = Extract<ClerkPhase, { kind: 'shown' }>;

const ROUTE = { b: 'routeB', pin: 'routePin', birth: 'routeBirth' } as const;

/** Verdict first, then the photo beside the items, then every check (ui-spec 1.4). */
export function ResultScreen({ phase, act }: { phase: Shown; act: Act }) {
  const { t } = useTranslation();
  const { outcome, result } = phase;
  const { portrait } = result;
  const body = portrait === undefined ? 'acceptedBodyNoPhoto' : 'acceptedBody';
  return (
    <article className="result" data-outcome={outcome}>
      <div className="verdict-bar">
        <div>
          <div className="verdict-line">
            <Verdict outcome={outcome} word={t(outcome)} />
            <span className="route">{t(ROUTE[result.route ?? 'b'])}</span>
          </div>
          <p>
            {t(outcome === 'accepted' ? body : 'attentionBody')}{' '}
            <strong className="take-card">{t('takeCard')}</strong>
          </p>
        </div>
        <WipeBar endsInMs={phase.endsInMs} act={act} />
      </div>
      <div className="person">
        {portrait !== undefined && (
          <figure>
            <Picture picture={portrait} alt={t('portraitAlt')} className="portrait" />
            <figcaption>{t('portraitNote')}</figcaption>
            <button type="button" onClick={() => act({ type: 'face-mismatch' })}>
              {t('faceMismatch')}
            </button>
          </figure>
        )}
        <Items result={result} />
      </div>
      <Notices result={result} />
      <ChecksPanel checks={result.checks} />
    </article>
  );
}

function Notices({ result }: { result: ShownResult }) {
  const { t } = useTranslation();
  const texts = useLists().checks;
  const { notices, asks, expiresInDays } = result;
  return (
    <section className="notices">
      <AttentionList asks={asks} />
      {notices.map((notice) => (
        <p key={notice}>{texts.notice[notice]}</p>
      ))}
      {expiresInDays !== null && <p>{t('expiresSoon', { days: expiresInDays })}</p>}
      {result.ageOver !== undefined && <p>{t('ageNoPhoto')}</p>}
      <p className="structural">{t('notStoppedNote')}</p>
    </section>
  );
}
