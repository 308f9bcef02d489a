import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../fixtures/virtual/cards/evidence-of.fixture.ts';
import { PERSON_IDS, personOf } from '../../../fixtures/virtual/persons/all-persons.fixture.ts';
import { checkAgreement } from './agreement-check.ts';

const HANAKO = evidenceOf(personOf('hanako'));
const { text, face } = HANAKO;

const check = (status: string, reason: string | null) => ({ id: 'card.agreement', status, reason });

describe('the agreement of both applications', () => {
  it.each(PERSON_IDS)('holds on the card of %s', (id) => {
    const { text, face } = evidenceOf(personOf(id));
    expect(checkAgreement(text.record, face.record)).toEqual(check('passed', null));
  });

  it('fails where the text tells of another person than the face', () => {
    const minoru = evidenceOf(personOf('minoru')).text.record;
    expect(checkAgreement(minoru, face.record)).toEqual(check('failed', 'birth-date-differs'));
  });

  it('fails where one part of the birth date or the sex differs', () => {
    const { birthDate } = text.record;
    const dates = [
      { ...birthDate, year: 1990 },
      { ...birthDate, month: 4 },
      { ...birthDate, day: 30 },
      // A date that lacks a part is another one than the full date.
      { ...birthDate, day: null },
    ];
    const sexes = ['male', 'unknown', 'not-applicable'] as const;
    expect([
      dates.map((date) => checkAgreement({ ...text.record, birthDate: date }, face.record)),
      sexes.map((sex) => checkAgreement({ ...text.record, sex }, face.record)),
    ]).toEqual([
      dates.map(() => check('failed', 'birth-date-differs')),
      sexes.map(() => check('failed', 'sex-differs')),
    ]);
  });

  it('holds between dates that lack the same part', () => {
    const birthDate = { year: 1945, month: 3, day: null };
    expect(checkAgreement({ ...text.record, birthDate }, { ...face.record, birthDate })).toEqual(
      check('passed', null),
    );
  });

  it('cannot be judged where only one application was read', () => {
    expect([
      checkAgreement(text.record, null),
      checkAgreement(null, face.record),
      checkAgreement(null, null),
    ]).toEqual(Array(3).fill(check('not-checkable', 'one-application-read')));
  });
});
