import type { FailureTexts } from '../texts.ts';
import { counter } from './failures/counter.ts';
import { medium } from './failures/medium.ts';
import { number } from './failures/number.ts';
import { phone } from './failures/phone.ts';
import { reading } from './failures/reading.ts';
import { verdict } from './failures/verdict.ts';

/** 失敗の種類ごとの画面の文：何が起きたか、次に何をするか、だれがするか（ui-spec 2）。 */
export const failures: FailureTexts = {
  ...counter,
  ...number,
  ...medium,
  ...phone,
  ...reading,
  ...verdict,
};
