import { useTranslation } from 'react-i18next';
import type { Check, CheckId } from '../../pipeline/outcome/check.ts';
import { useLists } from '../app/use-lists.ts';

const GROUPS = ['checksPassed', 'checksUnknown', 'checksFailed', 'checksNoted'] as const;

/**
 * A wallet that sends more than was asked for, and an issuer whose record outlasts its certificate, are no
 * problem of the holder: it is said, and that is all.
 */
const NOTED: readonly CheckId[] = ['mdoc.only-requested', 'mdoc.signer-outlived'];

function groupOf({ id, status }: Check): (typeof GROUPS)[number] {
  if (status === 'passed') return 'checksPassed';
  if (status === 'not-checkable') return 'checksUnknown';
  return status === 'deviation' && NOTED.includes(id) ? 'checksNoted' : 'checksFailed';
}

/** Every check by its words, in groups; what cannot be known is grey and never green. */
export function ChecksPanel({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  const texts = useLists().checks;
  const [passed, unknown, failed] = GROUPS.map(
    (group) => checks.filter((check) => groupOf(check) === group).length,
  );
  return (
    <details className="checks">
      <summary>
        {t('checksTitle')} <small>{t('checksSubtitle')}</small>{' '}
        <span>{t('checksSummary', { passed, unknown, failed })}</span>
      </summary>
      {GROUPS.map((title) => {
        const own = checks.filter((check) => groupOf(check) === title);
        if (own.length === 0) return null;
        return (
          <section key={title} data-group={title}>
            <h2>{t(title)}</h2>
            <ul>
              {own.map(({ id, reason }) => (
                <li key={id}>
                  {texts.name[id]}
                  {reason !== null && <em> {texts.reason[reason]}</em>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
}
