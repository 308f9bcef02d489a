/**
 * All that a visitor is ever told of a reading that did not end well (ui-spec 2, V1 to V14): few, because
 * eleven languages carry them, and none says more than what to do next. The kind of a failure, a refusal or
 * a suspicion never reaches the visitor's window.
 */
export const VISITOR_MESSAGES = [
  'staff',
  'card-again',
  'phone-again',
  'one-only',
  'which-card',
  'open-wallet',
  'bluetooth',
  'declined',
  'not-on-phone',
  'timed-out',
  'pin-wrong',
  'pin-stop',
  'other-way',
  'need-card',
] as const;

export type VisitorMessage = (typeof VISITOR_MESSAGES)[number];
