import type { Signal, Tone } from './signals.ts';

/** A tone comes and goes over this time: a step would be heard as a click. */
const RISE_SECONDS = 0.02;
const FALL_SECONDS = 0.06;
/** Scheduling is never late for the rise. */
const LEAD_SECONDS = 0.01;

/** From the call to the end of the last tone, in seconds. */
export function signalSeconds({ tones }: Signal): number {
  const ends = tones.map(({ startMs, lengthMs }) => startMs + lengthMs);
  return LEAD_SECONDS + Math.max(0, ...ends) / 1000;
}

/**
 * Plays a signal once, from now on. `volume` is 0 to 100; at 0, or where it is no number, nothing is
 * made at all.
 */
export function playSignal(context: BaseAudioContext, signal: Signal, volume: number): void {
  const level = levelOf(volume);
  if (level === 0) return;
  const start = context.currentTime + LEAD_SECONDS;
  for (const tone of signal.tones) playTone(context, tone, start + tone.startMs / 1000, level);
}

function playTone(context: BaseAudioContext, tone: Tone, start: number, level: number): void {
  const end = start + tone.lengthMs / 1000;
  const peak = tone.loudness * level;
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency: tone.hertz });
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain
    .setValueAtTime(0, start)
    .linearRampToValueAtTime(peak, start + RISE_SECONDS)
    .setValueAtTime(peak, end - FALL_SECONDS)
    .linearRampToValueAtTime(0, end);
  oscillator.connect(envelope).connect(context.destination);
  oscillator.onended = () => envelope.disconnect();
  oscillator.start(start);
  oscillator.stop(end);
}

/** Squared, so that each step of the setting sounds about as large as the one before. */
function levelOf(volume: number): number {
  if (!(volume > 0)) return 0;
  return (Math.min(volume, 100) / 100) ** 2;
}
