import { ageRange } from '../../pipeline/identity/age.ts';
import {
  type CalendarDate,
  dateInJapan,
  daysBetween,
  type FullDate,
  isFull,
} from '../../pipeline/identity/calendar-date.ts';
import { eraYear } from '../../pipeline/identity/era.ts';
import type { Failure } from '../../pipeline/outcome/failure.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import { FAILURE_KINDS } from '../../pipeline/outcome/failure-kinds.ts';
import { type Item, itemSchema } from '../../pipeline/purpose/item.ts';
import type { Conclusion } from '../../pipeline/reading/conclude.ts';
import {
  lies,
  mayAskAgain,
  type Phase,
  type Reception,
  setupProblem,
} from '../../pipeline/reception/reception.ts';
import { routeOf } from '../../pipeline/reception/step.ts';
import type {
  ClerkPhase,
  ClerkView,
  LocalText,
  ShownBirth,
  ShownFailure,
  ShownResult,
} from '../contract/clerk-view.ts';

/** What a window needs to know beside the reception. */
export interface ClerkSurroundings {
  readonly simulated: boolean;
  readonly development: boolean;
  readonly purposes: readonly { readonly id: string; readonly title: LocalText }[];
  readonly endsInMs: number | null;
  readonly now: Date;
}

/** The reception as the clerk's window may see it. */
export function clerkView(reception: Reception, around: ClerkSurroundings): ClerkView {
  const { id, title } = reception.purpose;
  return {
    evaluation: true,
    simulated: around.simulated,
    development: around.development,
    purpose: { id, title },
    purposes: around.purposes.map((purpose) => ({ id: purpose.id, title: purpose.title })),
    media: reception.purpose.media,
    route: routeOf(reception),
    readers: reception.service === null ? null : reception.readers,
    phase: clerkPhase(reception, around),
  };
}

function clerkPhase(reception: Reception, around: ClerkSurroundings): ClerkPhase {
  const { phase, medium } = reception;
  const { endsInMs } = around;
  switch (phase.kind) {
    case 'ready':
    case 'waiting-for-medium': {
      const problem = setupProblem(reception);
      if (problem !== null) {
        return { kind: 'setup-problem', failure: shownFailure(failure(problem)) };
      }
      if (phase.kind === 'ready') return { kind: 'ready' };
      const given = reception.qrId === null ? 'number' : 'qr-code';
      return { kind: phase.kind, given, endsInMs };
    }
    case 'reading':
      return { kind: phase.kind, step: phase.step, percent: phase.percent, medium };
    case 'waiting-for-consent':
      return { kind: phase.kind, hinted: phase.hinted };
    case 'waiting-for-number':
      return { kind: phase.kind, triesLeft: phase.triesLeft };
    case 'shown': {
      const outcome = phase.conclusion.outcome === 'accepted' ? 'accepted' : 'attention';
      const result = shownResult(reception, phase.conclusion, dateInJapan(around.now));
      return { kind: phase.kind, outcome, result, endsInMs };
    }
    case 'refused':
    case 'failed':
      return failurePhase(reception, phase);
    case 'waiting-for-removal':
      return { kind: phase.kind, medium };
    case 'engaging':
    case 'confirming-last-try':
    case 'wiping':
    case 'paused':
      return { kind: phase.kind } satisfies ClerkPhase;
  }
}

function failurePhase(
  reception: Reception,
  phase: Extract<Phase, { kind: 'refused' | 'failed' }>,
): ClerkPhase {
  const { medium } = reception;
  if (phase.kind === 'failed') {
    const shown = shownFailure(phase.failure, { medium });
    return { kind: 'failed', failure: shown, checks: [], retry: mayRetry(reception, shown) };
  }
  const { failure: why, validity, checks } = phase.conclusion;
  const expiredOn = validity?.until ?? null;
  const shown = shownFailure(why ?? failure('internal-error'), { medium, expiredOn });
  return { kind: 'refused', failure: shown, checks, retry: mayRetry(reception, shown) };
}

function mayRetry(reception: Reception, { kind }: ShownFailure): boolean {
  const { reader } = reception;
  if (reader === null || !lies(reception, reader) || FAILURE_KINDS[kind].retry === 'auto')
    return false;
  return mayAskAgain(reception);
}

const PLATFORM_OF_TOKEN: Readonly<Record<string, ShownFailure['platform']>> = {
  'token JPKIAPGPSETOKEN': 'android',
  'token JPKIAPIOSTOKEN': 'iphone',
};

function shownFailure(
  { kind, triesLeft, at }: Failure,
  { medium = null, expiredOn = null }: Partial<Pick<ShownFailure, 'medium' | 'expiredOn'>> = {},
): ShownFailure {
  const platform = PLATFORM_OF_TOKEN[at ?? ''] ?? null;
  const items = kind === 'items-missing' ? itemsIn(at ?? '') : [];
  const { code } = FAILURE_KINDS[kind];
  return { kind, code, medium, triesLeft, expiredOn, platform, items };
}

/** The items among what `at` says was missing; it names notices there too. */
function itemsIn(at: string): readonly Item[] {
  return at.split(' ').flatMap((word) => itemSchema.safeParse(word).data ?? []);
}

function shownResult(
  reception: Reception,
  { medium, identity, validity, checks, notices, asks }: Conclusion,
  today: FullDate,
): ShownResult {
  const { birthDate, ...items } = identity ?? {};
  return {
    ...items,
    ...(birthDate && { birth: shownBirth(birthDate, today) }),
    medium: medium ?? 'my-number-card',
    route: medium === 'mdoc' ? null : routeOf(reception),
    validUntil: validity?.until ?? null,
    expiresInDays: expiresInDays(reception, validity?.until ?? null, today),
    checks,
    notices,
    asks,
  };
}

function shownBirth(date: CalendarDate, today: FullDate): ShownBirth {
  return { date, era: isFull(date) ? eraYear(date) : null, age: ageRange(date, today) };
}

/** Said only from as many days before as the purpose wants it. */
function expiresInDays(
  { purpose }: Reception,
  until: FullDate | null,
  today: FullDate,
): number | null {
  if (until === null) return null;
  const days = daysBetween(today, until);
  return days >= 0 && days <= purpose.expiryNoticeDays ? days : null;
}
