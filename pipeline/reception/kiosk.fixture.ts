import { failure } from '../outcome/failure.ts';
import type { ReceptionEvent } from './events.ts';
import {
  ACCEPTED,
  ALONE,
  failed,
  follow,
  fromDevice,
  OTHER_READER,
  READER,
} from './reception.fixture.ts';
import { newReception } from './reception.ts';

export const laid = fromDevice('medium', { reader: READER, present: true });
export const taken = fromDevice('medium', { reader: READER, present: false });
export const otherLaid = fromDevice('medium', { reader: OTHER_READER, present: true });
export const begin: ReceptionEvent = { type: 'begin' };
export const goOn: ReceptionEvent = { type: 'go-on' };
export const cancel: ReceptionEvent = { type: 'cancel' };
export const next: ReceptionEvent = { type: 'next' };
export const over: ReceptionEvent = { type: 'time-over' };
export const here: ReceptionEvent = { type: 'still-here' };
export const typed: ReceptionEvent = { type: 'code-typed' };
export const retry: ReceptionEvent = { type: 'retry' };

export const wanted = (readId: number, triesLeft: number | null) =>
  fromDevice('code-wanted', { readId, triesLeft });
export const report = (readId: number, found = ACCEPTED) =>
  fromDevice('report', { readId, report: found });
export const wrongPin = (readId: number, triesLeft: number) =>
  report(readId, { ...failed('wrong-pin'), failure: failure('wrong-pin', { triesLeft }) });

/** Where a kiosk ends (a failure by its kind), and what was read, stopped and sent on the way. */
export function course(...events: readonly ReceptionEvent[]) {
  const { reception, effects } = follow(newReception(ALONE), events);
  const { phase } = reception;
  const done = effects.filter(({ type }) => !type.startsWith('wipe'));
  return [
    phase.kind === 'failed' ? phase.failure.kind : phase.kind,
    ...done.map((effect) => `${effect.type} ${'readId' in effect ? effect.readId : ''}`),
  ];
}
