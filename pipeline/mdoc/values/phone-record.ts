import { equalBytes } from '../../bytes/equal.ts';
import { type CalendarDate, sameDate } from '../../identity/calendar-date.ts';
import type { Sex } from '../../identity/sex.ts';
import { type Check, failedCheck, notCheckable, passed } from '../../outcome/check.ts';
import { failure } from '../../outcome/failure.ts';
import { fail, type Result, succeed } from '../../outcome/result.ts';
import { ageOf, type Item } from '../../purpose/item.ts';
import type { ElementForm, WantedElement } from '../request/document-type.ts';
import type { ReturnedItem } from '../response/issuer-signed.ts';
import { type ElementValue, readElement } from './element-value.ts';

/** What a phone's document says of its holder, by the items that were asked for; null where nothing came. */
export interface PhoneRecord {
  readonly name: string | null;
  readonly address: string | null;
  readonly birthDate: CalendarDate | null;
  readonly sex: Sex | null;
  readonly portrait: Uint8Array | null;
  readonly ageOver: Readonly<Record<string, boolean>>;
}

interface Answer {
  readonly item: Item;
  readonly form: ElementForm;
  readonly value: ElementValue;
}

/** A record, and whether elements that say the same thing twice agree (`mdoc.values-agree`). */
export interface ReadValues {
  readonly record: PhoneRecord;
  readonly agreement: Check;
}

/**
 * The wanted elements as values. What was not asked for is not looked at. `malformed-data` where an
 * element has another type than its form says, or text that cannot be shown as it is.
 */
export function readValues(
  items: readonly ReturnedItem[],
  wanted: readonly WantedElement[],
): Result<ReadValues> {
  const answers: Answer[] = [];
  for (const { item, form, ...element } of wanted) {
    for (const { elementValue } of inOrderOfNames(items, element)) {
      const value = readElement(form, elementValue);
      if (value === null) return fail(failure('malformed-data', { at: `element for ${item}` }));
      answers.push({ item, form, value });
    }
  }
  return succeed({ record: recordOf(answers), agreement: checkAgreement(answers) });
}

/** Which of an element's names comes first in the answer is the phone's to choose: ours goes before it. */
function inOrderOfNames(
  items: readonly ReturnedItem[],
  { namespace, names }: Pick<WantedElement, 'namespace' | 'names'>,
): readonly ReturnedItem[] {
  return names.flatMap((name) =>
    items.filter((item) => item.namespace === namespace && item.elementIdentifier === name),
  );
}

function recordOf(answers: readonly Answer[]): PhoneRecord {
  const texts = (item: Item) => first(answers, item, 'text')?.text ?? null;
  const ageOver: Record<string, boolean> = {};
  for (const { item, value } of answers) {
    const years = ageOf(item);
    if (years !== null && value.kind === 'flag') ageOver[years] = value.flag;
  }
  return {
    name: texts('name'),
    address: texts('address'),
    birthDate: first(answers, 'birthDate', 'date')?.date ?? null,
    sex: first(answers, 'sex', 'sex')?.sex ?? null,
    portrait: first(answers, 'portrait', 'picture')?.bytes ?? null,
    ageOver,
  };
}

function first<K extends ElementValue['kind']>(
  answers: readonly Answer[],
  wanted: Item,
  kind: K,
): Extract<ElementValue, { kind: K }> | undefined {
  return answers
    .filter(({ item }) => item === wanted)
    .map(({ value }) => value)
    .find((value): value is Extract<ElementValue, { kind: K }> => value.kind === kind);
}

function checkAgreement(answers: readonly Answer[]): Check {
  const id = 'mdoc.values-agree';
  const isUnderstood = ({ value }: Answer) => value.kind !== 'not-understood';
  // Each with the first of its item: they may be thousands, and nothing of them is proved yet.
  const firsts = new Map<Item, ElementValue>();
  for (const { item, value } of answers.filter(isUnderstood)) {
    const known = firsts.get(item);
    if (known === undefined) firsts.set(item, value);
    else if (disagree(known, value)) return failedCheck(id, 'values-disagree');
  }
  const answered = new Set(answers.filter(isUnderstood).map(({ item }) => item));
  // A word that we do not know may stand beside a code that we do, for both are the issuer's own. A code
  // or a day that there is not agrees with nothing.
  const unclear = answers.some(
    (answer) =>
      !answered.has(answer.item) || (CODED.includes(answer.form) && !isUnderstood(answer)),
  );
  return unclear ? notCheckable(id, 'value-not-understood') : passed(id);
}

/** Forms of which a standard lists all that may be said. */
const CODED: readonly ElementForm[] = ['date', 'sex-code'];

function disagree(one: ElementValue, other: ElementValue): boolean {
  if (one.kind === 'date' && other.kind === 'date') return !sameDate(one.date, other.date);
  if (one.kind === 'picture' && other.kind === 'picture') {
    return !equalBytes(one.bytes, other.bytes);
  }
  return one.kind === other.kind && plainOf(one) !== plainOf(other);
}

function plainOf(value: ElementValue): string | boolean | null {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'sex') return value.sex;
  return value.kind === 'flag' ? value.flag : null;
}
