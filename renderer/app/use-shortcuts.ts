import { useEffect } from 'react';
import type { ClerkAct } from '../../electron/contract/clerk-act.ts';
import type { ClerkPhase, ClerkView } from '../../electron/contract/clerk-view.ts';

const CANCELLED_BY_ESCAPE: readonly ClerkPhase['kind'][] = [
  'waiting-for-medium',
  'waiting-for-number',
  'reading',
  'engaging',
  'waiting-for-consent',
];

/** Keys that work wherever the focus is (ui-spec 1): the button with the same word does the same. */
export function actOfKey(key: string, view: ClerkView): ClerkAct | null {
  const { kind } = view.phase;
  const ended = kind === 'shown' || kind === 'refused' || kind === 'failed';
  if (key === 'F9' && ended) return { type: 'next' };
  if (key === 'F8' && kind === 'shown') return { type: 'extend' };
  if (key === 'F12') return { type: kind === 'paused' ? 'resume' : 'pause' };
  if (key === 'Escape' && CANCELLED_BY_ESCAPE.includes(kind)) return { type: 'cancel' };
  if (key === 'Escape' && kind === 'confirming-last-try')
    return { type: 'last-try', confirmed: false };
  return null;
}

export function useShortcuts(view: ClerkView | null, act: (act: ClerkAct) => void): void {
  useEffect(() => {
    if (view === null) return undefined;
    const press = (event: KeyboardEvent) => {
      const found = actOfKey(event.key, view);
      if (found === null) return;
      event.preventDefault();
      act(found);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [view, act]);
}
