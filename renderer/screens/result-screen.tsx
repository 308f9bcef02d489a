import { useTranslation } from 'react-i18next';
import type { ClerkPhase, ShownResult } from '../../electron/contract/clerk-view.ts';
import type { CheckId, CheckStatus } from '../../pipeline/outcome/check.ts';
import type { Act } from '../app/clerk-app.tsx';
import { useLists } from '../app/use-lists.ts';
import { useMissingGlyphs } from '../app/use-missing-glyphs.ts';
import { AdviceList } from '../components/advice-list.tsx';
import { AttentionList } from '../components/attention-list.tsx';
import { ChecksPanel } from '../components/checks-panel.tsx';
import { Items } from '../components/items.tsx';
import { Picture } from '../components/picture.tsx';
import { Verdict } from '../components/verdict.tsx';
import { WipeBar } from '../components/wipe-bar.tsx';
import { noticeTextOf } from '../i18n/texts.ts';
import { withMissingGlyphs } from './with-missing-glyphs.ts';

type Shown = Extract<ClerkPhase, { kind: 'shown' }>;

const ROUTE = { b: 'routeB', pin: 'routePin', birth: 'routeBirth' } as const;

/**
 * Verdict first, then the photo beside the items, then every check (ui-spec 1.4). A phone's result bears
 * the mark of an uncertified program itself (design rule 7).
 */
export function ResultScreen({
  phase,
  evaluation,
  act,
}: {
  phase: Shown;
  evaluation: boolean;
  act: Act;
}) {
  const { t } = useTranslation();
  const missing = useMissingGlyphs(phase.result, act);
  const { outcome, result } = withMissingGlyphs(phase, missing);
  const { portrait, medium } = result;
  const phone = medium === 'mdoc';
  const body = portrait === undefined ? (`acceptedBodyNoPhoto.${medium}` as const) : 'acceptedBody';
  return (
    <article className="result" data-outcome={outcome}>
      <div className="verdict-bar">
        <div>
          <div className="verdict-line">
            <Verdict outcome={outcome} word={t(outcome)} />
            <span className="route">{t(phone ? 'routePhone' : ROUTE[result.route ?? 'b'])}</span>
            {phone && evaluation && <span className="route">{t('evaluationMark')}</span>}
          </div>
          <p>
            {t(outcome === 'accepted' ? body : 'attentionBody')}{' '}
            <strong className="take-card">{t(`take.${medium}`)}</strong>
          </p>
        </div>
        <WipeBar endsInMs={phase.endsInMs} act={act} />
      </div>
      <div className="person">
        {portrait !== undefined && (
          <figure>
            <Picture
              picture={portrait}
              alt={t(`portraitAlt.${medium}`)}
              className={phone ? 'portrait of-phone' : 'portrait'}
            />
            {!phone && <figcaption>{t('portraitNote')}</figcaption>}
            <button type="button" onClick={() => act({ type: 'face-mismatch' })}>
              {t('faceMismatch')}
            </button>
          </figure>
        )}
        <Items result={result} missing={missing} />
        <Notices result={result} />
      </div>
      <ChecksPanel checks={result.checks} />
    </article>
  );
}

function Notices({ result }: { result: ShownResult }) {
  const { t } = useTranslation();
  const texts = useLists().checks;
  const { medium, notices, asks, advice } = result;
  const has = (id: CheckId, status: CheckStatus) =>
    result.checks.some((check) => check.id === id && check.status === status);
  return (
    <section className="notices">
      <AttentionList asks={asks} medium={medium} />
      {notices.map((notice) => (
        <p key={notice}>{noticeTextOf(texts, notice, medium)}</p>
      ))}
      {has('mdoc.only-requested', 'deviation') && <p>{t('unrequestedNote')}</p>}
      <AdviceList advice={advice} />
    </section>
  );
}
