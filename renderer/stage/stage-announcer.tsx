import { plainText } from '../ruby/ruby-text.ts';
import type { PhaseWords } from './stage-phase.ts';

/**
 * What a screen reader says when the state changes: results and messages at once, all else when there is
 * a pause. The two regions are always there, since one that appears with its text is often not read.
 */
export function StageAnnouncer({ words, urgent }: { words: PhaseWords; urgent: boolean }) {
  const said = plainText(`${words.title} ${words.body}`).trim();
  return (
    <div className="announcer">
      <p role="alert">{urgent ? said : ''}</p>
      <p role="status">{urgent ? '' : said}</p>
    </div>
  );
}
