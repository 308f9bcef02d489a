import { useEffect } from 'react';
import type { ClerkPhase, ClerkView } from '../../electron/contract/clerk-view.ts';
import type { Act, ClerkDialog } from './clerk-app.tsx';

const CANCELLED_BY_ESCAPE: readonly ClerkPhase['kind'][] = [
  'waiting-for-medium',
  'waiting-for-number',
  'reading',
  'engaging',
  'waiting-for-consent',
];

/** Keys that work wherever the focus is (ui-spec 1): the button with the same word does the same. */
export function actOfKey(key: string, view: ClerkView): Parameters<Act>[0] | null {
  const { kind } = view.phase;
  const ended = kind === 'shown' || kind === 'refused' || kind === 'failed';
  if (key === 'F9' && ended) return { type: 'next' };
  if (key === 'F8' && kind === 'shown') return { type: 'extend' };
  if (key === 'F12') return { type: kind === 'paused' ? 'resume' : 'pause' };
  if (key === 'F2' && !view.visitorWindow) return { type: 'turn', on: true };
  if (key === 'Escape' && CANCELLED_BY_ESCAPE.includes(kind)) return { type: 'cancel' };
  if (key === 'Escape' && kind === 'confirming-last-try')
    return { type: 'last-try', confirmed: false };
  return null;
}

/** F6 opens and closes 検証の内訳, which is an element of its own. */
function toggleChecks(): void {
  const checks = document.querySelector<HTMLDetailsElement>('details.checks');
  if (checks === null) return;
  checks.open = !checks.open;
  if (checks.open) checks.querySelector('summary')?.focus();
}

export function useShortcuts(
  view: ClerkView,
  act: Act,
  dialog: ClerkDialog,
  openDialog: (dialog: ClerkDialog) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'F1' || event.key === 'F6') {
        event.preventDefault();
        if (event.key === 'F6') toggleChecks();
        else openDialog(dialog === 'help' ? null : 'help');
        return;
      }
      // What lies over the screen has its own Esc.
      if (event.key === 'Escape' && dialog !== null) return;
      const found = actOfKey(event.key, view);
      if (found === null) return;
      event.preventDefault();
      act(found);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [view, act, dialog, openDialog]);
}
