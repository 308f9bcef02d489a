import type { FailureTexts } from '../texts.ts';
import { counter } from './failures/counter.ts';
import { medium } from './failures/medium.ts';
import { number } from './failures/number.ts';
import { phone } from './failures/phone.ts';
import { reading } from './failures/reading.ts';
import { verdict } from './failures/verdict.ts';

/** One text for every kind of failure: what happened, what to do, who does it. */
export const failures: FailureTexts = {
  ...counter,
  ...number,
  ...medium,
  ...phone,
  ...reading,
  ...verdict,
};
