import { useEffect, useState } from 'react';
import type { ClerkAct } from '../../electron/contract/clerk-act.ts';
import type { ClerkView } from '../../electron/contract/clerk-view.ts';
import type { KazasuFacade } from '../../electron/contract/facade.ts';
import { Announcer } from '../components/announcer.tsx';
import { Header } from '../components/header.tsx';
import { PhaseScreen } from '../screens/phase-screen.tsx';
import { DraftKeeper } from './draft.tsx';
import { useDocumentLanguage } from './use-document-language.ts';
import { useScanner } from './use-scanner.ts';
import { useShortcuts } from './use-shortcuts.ts';

export type Act = (act: ClerkAct) => void;

/** The clerk's window: what the main process says the reception is, and nothing of its own. */
export function ClerkApp({ facade }: { facade: KazasuFacade }) {
  const [view, setView] = useState<ClerkView | null>(null);
  useEffect(() => facade.onView(setView), [facade]);
  const act: Act = facade.act;
  useShortcuts(view, act);
  useScanner(act);
  useDocumentLanguage();
  if (view === null) return null;
  return (
    <DraftKeeper phase={view.phase}>
      <Announcer view={view} />
      <Header view={view} act={act} />
      <main className="stage">
        <PhaseScreen view={view} act={act} />
      </main>
    </DraftKeeper>
  );
}
