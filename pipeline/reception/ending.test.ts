import { describe, expect, it } from 'vitest';
import { failureKinds } from '../outcome/failure-kinds.ts';
import type { ReceptionEvent } from './events.ts';
import {
  ACCEPTED,
  ATTENTION,
  allText,
  CANARY,
  counterIn,
  EXPIRED,
  failed,
  follow,
  fromDevice,
  PHASES,
  READ_ID,
  REFUSED,
} from './reception.fixture.ts';

function reported(report = ACCEPTED) {
  const event = fromDevice('report', { readId: READ_ID, report });
  return follow(counterIn(PHASES.reading), [event]).reception;
}

describe('the record of a person', () => {
  it('is there while it is shown: the search finds it, in texts and in pictures', () => {
    const text = allText(reported());
    expect([text.includes(`${CANARY} name`), text.includes(`"bytes":"${CANARY}"`)]).toEqual([
      true,
      true,
    ]);
  });

  it('is nowhere after a refusal or a failure, whatever came beside it', () => {
    const reports = [REFUSED, EXPIRED, ...failureKinds.map(failed)];
    const left = reports.map(reported).filter((reception) => allText(reception).includes(CANARY));
    expect(left).toEqual([]);
  });

  it.each<[string, readonly ReceptionEvent[]]>([
    ['the next person', [{ type: 'next' }]],
    ['the time that is over', [{ type: 'time-over' }]],
    ['a closed counter', [{ type: 'pause' }]],
    ['a face that is not the photo’s', [{ type: 'face-mismatch' }]],
    ['another medium', [fromDevice('medium', { reader: 'Reader B', present: true })]],
  ])('is nowhere after %s', (_, events) => {
    const left = [ACCEPTED, ATTENTION].filter((report) =>
      allText(follow(reported(report), events).reception).includes(CANARY),
    );
    expect(left).toEqual([]);
  });

  it('leaves the page too, each time it leaves the counter', () => {
    const ends: readonly ReceptionEvent[] = [
      { type: 'next' },
      { type: 'time-over' },
      { type: 'pause' },
      { type: 'face-mismatch' },
      fromDevice('medium', { reader: 'Reader B', present: true }),
    ];
    const kept = ends.filter((event) => {
      const { effects } = follow(reported(), [event]);
      return !effects.some(({ type }) => type === 'wipe-page');
    });
    expect(kept).toEqual([]);
  });
});

describe('a person’s decision that face and photo differ', () => {
  it('refuses, keeps what was checked, and says nothing else', () => {
    const { checks, link } = ACCEPTED;
    const { phase } = follow(reported(), [{ type: 'face-mismatch' }]).reception;
    expect(phase).toEqual({
      kind: 'refused',
      conclusion: {
        outcome: 'refused',
        medium: 'my-number-card',
        identity: null,
        missing: [],
        validity: null,
        checks,
        notices: [],
        asks: [],
        failure: { kind: 'face-mismatch', check: null, triesLeft: null, at: null },
        link,
      },
    });
  });
});

describe('what is still said after the end', () => {
  it('is the date of a medium that has expired, and of no other', () => {
    const dates = [EXPIRED, REFUSED].map((report) => {
      const { phase } = reported(report);
      return phase.kind === 'refused' && phase.conclusion.validity?.until.year;
    });
    expect(dates).toEqual([2035, undefined]);
  });

  it('is the tries that are left, where the failure knows them', () => {
    const wrong = {
      ...failed('wrong-pin'),
      failure: { kind: 'wrong-pin', check: null, triesLeft: 2, at: null },
    } as const;
    expect(reported(wrong).phase).toEqual({ kind: 'failed', failure: wrong.failure });
  });
});
