import type { FailureText } from '../../texts.ts';

/** Texts of failures: the counter itself: reader, service, settings. */
export const counter = {
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
    steps: [
      'Give back what was placed and plug the cable in again.',
      'Reading is ready again by itself.',
    ],
    who: 'clerk',
  },
  'reader-busy': {
    title: 'Reader in use by another program',
    steps: [
      'Close Mynaportal, e-Tax and other reception software.',
      'The terminal for online eligibility checks (オンライン資格確認) needs a reader of its own.',
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
      'Administrator: check the free space and where the log is stored.',
    ],
    who: 'administrator',
  },
  'trust-store-broken': {
    title: 'Trust store unreadable',
    steps: [
      'Nothing can be read until it is repaired. Tell the administrator.',
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
      'Expiry cannot be judged: until the clock is right, every result is "Please check". Tell the administrator.',
      'Administrator: set the time.',
    ],
    who: 'administrator',
    onPhone: {
      steps: [
        'Phones cannot be read until the clock is right. Ask for the card.',
        'Administrator: set the time.',
      ],
    },
  },
  'bridge-missing': {
    title: 'Reader component missing',
    steps: ['Tell the administrator.', 'Administrator: install again, or follow kazasu doctor.'],
    who: 'administrator',
  },
  'internal-error': {
    title: 'Internal error',
    steps: [
      'Screen and memory were cleared. It starts over by itself.',
      'If it goes on, tell the administrator.',
    ],
    who: 'administrator',
  },
} as const satisfies Record<string, FailureText>;
