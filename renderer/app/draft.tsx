import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import type { Draft } from '../components/number-fields.ts';

type DraftState = readonly [Draft, (draft: Draft) => void];

const DraftContext = createContext<DraftState>([{}, () => undefined]);

/** The typed number, readable until it was used, and gone then. */
export function useDraft(): DraftState {
  return useContext(DraftContext);
}

/** Phases that begin with the number used, or with nobody there. */
const CLEARS: readonly ClerkPhase['kind'][] = [
  'shown',
  'refused',
  'failed',
  'wiping',
  'waiting-for-removal',
  'paused',
];

export function DraftKeeper({ kind, children }: { kind: ClerkPhase['kind']; children: ReactNode }) {
  const state = useState<Draft>({});
  const [, setDraft] = state;
  const before = useRef(kind);
  useEffect(() => {
    // The card left while its number was being typed: what stands there is not the next person's.
    const left = before.current === 'waiting-for-number' && kind === 'ready';
    if (left || CLEARS.includes(kind)) setDraft({});
    before.current = kind;
  }, [kind]);
  return <DraftContext.Provider value={state}>{children}</DraftContext.Provider>;
}
