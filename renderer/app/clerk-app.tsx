import { useEffect, useState } from 'react';
import type { ClerkAct } from '../../electron/contract/clerk-act.ts';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import { hasEnded } from '../clerk/between-visitors.ts';
import { HelpDialog } from '../clerk/help-dialog.tsx';
import { SettingsDialog } from '../clerk/settings-dialog.tsx';
import { TrainingPanel } from '../clerk/training-panel.tsx';
import { Announcer } from '../components/announcer.tsx';
import { Header } from '../components/header.tsx';
import { PhaseScreen } from '../screens/phase-screen.tsx';
import { DraftKeeper, useKeptDraft } from './draft.tsx';
import { useScanner } from './use-scanner.ts';
import { useShortcuts } from './use-shortcuts.ts';

export type Act = (act: ClerkAct) => void;

/** What lies over the screen, opened by the clerk. */
export type ClerkDialog = 'help' | 'settings' | null;

/** The clerk's view: what the main process says the reception is, and nothing of its own. */
export function ClerkApp({ view, act: tell }: { view: ClerkView; act: Act }) {
  const { draft, act } = useKeptDraft({ phase: view.phase, act: tell });
  const [dialog, setDialog] = useState<ClerkDialog>(null);
  const isOpen = (name: ClerkDialog) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => setDialog(open ? name : null),
  });
  const ended = hasEnded(view.phase);
  // A verdict is never hidden behind what the clerk was reading.
  useEffect(() => {
    if (ended) setDialog(null);
  }, [ended]);
  useShortcuts(view, act, dialog, setDialog);
  useScanner(act);
  return (
    <DraftKeeper draft={draft}>
      <Announcer view={view} />
      <Header view={view} act={act} openDialog={setDialog} />
      <main className="clerk-stage" data-training={view.training?.on === true}>
        <PhaseScreen view={view} act={act} />
        <TrainingPanel view={view} act={act} />
      </main>
      <HelpDialog view={view} act={act} {...isOpen('help')} />
      <SettingsDialog view={view} act={act} {...isOpen('settings')} />
    </DraftKeeper>
  );
}
