import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';
import type { Pace } from '../pace/steady.ts';
import { useSteady } from '../pace/use-steady.ts';
import { Ruby } from '../ruby/ruby.tsx';
import { HINT } from '../speech/speak.ts';
import { useSpeech } from '../speech/use-speech.ts';
import { RATE } from './judge-samples.fixture.ts';
import { playSignal, signalSeconds } from './play.ts';
import { SIGNALS, type Signal, type SignalledPhase } from './signals.ts';
import { useSignals } from './use-signals.ts';

/** What a page of the visitor's is drawn from here. */
export interface DrawnHere {
  readonly kind: SignalledPhase;
  readonly pace: Pace;
  readonly volume: number;
  readonly language: VisitorLanguage;
  readonly lines: readonly string[];
  readonly speech: boolean;
  readonly hint: boolean;
}

/** The parts of the visitor's page by themselves, for a test in a browser. */
export interface SoundPage {
  readonly signals: typeof SIGNALS;
  /** The samples of a signal at 48 kHz, with a little silence after it. */
  readonly render: (signal: Signal, volume: number) => Promise<number[]>;
  readonly draw: (drawn: DrawnHere) => void;
}

declare global {
  var soundPage: SoundPage;
}

async function render(signal: Signal, volume: number): Promise<number[]> {
  const length = Math.ceil((signalSeconds(signal) + 0.1) * RATE);
  const context = new OfflineAudioContext({ length, sampleRate: RATE });
  playSignal(context, signal, volume);
  const buffer = await context.startRendering();
  return [...buffer.getChannelData(0)];
}

function Stage({ drawn }: { drawn: DrawnHere }) {
  const steady = useSteady(drawn.kind, drawn.kind, drawn.pace);
  const { language, lines, speech, hint } = drawn;
  useSignals(steady, drawn.volume);
  const { hasVoice } = useSpeech({ lines, language, on: speech, again: hint ? HINT : null });
  return (
    <main>
      <h1>{steady}</h1>
      {lines.map((line) => (
        <p key={line}>
          <Ruby text={line} />
        </p>
      ))}
      <output>{hasVoice ? 'voice' : 'no voice'}</output>
    </main>
  );
}

const root = createRoot(document.body.appendChild(document.createElement('div')));
globalThis.soundPage = {
  signals: SIGNALS,
  render,
  // With its effects: what a test looks at next is there.
  draw: (drawn) => flushSync(() => root.render(<Stage drawn={drawn} />)),
};
