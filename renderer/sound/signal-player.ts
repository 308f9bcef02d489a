import { playSignal } from './play.ts';
import type { Signal } from './signals.ts';

export interface SignalPlayer {
  /** Plays at once or not at all: a signal that comes later than its screen would mislead. */
  readonly play: (signal: Signal, volume: number) => void;
  readonly close: () => void;
}

/** How long after its call a signal may still begin. */
const LATEST_MS = 300;

/**
 * A player that opens the sound only when there is something to hear. Where sound cannot be opened or
 * is not allowed to start it stays silent: each signal has a visual twin (ui-spec 7).
 */
export function openSignalPlayer(): SignalPlayer {
  let context: AudioContext | null = null;
  let closed = false;
  return {
    play(signal, volume) {
      if (closed || !(volume > 0)) return;
      context ??= openContext();
      if (context !== null) playInTime(context, signal, volume);
    },
    close() {
      closed = true;
      context?.close().catch(() => undefined);
      context = null;
    },
  };
}

function openContext(): AudioContext | null {
  try {
    return new AudioContext({ latencyHint: 'interactive' });
  } catch {
    // A machine without sound, or without a free place for one more.
    return null;
  }
}

/** The promise stays open for as long as the browser allows no sound, and fails once all is closed. */
function playInTime(context: AudioContext, signal: Signal, volume: number): void {
  const asked = performance.now();
  const play = () => {
    if (performance.now() - asked <= LATEST_MS) playSignal(context, signal, volume);
  };
  if (context.state === 'running') play();
  else context.resume().then(play, () => undefined);
}
