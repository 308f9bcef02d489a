import { useTranslation } from 'react-i18next';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import { useLists } from '../app/use-lists.ts';

/**
 * What a screen reader says when the phase changes: verdicts and failures at once, progress when there
 * is a pause. The two regions are always there, since one that appears with its text is often not read.
 */
export function Announcer({ phase }: { phase: ClerkPhase }) {
  const urgent = useUrgent(phase);
  const calm = useCalm(phase);
  return (
    <div className="announcer">
      <p role="alert">{urgent}</p>
      <p role="status">{calm}</p>
    </div>
  );
}

function useUrgent(phase: ClerkPhase): string {
  const { t } = useTranslation();
  const { failures } = useLists();
  if (phase.kind === 'shown') return t(phase.outcome);
  if (phase.kind === 'refused') return `${t('refused')} ${failures[phase.failure.kind].title}`;
  if (phase.kind === 'failed' || phase.kind === 'setup-problem') {
    return failures[phase.failure.kind].title;
  }
  return phase.kind === 'confirming-last-try' ? t('lastTryTitle') : '';
}

const CALM = {
  ready: 'readyTitle',
  'waiting-for-medium': 'waitingForMediumTitle',
  'waiting-for-number': 'waitingForNumberTitle',
  reading: 'readingTitle',
  shown: 'takeCard',
  'waiting-for-removal': 'removalTitle',
  wiping: 'wipingTitle',
  paused: 'pausedTitle',
} as const satisfies Partial<Record<ClerkPhase['kind'], string>>;

function useCalm(phase: ClerkPhase): string {
  const { t } = useTranslation();
  return Object.hasOwn(CALM, phase.kind) ? t(CALM[phase.kind as keyof typeof CALM]) : '';
}
