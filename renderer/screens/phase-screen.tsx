import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act } from '../app/clerk-app.tsx';
import { EntryScreen } from './entry-screen.tsx';
import { FailureScreen } from './failure-screen.tsx';
import { LastTryScreen } from './last-try-screen.tsx';
import { MessageScreen } from './message-screen.tsx';
import { PhoneScreen } from './phone-screen.tsx';
import { ReadingScreen } from './reading-screen.tsx';
import { ResultScreen } from './result-screen.tsx';

/** One screen for each phase of the reception, and no other (ui-spec 1). */
export function PhaseScreen({ view, act }: { view: ClerkView; act: Act }) {
  const { phase } = view;
  switch (phase.kind) {
    case 'ready':
    case 'waiting-for-medium':
    case 'waiting-for-number':
      return <EntryScreen phase={phase} view={view} act={act} />;
    case 'reading':
      return <ReadingScreen phase={phase} act={act} />;
    case 'engaging':
    case 'waiting-for-consent':
      return <PhoneScreen phase={phase} view={view} act={act} />;
    case 'confirming-last-try':
      return <LastTryScreen act={act} />;
    case 'shown':
      return <ResultScreen phase={phase} evaluation={view.evaluation} act={act} />;
    case 'refused':
    case 'failed':
      return <FailureScreen phase={phase} route={view.route} act={act} />;
    case 'setup-problem':
      return (
        <FailureScreen phase={{ ...phase, checks: [], retry: false }} route={null} act={act} />
      );
    case 'waiting-for-removal':
    case 'wiping':
    case 'paused':
      return <MessageScreen phase={phase} act={act} />;
  }
}
