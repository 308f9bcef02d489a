import { type Failure, failure } from '../outcome/failure.ts';
import type { FailureKind } from '../outcome/failure-kinds.ts';
import type { LinkFault } from './card-channel.ts';

/** A fault of the link, or a card that does not come to an end. */
export type ExchangeFault = LinkFault | 'answer-too-long' | 'too-many-exchanges' | 'too-slow';

const KIND_OF_FAULT = {
  removed: 'removed-too-early',
  'link-lost': 'link-lost',
  silent: 'read-timeout',
  'not-transmitted': 'link-lost',
  'reader-gone': 'reader-unplugged',
  'reader-busy': 'reader-busy',
  'service-down': 'pcsc-service-down',
  'answer-too-long': 'unexpected-answer',
  'too-many-exchanges': 'unexpected-answer',
  'too-slow': 'read-timeout',
} as const satisfies Record<ExchangeFault, FailureKind>;

/** What a fault of the exchange `at` is for a person. */
export function linkFailure(fault: ExchangeFault, at: string): Failure {
  return failure(KIND_OF_FAULT[fault], { at: `${at}: ${fault}` });
}
