import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ClerkPhase } from '../../electron/contract/clerk-view.ts';
import type { Draft } from '../components/number-fields.ts';
import type { Act } from './clerk-app.tsx';

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

/** Milliseconds after which a part of a number is nobody's any more: as long as a whole one waits. */
const LONGEST_PART_MS = 120_000;

/** Keeps what is typed for as long as it is somebody's, and hands on what is done: 中止 ends it too. */
export function useKeptDraft({ phase, act }: { phase: ClerkPhase; act: Act }): {
  readonly draft: DraftState;
  readonly act: Act;
} {
  const draft = useState<Draft>({});
  const [typed, setDraft] = draft;
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
  useEffect(() => {
    if (kind !== 'ready' || Object.keys(typed).length === 0) return undefined;
    const timer = setTimeout(() => setDraft({}), LONGEST_PART_MS);
    return () => clearTimeout(timer);
  }, [kind, typed]);
  const clearing: Act = useCallback(
    (done) => {
      if (done.type === 'cancel') setDraft({});
      act(done);
    },
    [act],
  );
  return { draft, act: clearing };
}

export function DraftKeeper({ draft, children }: { draft: DraftState; children: ReactNode }) {
  return <DraftContext.Provider value={draft}>{children}</DraftContext.Provider>;
}
