import { useTranslation } from 'react-i18next';
import type { Check, CheckStatus } from '../../pipeline/outcome/check.ts';
import { useLists } from '../app/use-lists.ts';

const GROUPS: readonly {
  title: 'checksPassed' | 'checksUnknown' | 'checksFailed';
  of: readonly CheckStatus[];
}[] = [
  { title: 'checksPassed', of: ['passed'] },
  { title: 'checksUnknown', of: ['not-checkable'] },
  { title: 'checksFailed', of: ['failed', 'deviation'] },
];

/** Every check by its words, in three groups; what cannot be known is grey and never green. */
export function ChecksPanel({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  const texts = useLists().checks;
  const count = (of: readonly CheckStatus[]) =>
    checks.filter(({ status }) => of.includes(status)).length;
  const [passed, unknown, failed] = GROUPS.map(({ of }) => count(of));
  return (
    <details className="checks">
      <summary>
        {t('checksTitle')} <small>{t('checksSubtitle')}</small>{' '}
        <span>{t('checksSummary', { passed, unknown, failed })}</span>
      </summary>
      {GROUPS.map(({ title, of }) => {
        const own = checks.filter(({ status }) => of.includes(status));
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
