import type { CardChannel } from '../apdu/card-channel.ts';
import { CardLink } from '../apdu/card-link.ts';
import type { LinkUse } from '../apdu/link-meter.ts';
import { isMyNumberCard, nameOtherMedium } from '../card/read/identify-medium.ts';
import { firstApplication } from '../card/read/read-card.ts';
import type { PipelineContext } from '../context.ts';
import { readEngagement, selectWallet } from '../mdoc/engagement/read-engagement.ts';
import { contactByNfc, contactByQr, OFFER } from '../mdoc/read/contact.ts';
import { PhoneLink } from '../mdoc/transfer/phone-link.ts';
import { failure } from '../outcome/failure.ts';
import { succeed } from '../outcome/result.ts';
import { cardRoad, type Road } from './card-road.ts';
import { endWith, type PhoneEnd, phoneRoad } from './phone-road.ts';
import type { PictureTools } from './picture-tools.ts';
import type { ReadDialogue, ReadOrder } from './read-order.ts';
import { ReadingClock } from './reading-clock.ts';
import { EMPTY_REPORT, type Medium, type ReadReport } from './report.ts';
import type { ReportBody } from './report-body.ts';

/** A finished reading, and when its medium may be let go. */
export interface FinishedReading {
  readonly report: ReadReport;
  /** Comes at once for a card, and for a phone when it was told that the session is over. Never rejects. */
  readonly settled: Promise<void>;
}

/**
 * The one road of a medium: detect, read, verify, disclose. Ends in a report in every case. The channel
 * is the caller's to close, once the reading is settled.
 */
export async function runReading(
  channel: CardChannel,
  order: ReadOrder,
  dialogue: ReadDialogue,
  context: PipelineContext,
  tools: PictureTools,
): Promise<FinishedReading> {
  const clock = new ReadingClock(context);
  const { medium, body, use, extended, heldFor, settled } = await detectAndRead(channel, {
    ...{ order, dialogue, context, tools, clock },
  });
  const { reader, transport } = channel;
  const link = { reader, transport, ...use, elapsedMs: clock.elapsed() - heldFor };
  const report = { medium, route: order.route, ...EMPTY_REPORT, ...body, link, extended };
  return { report, settled };
}

/** Where a road ended. `heldFor`: milliseconds of the link in which a phone's holder was asked. */
interface RoadEnd {
  readonly medium: Medium | null;
  readonly body: ReportBody;
  readonly use: LinkUse;
  readonly extended: boolean | null;
  readonly heldFor: number;
  readonly settled: Promise<void>;
}

/** Card first, then a phone with a wallet, then whatever else can be named (design 1). */
async function detectAndRead(channel: CardChannel, road: Road): Promise<RoadEnd> {
  const { context, order } = road;
  const link = new CardLink(channel, context, order.extended);
  const isCard = await isMyNumberCard(link, firstApplication(order.route));
  if (!isCard.ok) return cardEnd(link, null, { failure: isCard.failure });
  if (isCard.value) return cardEnd(link, 'my-number-card', await cardRoad(link, road));
  const phone = new PhoneLink(channel, context, link.use);
  const isPhone = order.phone.qr === null ? await selectWallet(phone) : succeed(true);
  if (isPhone.ok && isPhone.value) return readPhone(phone, road);
  const others = new CardLink(channel, context, order.extended, phone.use);
  const named = isPhone.ok ? await nameOtherMedium(others) : isPhone.failure;
  return cardEnd(others, null, { failure: named });
}

function cardEnd(link: CardLink, medium: Medium | null, body: ReportBody): RoadEnd {
  return { medium, body, use: link.use, extended: link.learnt, heldFor: 0, settled: AT_ONCE };
}

const AT_ONCE = Promise.resolve();

async function readPhone(link: PhoneLink, road: Road): Promise<RoadEnd> {
  const end = await engageAndRead(link, road);
  return { ...end, medium: 'mdoc', extended: null, heldFor: link.consentMs };
}

async function engageAndRead(link: PhoneLink, road: Road): Promise<PhoneEnd> {
  const { order, dialogue, context } = road;
  if (order.purpose.media === 'card') return endWith(failure('medium-not-allowed'), link);
  dialogue.identified('mdoc');
  const { qr } = order.phone;
  if (qr !== null) return phoneRoad(link, contactByQr(qr), road);
  const handover = await readEngagement(link, context, {
    offer: OFFER,
    pause: (ms) => context.pause(ms),
  });
  return phoneRoad(link, handover.ok ? contactByNfc(handover.value) : handover, road);
}
