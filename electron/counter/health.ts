import type { ServiceState } from '../../pipeline/device-port/messages.ts';
import {
  isWell,
  type SelfCheckProblem,
  type SelfCheckResult,
  type SelfCheckWarning,
} from './self-check-result.ts';

/**
 * `starting`: the device process has not spoken (again) yet. `training`: the simulator is in the readers'
 * place. `closed`: a kiosk's self-check found that nothing is proved. Whether somebody is being received is
 * none of these on purpose, nor is 離席: who watches machines is told nothing of visitors or of the clerk.
 */
export type HealthState = 'starting' | 'usable' | 'training' | 'trouble' | 'closed';

/** What a health answer is made from. No phase, no medium and no report of a reading is in it. */
export interface HealthFacts {
  readonly version: string;
  readonly upSince: Date;
  readonly service: ServiceState | null;
  readonly readers: number;
  /** What is wrong now with readers, files and clock. */
  readonly problems: readonly SelfCheckProblem[];
  /** Times that the device process died or was ended, without those that the daily check asked for. */
  readonly deviceRestarts: number;
  readonly training: boolean;
  readonly closed: boolean;
  readonly lastSelfCheck: SelfCheckResult | null;
}

/** What `GET /health` answers: the whole of it, the same for everybody on this machine who asks. */
export interface Health {
  readonly schema: 'kazasu.health/1';
  readonly program: 'kazasu';
  readonly version: string;
  /** ISO 8601, as all times here. */
  readonly upSince: string;
  readonly state: HealthState;
  readonly problems: readonly SelfCheckProblem[];
  readonly pcscService: ServiceState | null;
  readonly readers: number;
  readonly deviceRestarts: number;
  /** Null before the first one, and where there is none. */
  readonly lastSelfCheck: {
    readonly at: string;
    readonly ok: boolean;
    readonly problems: readonly SelfCheckProblem[];
    readonly warnings: readonly SelfCheckWarning[];
  } | null;
}

export function healthOf(facts: HealthFacts): Health {
  const { version, upSince, service, readers, deviceRestarts, lastSelfCheck } = facts;
  const problems = problemsNow(facts);
  return {
    schema: 'kazasu.health/1',
    program: 'kazasu',
    version,
    upSince: upSince.toISOString(),
    state: stateOf(facts, problems),
    problems,
    pcscService: service,
    readers,
    deviceRestarts,
    lastSelfCheck: lastSelfCheck && {
      at: lastSelfCheck.at.toISOString(),
      ok: isWell(lastSelfCheck),
      problems: lastSelfCheck.problems,
      warnings: lastSelfCheck.warnings,
    },
  };
}

/** Whether the next visitor can be received: what monitoring goes by. */
export function isUsable({ state }: Health): boolean {
  return state === 'usable';
}

/** What is looked at all the time; of the rest, what the last check said holds until the next one. */
const SEEN_NOW: readonly SelfCheckProblem[] = [
  'clock-implausible',
  'settings-broken',
  'trust-store-broken',
  'pcsc-service-down',
  'bridge-missing',
  'reader-missing',
];

function problemsNow({ problems, lastSelfCheck }: HealthFacts): readonly SelfCheckProblem[] {
  const proved = lastSelfCheck?.problems.filter((problem) => !SEEN_NOW.includes(problem)) ?? [];
  return [...problems, ...proved];
}

function stateOf(facts: HealthFacts, problems: readonly SelfCheckProblem[]): HealthState {
  if (facts.closed) return 'closed';
  if (facts.training) return 'training';
  if (problems.length > 0) return 'trouble';
  return facts.service === null ? 'starting' : 'usable';
}
