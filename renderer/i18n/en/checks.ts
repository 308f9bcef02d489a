import type { CheckTexts } from '../texts.ts';

/** Words of the list of checks. */
export const checks: CheckTexts = {
  name: {
    'card.issuer-certificate':
      "Photo record: whether the municipality's key is certified by the national key",
    'card.record-signature': 'Whether photo, birth date, sex and character images are as issued',
    'card.chip-proof': 'Photo record: whether the chip is genuine, not a copy',
    'card.text-issuer-certificate':
      "Text record: whether the municipality's key is certified by the national key",
    'card.text-signature': 'Whether name, address and the other texts are as issued',
    'card.text-key-signature': "Text record: whether the chip's key is as issued",
    'card.text-chip-proof': 'Text record: whether the chip is genuine, not a copy',
    'card.agreement': 'Whether birth date and sex are the same in both records',
    'card.number-agrees': 'Whether the typed number fits the records',
    'card.expiry': 'Expiry of the card',
    'card.expiry-signed': "Issuer's signature on the expiry date",
    'card.not-stopped': 'Whether the card was reported lost or suspended',
    'card.revocation': 'Revocation of the issuing keys',
    'clock.plausible': 'Clock of this computer',
  },
  reason: {
    'no-trust-anchor': "the issuer's key is not registered",
    'unknown-issuer': 'not a registered issuer',
    'certificate-signature-invalid': "the national key's signature does not fit",
    'signature-invalid': 'the signature does not fit',
    'digest-mismatch': 'the content does not fit the signature',
    'proof-invalid': "the chip's answer does not fit",
    'birth-date-differs': 'the birth dates differ',
    'sex-differs': 'the sexes differ',
    'one-application-read': 'only one record is read: nothing to compare',
    'year-differs': 'the year of expiry differs',
    'birth-digits-differ': 'the birth date differs',
    'birth-date-partial': 'the birth date is not recorded in full',
    past: 'in the past',
    'expiry-not-read': 'not read',
    'not-signed-by-issuer': 'not signed: compare it with the print',
    'not-available-offline': 'cannot be known here',
    'clock-implausible': 'the time seems to be wrong',
  },
  notice: {
    'photo-not-displayable':
      'The photo cannot be shown. Compare the face with the photo on the card.',
    'photo-absent': 'A card without a photo (applied for under the age of one).',
    'glyph-missing': 'The image of the characters cannot be shown.',
    'wrong-before': 'A wrong number was tried on this card before.',
  },
};
