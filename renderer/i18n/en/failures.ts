import type { FailureTexts } from '../texts.ts';

/** One text for every kind of failure: what happened, what to do, who does it. */
export const failures: FailureTexts = {
  'pcsc-service-down': {
    title: 'Reader service stopped',
    steps: [
      'Reconnecting by itself.',
      'If it is not back within a minute, tell the administrator.',
      'Administrator: start "Smart Card" on Windows, pcscd on Linux.',
    ],
    who: 'administrator',
  },
  'reader-missing': {
    title: 'No reader',
    steps: ['Plug the USB cable in again.', 'If that does not help, try another port.'],
    who: 'clerk',
  },
  'reader-unplugged': {
    title: 'Reader disconnected',
    steps: ['Give the card back and plug the cable in again.', 'Reading is ready again by itself.'],
    who: 'clerk',
  },
  'reader-busy': {
    title: 'Reader in use by another program',
    steps: [
      'Close Mynaportal, e-Tax and other reception software.',
      'The terminal for online qualification needs a reader of its own.',
    ],
    who: 'clerk',
  },
  'reader-fault': {
    title: 'Reader not responding',
    steps: [
      'The reading part is being restarted (about 3 seconds).',
      'If it goes on, plug the cable in again.',
    ],
    who: 'clerk',
  },
  'bluetooth-unavailable': {
    title: 'Bluetooth unavailable',
    steps: ['Cards can be read. Phones cannot.'],
    who: 'administrator',
  },
  'audit-not-writable': {
    title: 'Audit log not writable',
    steps: [
      'Nothing is shown, since no record can be kept.',
      'Use another counter and tell the administrator.',
      'Administrator: check free space and the place of the log.',
    ],
    who: 'administrator',
  },
  'trust-store-broken': {
    title: 'Trust store unreadable',
    steps: [
      'Nothing can be read until it is repaired.',
      'Administrator: kazasu doctor names the file.',
    ],
    who: 'administrator',
  },
  'settings-broken': {
    title: 'Settings invalid',
    steps: ['Tell the administrator.', 'Administrator: kazasu doctor names the file.'],
    who: 'administrator',
  },
  'clock-implausible': {
    title: 'Check the clock of this computer',
    steps: [
      'Expiry cannot be judged: until it is right, every result asks for your eye.',
      'Administrator: set the time.',
    ],
    who: 'administrator',
  },
  'bridge-missing': {
    title: 'Reader component missing',
    steps: ['Administrator: install again, or follow kazasu doctor.', 'Training works.'],
    who: 'administrator',
  },
  'wrong-verification-number': {
    title: 'Number does not match the card',
    steps: [
      'Look at the front of the card and type it again.',
      'Usual slips: Gregorian year, a missing zero, the expiry of the electronic certificate.',
    ],
    who: 'clerk',
  },
  'verification-number-blocked': {
    title: 'Reading by number is blocked',
    steps: [
      'The card has used up its wrong tries.',
      'Ask for another identity document.',
      'The municipal office of residence can help the visitor.',
    ],
    who: 'visitor',
  },
  'wrong-pin': {
    title: 'Wrong PIN',
    steps: ['Let the visitor enter it again.', 'After more wrong tries in a row it is locked.'],
    who: 'visitor',
  },
  'pin-blocked': {
    title: 'PIN blocked',
    steps: [
      'At a counter the card can be read by the number on its front.',
      'The municipal office of residence resets the PIN.',
    ],
    who: 'visitor',
  },
  'pin-not-set': {
    title: 'Card without PIN',
    steps: ['At a counter the card can be read by the number on its front.'],
    who: 'clerk',
  },
  'last-try-needs-confirmation': {
    title: 'One try left',
    steps: [
      'Stopped without trying. The card is not blocked.',
      'Ask for another identity document.',
    ],
    who: 'clerk',
  },
  'number-not-entered': {
    title: 'No number typed',
    steps: ['Put the card down again to start over.'],
    who: 'clerk',
  },
  'wrong-birth-date': {
    title: 'Birth date does not match the card',
    steps: ['Type it again, with the year as printed on the card.'],
    who: 'clerk',
  },
  'no-medium-in-time': {
    title: 'Nothing presented',
    steps: ['The typed number was wiped.'],
    who: 'clerk',
  },
  'several-media': {
    title: 'More than one card',
    steps: ['Have only one put down.', 'Check the phone case for a transit card.'],
    who: 'visitor',
  },
  'medium-not-allowed': {
    title: 'Not accepted for this procedure',
    steps: ['Ask for the other one: card or phone.'],
    who: 'visitor',
  },
  'juki-card': {
    title: 'Old Juki card',
    steps: ['It cannot be read. All of them expired by 28 December 2025.'],
    who: 'visitor',
  },
  'phone-certificates-only': {
    title: 'This phone holds certificates only',
    steps: ['It is not set up to send name or photo. Ask for the card.'],
    who: 'visitor',
  },
  'driving-licence': {
    title: 'Driving licence',
    steps: [
      'It cannot be read. Ask for the My Number Card.',
      'A My Number Card with the licence on it can be read.',
    ],
    who: 'visitor',
  },
  'residence-card': {
    title: 'Residence card',
    steps: [
      'It cannot be read. Ask for the My Number Card.',
      'If this appears for a card that is both in one, tell the administrator K-217.',
    ],
    who: 'visitor',
  },
  'felica-card': {
    title: 'Transit card or the like',
    steps: ['Have the My Number Card put down.', 'Check that the card is not inside a phone case.'],
    who: 'visitor',
  },
  'unknown-medium': {
    title: 'Unknown card',
    steps: ['Check that it is not a bank card or a patient card.'],
    who: 'visitor',
  },
  'wallet-not-opened': {
    title: 'The ID is not open on the phone',
    steps: ['iPhone: press the side button twice. Android: choose the ID in the wallet.'],
    who: 'visitor',
  },
  'phone-needs-bluetooth': {
    title: 'This phone sends by Bluetooth',
    steps: ['This computer cannot receive it. Ask for the card.'],
    who: 'visitor',
  },
  'phone-did-not-connect': {
    title: 'Phone did not connect',
    steps: ['Check that Bluetooth is on, and that no case or metal desk is in the way.'],
    who: 'visitor',
  },
  'phone-declined': {
    title: 'Declined',
    steps: ['That is no problem. Do not ask why; offer another way.'],
    who: 'clerk',
  },
  'nothing-returned': {
    title: 'Nothing received',
    steps: ['The credential may have expired or been suspended. Ask for the card.'],
    who: 'visitor',
  },
  'document-not-on-phone': {
    title: 'The ID is not on this phone',
    steps: ['A new phone has to be set up again.', 'Not available under the age of 15.'],
    who: 'visitor',
  },
  'items-missing': {
    title: 'Items missing',
    steps: ['Ask for another identity document.'],
    who: 'visitor',
  },
  'consent-timeout': {
    title: 'No consent in time',
    steps: ['Ask whether the visitor needs help.'],
    who: 'clerk',
  },
  'removed-too-early': {
    title: 'Removed too early',
    steps: ['Have it put down again. It takes a few seconds.'],
    who: 'visitor',
  },
  'link-lost': {
    title: 'Link lost',
    steps: ['Check for a thick case, a metal desk or a second card.', 'Have it put down again.'],
    who: 'visitor',
  },
  'read-timeout': {
    title: 'Reading stalled',
    steps: ['Have it put down again.', 'If it happens again, the card may be faulty.'],
    who: 'visitor',
  },
  cancelled: { title: 'Cancelled', steps: ['Nothing was kept.'], who: 'clerk' },
  'unexpected-answer': {
    title: 'Unexpected answer from the card',
    steps: ['Have it put down again.', 'If it goes on, ask for another document.'],
    who: 'clerk',
  },
  'session-broken': {
    title: 'Session with the phone broken',
    steps: ['Have it held there again.'],
    who: 'visitor',
  },
  'data-altered': {
    title: 'The record is not as it was issued',
    steps: [
      'It may be put down once more. If it stays so, ask for another document.',
      'Tell your supervisor. Voice no suspicion, and do not take the card away.',
    ],
    who: 'clerk',
  },
  'copy-suspected': {
    title: 'The card cannot prove itself',
    steps: [
      'It may be put down once more. If it stays so, ask for another document.',
      'Tell your supervisor. Voice no suspicion, and do not take the card away.',
    ],
    who: 'clerk',
  },
  'records-disagree': {
    title: 'The records on the card disagree',
    steps: [
      'This also appears when cards were swapped. It may be put down once more.',
      'Tell your supervisor. Voice no suspicion, and do not take the card away.',
    ],
    who: 'clerk',
  },
  'issuer-not-confirmed': {
    title: 'Issuer not confirmed',
    steps: [
      'It is none of the registered issuers. Ask for another document.',
      'If this goes on, the registered keys may be old: tell the administrator.',
    ],
    who: 'administrator',
  },
  expired: {
    title: 'Expired',
    steps: [
      'It cannot be used. The municipal office of residence renews it.',
      'Ask for another identity document.',
    ],
    who: 'visitor',
  },
  revoked: {
    title: 'Revoked by its issuer',
    steps: ['Ask for another document.'],
    who: 'visitor',
  },
  'malformed-data': {
    title: 'Unreadable data',
    steps: ['Have it put down once more.', 'If it stays so, tell the administrator K-507.'],
    who: 'clerk',
  },
  'face-mismatch': {
    title: 'Face does not match the photo',
    steps: ['Tell your supervisor. Voice no suspicion, and do not take the card away.'],
    who: 'clerk',
  },
  'internal-error': {
    title: 'Internal error',
    steps: [
      'Screen and memory were cleared. It starts over by itself.',
      'If it goes on, tell the administrator.',
    ],
    who: 'administrator',
  },
};
