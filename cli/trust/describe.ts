import type { CardCa } from '../../desk/trust/card-ca-file.ts';
import { certificateFingerprint, fingerprint } from '../../desk/trust/fingerprint.ts';
import type { TrustedIaca } from '../../desk/trust/iaca-file.ts';
import type { Certificate } from '../../pipeline/x509/certificate.ts';
import type { RevocationList } from '../../pipeline/x509/crl.ts';

/** Under which application and key id a card's issuer is known. */
export function nameOf({ ap, keyId }: CardCa): string {
  return `${ap} ${keyId.toUpperCase()}`;
}

export function describeCardCa(cardCa: CardCa): string {
  const label = cardCa.label === undefined ? '' : `  ${cardCa.label}`;
  return `${nameOf(cardCa)}${label}\n    SHA-256 ${fingerprint(cardCa)}\n`;
}

/** A certificate as an operator compares it, with what it is to vouch for. */
export function describeCertificate(
  { raw, subject, notBefore, notAfter }: Certificate,
  docTypes: readonly string[],
): string {
  return [
    `iaca ${subject.text}`,
    `    country ${subject.country ?? 'none'}, valid ${day(notBefore)} to ${day(notAfter)}`,
    `    for ${docTypes.join(', ')}`,
    `    SHA-256 ${certificateFingerprint(raw)}`,
    '',
  ].join('\n');
}

export function describeIaca(iaca: TrustedIaca, now: Date): string {
  const { details, docTypes, dsEku, source, importedAt } = iaca;
  const lines = [
    ...(dsEku === null ? [] : [`    signers for ${dsEku.join(', ')}`]),
    source === null
      ? '    put there by hand'
      : `    imported ${importedAt?.slice(0, 10)} from ${source}`,
    ...(now > details.notAfter ? ['    EXPIRED: every document under it is refused'] : []),
  ];
  return `${describeCertificate(details, docTypes)}${lines.join('\n')}\n`;
}

export function describeList(list: RevocationList, now: Date): string {
  const { issuer, thisUpdate, nextUpdate, revokedSerials } = list;
  const until = nextUpdate === null ? 'no day' : day(nextUpdate);
  const isFresh = nextUpdate !== null && now < nextUpdate;
  const age = isFresh ? '' : '\n    OUT OF DATE: what is not on it is not known';
  const revoked = `${revokedSerials.size} revoked`;
  return `crl ${issuer.text}\n    ${revoked}, from ${day(thisUpdate)} to ${until}${age}\n`;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
