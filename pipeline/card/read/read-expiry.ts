import type { CardLink } from '../../apdu/card-link.ts';
import { SW } from '../../apdu/status-word.ts';
import { decodeDigits } from '../../bytes/text.ts';
import { type FullDate, isFull, parseCompactDate } from '../../identity/calendar-date.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { getData, readRecord, selectApplication } from '../commands.ts';
import { APPLICATION, EXPIRY_TAG } from '../profile.ts';

const COMMON_FILE = 0x01;
/** Record 1 of 共通 EF 0001: simple TLV `01 1C`, serial (15), municipality (5), expiry (8) (facts 2.4). */
const RECORD_LENGTH = 30;
const EXPIRY_OFFSET = 22;

/**
 * The card's expiry date on the roads that do not read the card face. The card level answers with
 * these eight digits alone (facts 2.6, single source); where it does not, record 1 of the 共通AP holds
 * them behind other data, which are dropped here. Null where neither answers.
 */
export async function readExpiry(link: CardLink): Promise<Result<FullDate | null>> {
  const fromCard = await readExpiryOfCard(link);
  if (!fromCard.ok || fromCard.value !== null) return fromCard;
  const common = await link.send(selectApplication('common', APPLICATION.common));
  if (!common.ok) return common;
  if (common.value.sw !== SW.ok) return succeed(null);
  const record = await link.send(readRecord(COMMON_FILE, 1));
  if (!record.ok) return record;
  const { sw, data } = record.value;
  const complete = sw === SW.ok && data.length === RECORD_LENGTH;
  return succeed(complete ? expiryOf(data.subarray(EXPIRY_OFFSET)) : null);
}

async function readExpiryOfCard(link: CardLink): Promise<Result<FullDate | null>> {
  const selected = await link.send(selectApplication('card', APPLICATION.issuerSecurityDomain));
  if (!selected.ok) return selected;
  if (selected.value.sw !== SW.ok) return succeed(null);
  const answer = await link.send(getData(EXPIRY_TAG));
  if (!answer.ok) return answer;
  return succeed(answer.value.sw === SW.ok ? expiryOf(answer.value.data) : null);
}

function expiryOf(bytes: Uint8Array): FullDate | null {
  const digits = decodeDigits(bytes, 8);
  const date = digits === null ? null : parseCompactDate(digits);
  return date !== null && isFull(date) ? date : null;
}
