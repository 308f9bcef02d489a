import { useTranslation } from 'react-i18next';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import { useFailureText } from '../app/use-failure-text.ts';

/**
 * What a screen reader says when the phase changes: verdicts and failures at once, progress when there
 * is a pause. The two regions are always there, since one that appears with its text is often not read.
 */
export function Announcer({ view }: { view: ClerkView }) {
  const urgent = useUrgent(view);
  const calm = useCalm(view);
  return (
    <div className="announcer">
      <p role="alert">{urgent}</p>
      <p role="status">{calm}</p>
    </div>
  );
}

function useUrgent({ phase }: ClerkView): string {
  const { t } = useTranslation();
  const failureText = useFailureText();
  switch (phase.kind) {
    case 'shown':
      return t(phase.outcome);
    case 'refused':
      return `${t('refused')} ${failureText(phase.failure).title}`;
    case 'failed':
    case 'setup-problem':
      return failureText(phase.failure).title;
    case 'confirming-last-try':
      return t('lastTryTitle');
    default:
      return '';
  }
}

function useCalm({ phase, media }: ClerkView): string {
  const { t } = useTranslation();
  switch (phase.kind) {
    case 'ready':
      return t('readyTitle');
    case 'waiting-for-medium':
      return phase.given === 'qr-code'
        ? t('waitingForPhoneBody')
        : t(`waitingForMediumTitle.${media}`);
    case 'waiting-for-number':
      return t('waitingForNumberTitle');
    case 'engaging':
      return t('engagingTitle');
    case 'waiting-for-consent':
      return t(phase.hints > 0 ? 'consentHint' : 'consentTitle');
    case 'reading':
      return t('readingTitle');
    case 'shown':
      return t(`take.${phase.result.medium}`);
    case 'waiting-for-removal':
      return t(`removalTitle.${phase.medium ?? 'unknown'}`);
    case 'wiping':
      return t('wipingTitle');
    case 'paused':
      return t('pausedTitle');
    case 'confirming-last-try':
    case 'refused':
    case 'failed':
    case 'setup-problem':
      return '';
  }
}
