import { placesIn } from '../../desk/data-folder.ts';
import { DEFAULT_PURPOSE, loadPurposes } from '../../desk/purposes.ts';
import { checkClock } from '../../pipeline/outcome/clock-check.ts';
import { type Reception, setupProblem } from '../../pipeline/reception/reception.ts';
import type { CounterParts } from './counter-parts.ts';
import { brokenFiles, hasEndingCertificate } from './self-check-files.ts';
import { type Moment, wasSetBack } from './self-check-plan.ts';
import { type ProbedReading, readProbes } from './self-check-reading.ts';
import type { SelfCheckProblem, SelfCheckResult } from './self-check-result.ts';

/** What a self-check looks at. */
export interface Examined {
  readonly parts: CounterParts;
  /** The data folder. */
  readonly folder: string;
  readonly reception: Reception;
  readonly last: Moment | null;
  readonly now: Moment;
}

/**
 * One self-check: readings of invented media, files, clock, readers. Reads nothing that a person laid down,
 * changes nothing, and holds nobody's data. Dates mean nothing by an implausible clock: then no probe is read.
 */
export async function checkItself(examined: Examined): Promise<SelfCheckResult> {
  const { parts, folder, reception, last, now } = examined;
  const clock = clockProblems(last, now);
  const readings = clock.includes('clock-implausible') ? [] : await provingProblems(parts);
  const missing = setupProblem(reception);
  const problems: readonly SelfCheckProblem[] = [
    ...readings,
    ...clock,
    ...brokenFiles(parts.real.setting),
    ...(missing === null ? [] : [missing]),
  ];
  const ends = hasEndingCertificate(placesIn(folder), now.at);
  return { at: now.at, problems, warnings: ends ? ['certificate-ends'] : [] };
}

function clockProblems(last: Moment | null, now: Moment): readonly SelfCheckProblem[] {
  if (checkClock(now.at).status !== 'passed') return ['clock-implausible'];
  return last !== null && wasSetBack(last, now) ? ['clock-set-back'] : [];
}

/** A check that cannot be made has not shown that anything is proved here. */
const NOTHING_PROVED: readonly SelfCheckProblem[] = ['card-not-proved', 'phone-not-proved'];

async function provingProblems({ training }: CounterParts): Promise<readonly SelfCheckProblem[]> {
  const trust = training?.setting.trust();
  const purposes = loadPurposes(null);
  const purpose = purposes.ok ? purposes.value.get(DEFAULT_PURPOSE) : undefined;
  if (training === null || !trust?.ok || purpose === undefined) return NOTHING_PROVED;
  const reading: ProbedReading = { launch: training.launch, trust: trust.value, purpose };
  try {
    // Loaded only here: a counter knows no invented person otherwise.
    const { selfCheckProbes } = await import('./self-check-probes.ts');
    return await readProbes(selfCheckProbes(), reading);
  } catch {
    return NOTHING_PROVED;
  }
}
