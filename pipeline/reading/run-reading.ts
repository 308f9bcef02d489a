import type { CardChannel } from '../apdu/card-channel.ts';
import { CardLink } from '../apdu/card-link.ts';
import { type CardCode, type CardRoute, wipeCode } from '../card/card-code.ts';
import type { CardDialogue } from '../card/read/dialogue.ts';
import { identifyMedium } from '../card/read/identify-medium.ts';
import { firstApplication, readCard } from '../card/read/read-card.ts';
import type { CardAnchor } from '../card/verify/anchors.ts';
import { verifyCard } from '../card/verify/verify-card.ts';
import type { PipelineContext } from '../context.ts';
import { dateInJapan } from '../identity/calendar-date.ts';
import { discloseCard, missingItems } from '../identity/disclose-card.ts';
import { failure } from '../outcome/failure.ts';
import type { NoticeKind } from '../outcome/failure-kinds.ts';
import type { Purpose } from '../purpose/purpose.ts';
import { CardFaceWork, type PictureTools } from './card-pictures.ts';
import { ReadingClock } from './reading-clock.ts';
import { EMPTY_REPORT, type Medium, type ReadReport } from './report.ts';

/** What is to be read, and against which keys it is proved. */
export interface ReadOrder {
  readonly purpose: Purpose;
  readonly route: CardRoute | null;
  readonly anchors: readonly CardAnchor[];
  /** What is known of the reader; null when extended length was never tried on it. */
  readonly extended: boolean | null;
}

/** The host's side of a reading, from the first answer on. */
export interface ReadDialogue extends Omit<CardDialogue, 'faceRead'> {
  identified(medium: Medium): void;
}

/** Tries that a never mistaken card shows (facts/mynumber-card.md 2.5). */
const FULL_TRIES = { b: 10, pin: 3, birth: 10 } as const satisfies Record<CardRoute, number>;

/**
 * The one road of a medium: detect, read, verify, disclose. Ends in a report in every case. The code
 * is wiped here; the channel is the caller's to close.
 */
export async function runReading(
  channel: CardChannel,
  order: ReadOrder,
  dialogue: ReadDialogue,
  context: PipelineContext,
  tools: PictureTools,
): Promise<ReadReport> {
  const link = new CardLink(channel, context, order.extended);
  const clock = new ReadingClock(context);
  const state: ReadingState = { medium: null, code: null, triesLeft: null };
  const face = new CardFaceWork(context, order.anchors, tools);
  try {
    const body = await readAndVerify(link, order, dialogue, context, { state, clock, face });
    return { ...EMPTY_REPORT, ...body, ...ending() };
  } finally {
    if (state.code !== null) wipeCode(state.code);
  }

  function ending() {
    const { reader, transport } = channel;
    return {
      medium: state.medium,
      route: order.route,
      link: { reader, transport, ...link.use, elapsedMs: clock.elapsed() },
      extended: link.learnt,
    };
  }
}

interface ReadingState {
  medium: Medium | null;
  code: CardCode | null;
  triesLeft: number | null;
}

interface Work {
  readonly state: ReadingState;
  readonly clock: ReadingClock;
  readonly face: CardFaceWork;
}

type ReportBody = Partial<Omit<ReadReport, 'link' | 'extended' | 'medium' | 'route'>>;

async function readAndVerify(
  link: CardLink,
  order: ReadOrder,
  dialogue: ReadDialogue,
  context: PipelineContext,
  { state, clock, face }: Work,
): Promise<ReportBody> {
  const { purpose, route, anchors } = order;
  const medium = await identifyMedium(link, firstApplication(route));
  if (!medium.ok) return { failure: medium.failure };
  state.medium = medium.value;
  const byThisRoute = route === null || purpose.cardRoutes.includes(route);
  if (purpose.media === 'phone' || !byThisRoute) return { failure: failure('medium-not-allowed') };
  dialogue.identified(medium.value);
  const plan = { route, photo: purpose.items.includes('portrait'), attended: purpose.attended };
  const evidence = await readCard({
    link,
    context,
    plan,
    dialogue: {
      progress: dialogue.progress.bind(dialogue),
      confirmLastTry: () => clock.pause(dialogue.confirmLastTry()),
      faceRead: (surface) => face.begin(surface),
      code: async (triesLeft) => {
        state.triesLeft = triesLeft;
        const code = await clock.pause(dialogue.code(triesLeft));
        if (code.ok) state.code = code.value;
        return code;
      },
    },
  });
  if (!evidence.ok) return { failure: evidence.failure };
  if (state.code === null) throw new Error('a card was read without a code');
  const checks = verifyCard(context, evidence.value, state.code, anchors, face.checks);
  const pictures = await face.pictures();
  const today = dateInJapan(context.now());
  const identity = discloseCard(evidence.value, pictures, purpose.items, today);
  const { expiry } = evidence.value;
  return {
    checks,
    identity,
    missing: missingItems(identity, purpose.items),
    validity: expiry === null ? null : { until: expiry, authenticated: false },
    notices: [...wrongBefore(state.triesLeft, route), ...face.notices(purpose.items)],
  };
}

function wrongBefore(triesLeft: number | null, route: CardRoute | null): readonly NoticeKind[] {
  const mistaken = triesLeft !== null && route !== null && triesLeft < FULL_TRIES[route];
  return mistaken ? ['wrong-before'] : [];
}
