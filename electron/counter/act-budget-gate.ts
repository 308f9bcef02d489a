import { fitsAct } from '../contract/act-size.ts';
import { type ActBudget, endPage, fullBudget, type Hearing, spend } from './act-budget.ts';

/** What says more than a word's worth: a process is started for it, or the system asks a person. */
const WORTH: ReadonlyMap<unknown, number> = new Map([
  ['training', 30],
  ['print', 30],
]);

/** One window's page as it is heard: nothing of a message is looked at before there is room for it. */
export class ActGate {
  #budget: ActBudget = fullBudget(performance.now());
  #ended = 0;

  /** How often this window's page was ended because no page of ours could have said what it said. */
  get ended(): number {
    return this.#ended;
  }

  hear(message: unknown): Hearing {
    const spent = spend(this.#budget, worthOf(message), performance.now());
    const judged = spent.hearing === 'heard' && !fitsAct(message) ? endPage(spent.budget) : spent;
    this.#budget = judged.budget;
    if (judged.hearing === 'taken-over') this.#ended += 1;
    if (judged.hearing !== 'heard') wipe(message);
    return judged.hearing;
  }
}

function worthOf(message: unknown): number {
  return WORTH.get(fieldOf(message, 'type')) ?? 1;
}

/** What was said in a rush may be somebody's number all the same, or a picture of it. */
function wipe(message: unknown): void {
  for (const held of [fieldOf(message, 'digits'), fieldOf(message, 'luminance')]) {
    if (held instanceof Uint8Array && fitsAct(held)) held.fill(0);
  }
}

function fieldOf(message: unknown, name: string): unknown {
  if (typeof message !== 'object' || message === null) return undefined;
  return (message as Readonly<Record<string, unknown>>)[name];
}
