import { useTranslation } from 'react-i18next';
import type { ShownAdvice } from '../../electron/contract/clerk-view.ts';
import { useLocalText } from '../app/use-local-text.ts';

/** ほかに確認すること: what the purpose's data say of this visitor; then, small, what holds of every result. */
export function AdviceList({ advice }: { advice: readonly ShownAdvice[] }) {
  const { t } = useTranslation();
  const local = useLocalText();
  if (advice.length === 0) return null;
  const texts = (quiet: boolean) =>
    advice
      .filter((each) => each.quiet === quiet)
      .map(({ id, text, days }) => (
        <li key={id}>{local(text).replaceAll('{{days}}', String(days ?? ''))}</li>
      ));
  const loud = texts(false);
  const quiet = texts(true);
  return (
    <>
      {loud.length > 0 && (
        <section className="advice" aria-labelledby="advice">
          <h2 id="advice">{t('adviceTitle')}</h2>
          <ul>{loud}</ul>
        </section>
      )}
      {quiet.length > 0 && <ul className="structural">{quiet}</ul>}
    </>
  );
}
