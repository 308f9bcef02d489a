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

export function DraftKeeper({ phase, children }: { phase: ClerkPhase; children: ReactNode }) {
  const state = useState<Draft>({});
  const [, setDraft] = state;
  const { kind } = phase;
  const before = useRef(kind);
  // The code of a phone takes the place of a number.
  const scanned = kind === 'waiting-for-medium' && phase.given === 'qr-code';
  useEffect(() => {
    // The card left while its number was being typed: what stands there is not the next person's.
    const left = before.current === 'waiting-for-number' && kind === 'ready';
    if (left || scanned || CLEARS.includes(kind)) setDraft({});
    before.current = kind;
  }, [kind, scanned]);
  return <DraftContext.Provider value={state}>{children}</DraftContext.Provider>;
}
