import { describe, expect, it } from 'vitest';
import { loadPurposes } from '../../desk/purposes.ts';
import { readInProcess } from '../../fixtures/malicious/read-in-process.ts';
import type { CardImage } from '../../fixtures/virtual/card-machine/files.ts';
import { VirtualChip } from '../../fixtures/virtual/card-machine/virtual-chip.ts';
import { personalise } from '../../fixtures/virtual/cards/personalise.ts';
import { setFile } from '../../fixtures/virtual/cases/case.ts';
import { personOf, TODAY } from '../../fixtures/virtual/persons/all-persons.fixture.ts';

const person = personOf('hanako');
const purposes = loadPurposes(null);
const EXPIRY_OBJECT = 0x00f2;
const COMMON_FILE = 0x01;

/** What the card level answers to GET DATA of the expiry date; null for no answer at all. */
function cardLevel(text: string | null): (card: CardImage) => CardImage {
  return (card) => {
    const cardData = new Map(card.cardData);
    if (text === null) cardData.delete(EXPIRY_OBJECT);
    else cardData.set(EXPIRY_OBJECT, Buffer.from(text));
    return { ...card, cardData };
  };
}

/** What the common application's record 1 holds, in its form; null for a card without that file. */
function commonRecord(expiry: string | null): (card: CardImage) => CardImage {
  return (card) => {
    const digits = `012345678901234${person.municipality}${expiry}`;
    const record = Buffer.concat([Buffer.of(0x01, digits.length), Buffer.from(digits)]);
    const records = expiry === null ? [] : [record];
    setFile(card, 'common', COMMON_FILE, { kind: 'records', records, access: 'free' });
    return card;
  };
}

/** Reads by PIN, and tells the date with what became of it and by which commands it was asked for. */
async function expiryOf(...changes: readonly ((card: CardImage) => CardImage)[]) {
  const purpose = purposes.ok ? purposes.value.get('kiosk-certificate') : undefined;
  if (purpose === undefined) throw new Error('no purpose');
  const card = changes.reduce((before, change) => change(before), personalise(person));
  const asked: string[] = [];
  const report = await readInProcess({
    chip: new VirtualChip(card),
    purpose,
    route: 'pin',
    digits: person.pin ?? '',
    now: TODAY,
    channel: (plain) => ({
      ...plain,
      transmit(command) {
        const name = { 202: 'GET DATA', 178: 'READ RECORD' }[command[1] ?? 0];
        if (name !== undefined) asked.push(name);
        return plain.transmit(command);
      },
    }),
  });
  const check = report.checks.find(({ id }) => id === 'card.expiry');
  return { until: report.validity?.until ?? null, check, asked };
}

const passed = { id: 'card.expiry', status: 'passed', reason: null };
const unread = { id: 'card.expiry', status: 'not-checkable', reason: 'expiry-not-read' };
const date = (year: number) => ({ year, month: 3, day: 31 });

describe('the expiry date of a card that is read by its PIN', () => {
  it('comes from the card level, and the common record is not touched then', async () => {
    expect(await expiryOf(commonRecord('20360331'))).toEqual({
      until: date(2035),
      check: passed,
      asked: ['GET DATA'],
    });
  });

  it.each([
    ['nothing', null],
    ['no digits', 'unknown!'],
    ['too few digits', '2035033'],
    ['too many digits', '203503310'],
    ['a day that does not exist', '20350231'],
    ['a date without its day', '20350300'],
  ])('comes from the common record where the card level says %s', async (_, text) => {
    expect(await expiryOf(cardLevel(text), commonRecord('20360331'))).toEqual({
      until: date(2036),
      check: passed,
      asked: ['GET DATA', 'READ RECORD'],
    });
  });

  it.each([
    ['not there', null],
    ['of another form', '2036033'],
    ['no date', '20361399'],
  ])('is not checkable, and not failed, where the common record is %s too', async (_, text) => {
    expect(await expiryOf(cardLevel(null), commonRecord(text))).toEqual({
      until: null,
      check: unread,
      asked: ['GET DATA', 'READ RECORD'],
    });
  });

  it('is past from either place', async () => {
    const past = { id: 'card.expiry', status: 'failed', reason: 'past' };
    const [level, record] = [
      await expiryOf(cardLevel('20261121')),
      await expiryOf(cardLevel(null), commonRecord('20261121')),
    ];
    expect([level.check, record.check]).toEqual([past, past]);
  });
});
