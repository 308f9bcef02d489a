/** Of the samples, in hertz. */
export const RATE = 48_000;

export interface JudgedSamples {
  readonly tones: readonly JudgedTone[];
  readonly silent: boolean;
  readonly clipped: boolean;
  readonly peak: number;
  /** The first and the last sample: 0 where nothing is cut off. */
  readonly ends: readonly (number | undefined)[];
}

export interface JudgedTone {
  /** To 20 Hz: what a count of whole waves can tell. */
  readonly hertz: number;
  /** How long it takes to come to nine tenths of its height, and to go from there. */
  readonly riseMs: number;
  readonly fallMs: number;
  /** The largest step over that of a pure tone of this pitch and height: a click is far over 1. */
  readonly roughness: number;
}

/** What there is to say of samples: tones are told apart by at least 20 ms of silence. */
export function judgeSamples(samples: readonly number[]): JudgedSamples {
  const peak = peakOf(samples);
  return {
    // With a sample of what is around it: a hard edge is a step from there.
    tones: tonesOf(samples).map(({ start, end }) =>
      judgeTone(samples.slice(Math.max(0, start - 1), end + 2)),
    ),
    silent: peak === 0,
    clipped: peak >= 0.99,
    peak,
    ends: [samples[0], samples.at(-1)],
  };
}

function tonesOf(samples: readonly number[]) {
  const gap = RATE * 0.02;
  const tones: { start: number; end: number }[] = [];
  samples.forEach((sample, at) => {
    if (Math.abs(sample) < 1e-4) return;
    const last = tones.at(-1);
    if (last !== undefined && at - last.end < gap) last.end = at;
    else tones.push({ start: at, end: at });
  });
  return tones;
}

function judgeTone(tone: readonly number[]): JudgedTone {
  const peak = peakOf(tone);
  const isFull = (sample: number) => Math.abs(sample) >= 0.9 * peak;
  const waves = tone.filter((sample, at) => sample < 0 && (tone[at + 1] ?? sample) >= 0).length;
  const hertz = (waves * RATE) / tone.length;
  const steps = tone.slice(1).map((sample, at) => Math.abs(sample - (tone[at] ?? 0)));
  return {
    hertz: Math.round(hertz / 20) * 20,
    riseMs: (tone.findIndex(isFull) * 1000) / RATE,
    fallMs: ((tone.length - 1 - tone.findLastIndex(isFull)) * 1000) / RATE,
    roughness: Math.max(...steps) / ((2 * Math.PI * hertz * peak) / RATE),
  };
}

function peakOf(samples: readonly number[]): number {
  return Math.max(...samples.map(Math.abs));
}
