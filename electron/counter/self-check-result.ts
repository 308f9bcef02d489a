/**
 * What a self-check can find wrong: a closed list. The first five mean that no record can be proved here,
 * or that what is none might be: an unattended counter closes until a check is well. The others tell
 * themselves at each reading, and monitoring of a device that nobody watches.
 */
export const SELF_CHECK_PROBLEMS = {
  'card-not-proved': { closes: true },
  'phone-not-proved': { closes: true },
  'forged-card-not-refused': { closes: true },
  'forged-phone-not-refused': { closes: true },
  'clock-implausible': { closes: true },
  'clock-set-back': { closes: false },
  'settings-broken': { closes: false },
  'trust-store-broken': { closes: false },
  'pcsc-service-down': { closes: false },
  'bridge-missing': { closes: false },
  'reader-missing': { closes: false },
} as const satisfies Record<string, { closes: boolean }>;

export type SelfCheckProblem = keyof typeof SELF_CHECK_PROBLEMS;

/** Nothing is wrong yet, and an administrator has to do something about it. */
export type SelfCheckWarning = 'certificate-ends';

export interface SelfCheckResult {
  readonly at: Date;
  readonly problems: readonly SelfCheckProblem[];
  readonly warnings: readonly SelfCheckWarning[];
}

export function isWell({ problems }: SelfCheckResult): boolean {
  return problems.length === 0;
}

/** Whether nobody may be received before another check: where no clerk would see it. */
export function closes({ problems }: SelfCheckResult): boolean {
  return problems.some((problem) => SELF_CHECK_PROBLEMS[problem].closes);
}
