import { dateInJapan } from '../../pipeline/identity/calendar-date.ts';
import type { Failure } from '../../pipeline/outcome/failure.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import { FAILURE_KINDS } from '../../pipeline/outcome/failure-kinds.ts';
import { adviceFor } from '../../pipeline/purpose/advice-for.ts';
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
import type { ClerkPhase, ClerkView, ShownFailure, ShownResult } from '../contract/clerk-view.ts';
import type { LocalText } from '../contract/local-text.ts';
import type { TrainingView } from '../contract/training-view.ts';
import { clerkSettings } from './clerk-settings.ts';
import { noticeOf } from './notice.ts';
import { shownBirth } from './shown-birth.ts';
import type { Surroundings } from './stage-projection.ts';

/** What the clerk's window needs to know beside the reception. */
export interface ClerkSurroundings extends Surroundings {
  readonly purposes: readonly { readonly id: string; readonly title: LocalText }[];
  readonly endsInMs: number | null;
  readonly now: Date;
  /** Whether the visitor looks at a window of its own. */
  readonly visitorWindow: boolean;
  readonly training: TrainingView | null;
}

/** The reception as the clerk's window may see it. */
export function clerkView(reception: Reception, around: ClerkSurroundings): ClerkView {
  const { id, title } = reception.purpose;
  const { presentation, screens } = around;
  return {
    audience: 'clerk',
    language: presentation.clerkLanguage,
    evaluation: true,
    simulated: around.simulated,
    development: around.development,
    purpose: { id, title },
    purposes: around.purposes.map((purpose) => ({ id: purpose.id, title: purpose.title })),
    media: reception.purpose.media,
    route: routeOf(reception),
    readers: reception.service === null ? null : reception.readers,
    notice: noticeOf(reception.purpose, screens),
    visitorWindow: around.visitorWindow,
    camera: presentation.camera,
    settings: clerkSettings(around),
    training: around.training,
    phase: clerkPhase(reception, around),
  };
}

function clerkPhase(reception: Reception, around: ClerkSurroundings): ClerkPhase {
  const { phase, medium } = reception;
  const { endsInMs } = around;
  switch (phase.kind) {
    case 'ready':
    case 'informing':
    case 'waiting-for-medium': {
      const problem = setupProblem(reception);
      if (problem !== null) {
        return { kind: 'setup-problem', failure: shownFailure(failure(problem)) };
      }
      if (phase.kind !== 'waiting-for-medium') return { kind: 'ready' };
      const given = reception.qrId === null ? 'number' : 'qr-code';
      return { kind: phase.kind, given, endsInMs };
    }
    case 'reading':
      return { kind: phase.kind, step: phase.step, percent: phase.percent, medium };
    case 'waiting-for-consent':
      return { kind: phase.kind, hints: phase.hints };
    case 'waiting-for-number':
      return { kind: phase.kind, triesLeft: phase.triesLeft };
    case 'shown': {
      const outcome = phase.conclusion.outcome === 'accepted' ? 'accepted' : 'attention';
      const result = shownResult(reception, phase.conclusion, around.now);
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
  { medium: read, identity, validity, checks, notices, asks }: Conclusion,
  now: Date,
): ShownResult {
  const { birthDate, ...items } = identity ?? {};
  const medium = read ?? 'my-number-card';
  const validUntil = validity?.until ?? null;
  const facts = { medium, birthDate: birthDate ?? null, validUntil, today: dateInJapan(now) };
  return {
    ...items,
    ...(birthDate && { birth: shownBirth(birthDate, now) }),
    medium,
    route: medium === 'mdoc' ? null : routeOf(reception),
    validUntil,
    checks,
    notices,
    asks,
    advice: adviceFor(reception.purpose, facts),
  };
}
