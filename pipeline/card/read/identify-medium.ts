import type { CardLink } from '../../apdu/card-link.ts';
import { SW } from '../../apdu/status-word.ts';
import { equalBytes } from '../../bytes/equal.ts';
import { hexConstant } from '../../bytes/hex.ts';
import { type Failure, failure } from '../../outcome/failure.ts';
import type { FailureKind } from '../../outcome/failure-kinds.ts';
import { type Result, succeed } from '../../outcome/result.ts';
import { readFileStart, selectApplication } from '../commands.ts';
import { APPLICATION, JPKI_FILE } from '../profile.ts';

/** First application of a Japanese driving licence (police specification; TRETJapanNFCReader). */
const DRIVING_LICENCE = hexConstant('A0000002310100000000000000000000');
/** First application of a residence card (immigration specification; several public readers). */
const RESIDENCE_CARD = hexConstant('D392F0004F0200000000000000000000');

const TOKEN_LABEL_LENGTH = 32;

/** Labels of the JPKI application, padded with spaces (facts/mynumber-card.md 1.4). */
const KIND_BY_TOKEN_LABEL: Readonly<Record<string, FailureKind>> = {
  JPKIAPICCTOKEN: 'juki-card',
  JPKIAPGPSETOKEN: 'phone-certificates-only',
  JPKIAPIOSTOKEN: 'phone-certificates-only',
};

/**
 * Selects the first 券面 application. When that answers, the medium is a My Number Card, whatever else
 * it carries (a licence, a residence card).
 */
export function isMyNumberCard(
  link: CardLink,
  first: 'text' | 'surface',
): Promise<Result<boolean>> {
  return answers(link, first, APPLICATION[first]);
}

/**
 * What a medium is that is neither a My Number Card nor a phone with a wallet: the other applications are
 * tried until one names it. `at` carries the token label of a phone.
 */
export async function nameOtherMedium(link: CardLink): Promise<Failure> {
  const token = await readTokenLabel(link);
  if (!token.ok) return token.failure;
  if (token.value !== null) {
    // Only a label that we know is repeated: the rest is what the medium chose to say.
    const kind = Object.hasOwn(KIND_BY_TOKEN_LABEL, token.value)
      ? KIND_BY_TOKEN_LABEL[token.value]
      : undefined;
    return kind === undefined
      ? failure('unknown-medium', { at: 'token of another label' })
      : failure(kind, { at: `token ${token.value}` });
  }
  for (const [kind, aid] of OTHER_CARDS) {
    const other = await answers(link, kind, aid);
    if (!other.ok) return other.failure;
    if (other.value) return failure(kind);
  }
  const { atr } = link.channel;
  if (isBare(atr)) return failure('wallet-not-opened', { at: 'nothing answered' });
  return failure(isFelica(atr) ? 'felica-card' : 'unknown-medium');
}

const OTHER_CARDS = [
  ['driving-licence', DRIVING_LICENCE],
  ['residence-card', RESIDENCE_CARD],
] as const satisfies readonly (readonly [FailureKind, Uint8Array])[];

async function answers(link: CardLink, name: string, aid: Uint8Array): Promise<Result<boolean>> {
  const answer = await link.send(selectApplication(name, aid));
  return answer.ok ? succeed(answer.value.sw === SW.ok) : answer;
}

/** The label of the JPKI application; null when there is none. Nothing else of it is read. */
async function readTokenLabel(link: CardLink): Promise<Result<string | null>> {
  const jpki = await answers(link, 'jpki', APPLICATION.jpki);
  if (!jpki.ok) return jpki;
  if (!jpki.value) return succeed(null);
  const label = await link.send(readFileStart(JPKI_FILE.tokenInfo, TOKEN_LABEL_LENGTH));
  if (!label.ok) return label;
  if (label.value.sw !== SW.ok) return succeed('');
  return succeed(String.fromCharCode(...label.value.data).trimEnd());
}

/** Pseudo-ATR of a storage card whose standard byte says FeliCa (PC/SC part 3, 3.1.3.2.3). */
const STORAGE_CARD = hexConstant('804F0CA000000306');
const ATR_HISTORICAL_OFFSET = 4;
const FELICA = 0x11;

/** The ATR never decides what is read; it only names a card that answered to nothing. */
function isFelica(atr: Uint8Array): boolean {
  const historical = atr.subarray(ATR_HISTORICAL_OFFSET);
  return (
    STORAGE_CARD.every((byte, i) => historical[i] === byte) &&
    historical[STORAGE_CARD.length] === FELICA
  );
}

/** ISO/IEC 14443-4 without a historical byte (PC/SC part 3, 3.1.3.2.3): so do phones that are locked look. */
const BARE = hexConstant('3B80800101');

function isBare(atr: Uint8Array): boolean {
  return equalBytes(atr, BARE);
}
