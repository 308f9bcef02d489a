import type { CardLink } from '../apdu/card-link.ts';
import { type CardCode, type CardRoute, wipeCode } from '../card/card-code.ts';
import { readCard } from '../card/read/read-card.ts';
import { verifyCard } from '../card/verify/verify-card.ts';
import type { PipelineContext } from '../context.ts';
import { dateInJapan } from '../identity/calendar-date.ts';
import { discloseCard, missingItems } from '../identity/disclose-card.ts';
import { failure } from '../outcome/failure.ts';
import type { NoticeKind } from '../outcome/failure-kinds.ts';
import { CardFaceWork } from './card-pictures.ts';
import type { PictureTools } from './picture-tools.ts';
import type { ReadDialogue, ReadOrder } from './read-order.ts';
import type { ReadingClock } from './reading-clock.ts';
import type { ReportBody } from './report-body.ts';

/** Tries that a never mistaken card shows (facts/mynumber-card.md 2.5). */
const FULL_TRIES = { b: 10, pin: 3, birth: 10 } as const satisfies Record<CardRoute, number>;

/** What every road has at hand. */
export interface Road {
  readonly order: ReadOrder;
  readonly dialogue: ReadDialogue;
  readonly context: PipelineContext;
  readonly tools: PictureTools;
  readonly clock: ReadingClock;
}

/** Reads and proves a My Number Card whose first application is selected. The code is wiped here. */
export async function cardRoad(link: CardLink, road: Road): Promise<ReportBody> {
  const { purpose, route } = road.order;
  const byThisRoute = route === null || purpose.cardRoutes.includes(route);
  if (purpose.media === 'phone' || !byThisRoute) return { failure: failure('medium-not-allowed') };
  road.dialogue.identified('my-number-card');
  const state: CodeState = { code: null, triesLeft: null };
  try {
    return await readAndVerify(link, road, state);
  } finally {
    if (state.code !== null) wipeCode(state.code);
  }
}

interface CodeState {
  code: CardCode | null;
  triesLeft: number | null;
}

async function readAndVerify(
  link: CardLink,
  { order, dialogue, context, tools, clock }: Road,
  state: CodeState,
): Promise<ReportBody> {
  const { purpose, route, anchors } = order;
  const face = new CardFaceWork(context, anchors, tools);
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
  dialogue.progress('verifying', 100);
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
