import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import type { Draft } from '../components/number-fields.ts';

type DraftState = readonly [Draft, (draft: Draft) => void];

const DraftContext = createContext<DraftState>([{}, () => undefined]);

/** The typed number, readable until it was used, and gone then. */
export function useDraft(): DraftState {
  return useContext(DraftContext);
}

/** Phases in which a number is being typed or has not been used yet. */
const KEEPS: readonly ClerkPhase['kind'][] = [
  'ready',
  'waiting-for-medium',
  'waiting-for-number',
  'reading',
  'confirming-last-try',
];

export function DraftKeeper({ kind, children }: { kind: ClerkPhase['kind']; children: ReactNode }) {
  const state = useState<Draft>({});
  const [, setDraft] = state;
  const keeps = KEEPS.includes(kind);
  useEffect(() => {
    if (!keeps) setDraft({});
  }, [keeps]);
  return <DraftContext.Provider value={state}>{children}</DraftContext.Provider>;
}
