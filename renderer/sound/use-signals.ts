import { useEffect, useRef } from 'react';
import { openSignalPlayer, type SignalPlayer } from './signal-player.ts';
import { SIGNALS, type Signal, type SignalledPhase, signalFor } from './signals.ts';

/**
 * Plays the signal of each change of the screen, and repeats it while its phase lasts. Give it the phase
 * that is drawn, not one that still waits for its place. Nothing is heard of the phase a page begins
 * with, but the call to take what was left: after a wipe that takes long, a page begins with that.
 * `volume` is 0 to 100.
 */
export function useSignals(kind: SignalledPhase, volume: number): void {
  const player = usePlayer();
  const loudness = useRef(volume);
  const before = useRef<SignalledPhase | null>(null);

  useEffect(() => {
    loudness.current = volume;
  }, [volume]);

  useEffect(() => {
    const began = before.current === null && kind !== 'waiting-for-removal';
    const name = began ? null : signalFor(before.current ?? 'wiping', kind);
    before.current = kind;
    if (name === null) return undefined;
    const signal = SIGNALS[name];
    return repeat(signal, () => player.current?.play(signal, loudness.current));
  }, [kind, player]);
}

/** Calls `play` as often as the signal is to be heard; the answer ends that. */
function repeat({ times, everyMs }: Signal, play: () => void): () => void {
  let left = times - 1;
  play();
  if (left === 0) return () => undefined;
  const timer = setInterval(() => {
    play();
    left -= 1;
    if (left === 0) clearInterval(timer);
  }, everyMs);
  return () => clearInterval(timer);
}

function usePlayer() {
  const player = useRef<SignalPlayer | null>(null);

  useEffect(() => {
    const opened = openSignalPlayer();
    player.current = opened;
    return () => {
      player.current = null;
      opened.close();
    };
  }, []);

  return player;
}
