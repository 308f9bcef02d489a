import { describe, expect, it } from 'vitest';
import { failure } from '../outcome/failure.ts';
import type { ReceptionEvent } from './events.ts';
import {
  begin,
  course,
  goOn,
  laid,
  report,
  retry,
  taken,
  typed,
  wanted,
  wrongPin,
} from './kiosk.fixture.ts';
import {
  ALONE,
  aloneIn,
  failed,
  follow,
  fromDevice,
  PHASES,
  READ_ID,
} from './reception.fixture.ts';
import { failedPhase, mayAskAgain, newReception } from './reception.ts';

describe('a PIN at a kiosk', () => {
  const wrongOnce = [begin, goOn, laid, wanted(1, 3), typed, wrongPin(1, 2)];
  const sentOnce = ['read 1', 'send-code 1'];

  it('that was wrong is typed again under the message, and used at once', () => {
    expect(course(...wrongOnce, typed, wanted(2, 2))).toEqual([
      'reading',
      ...sentOnce,
      'read 2',
      'send-code 2',
    ]);
  });

  it('that was wrong may be typed after もう一度 as well', () => {
    const asked = [...wrongOnce, retry, wanted(2, 2)];
    expect([course(...asked), course(...asked, typed)]).toEqual([
      ['waiting-for-number', ...sentOnce, 'read 2'],
      ['reading', ...sentOnce, 'read 2', 'send-code 2'],
    ]);
  });

  it('is not used unseen: on another card with two tries left as well, or typed beside the message', () => {
    const lifted = [...wrongOnce, typed, taken, report(2, failed('removed-too-early'))];
    const asked = (...readings: readonly string[]) => ['waiting-for-number', ...readings];
    expect([
      course(...wrongOnce, taken, typed, laid, wanted(2, 2)),
      course(...lifted, laid, wanted(3, 2)),
      course(...lifted, retry, typed, laid, wanted(3, 2)),
      course(...wrongOnce, typed, typed, wanted(2, 2)),
      course(begin, goOn, typed, laid, wanted(1, 2)),
    ]).toEqual([
      asked(...sentOnce, 'read 2'),
      asked(...sentOnce, 'read 2', 'read 3'),
      asked(...sentOnce, 'read 2', 'read 3'),
      asked(...sentOnce, 'read 2'),
      asked('read 1'),
    ]);
  });

  it('is not asked for where one try is left, or nobody knows how many', () => {
    const ends = [1, 0, null].map((left) => {
      const { reception } = follow(newReception(ALONE), [begin, goOn, laid, wanted(1, left)]);
      return reception.phase;
    });
    expect(ends).toEqual(
      [1, 0, null].map((triesLeft) =>
        failedPhase(failure('last-try-needs-confirmation', { triesLeft })),
      ),
    );
    expect(course(begin, goOn, laid, wanted(1, 1))).toEqual([
      'last-try-needs-confirmation',
      'read 1',
      'cancel-read 1',
    ]);
  });

  it('is not taken any more where the next would be the last: nothing is read or sent', () => {
    const wrongTwice = [...wrongOnce, typed, wanted(2, 2), wrongPin(2, 1)];
    const before = ['wrong-pin', ...sentOnce, 'read 2', 'send-code 2'];
    const { reception } = follow(newReception(ALONE), wrongTwice);
    expect([
      mayAskAgain(reception),
      course(...wrongTwice),
      course(...wrongTwice, typed),
      course(...wrongTwice, retry),
    ]).toEqual([false, before, before, before]);
    // Laid down again, it is another person's until the notice was passed.
    expect(course(...wrongTwice, taken, laid)[0]).toBe('wiping');
  });

  it('is never the last try, whatever a device process asks and a page answers', () => {
    const asked = fromDevice('last-try-wanted', { readId: READ_ID });
    const yes: ReceptionEvent = { type: 'last-try', confirmed: true };
    const answers = Object.values(PHASES)
      .filter(({ kind }) => kind !== 'confirming-last-try')
      .flatMap((phase) => {
        const { reception, effects } = follow(aloneIn(phase), [asked, yes]);
        expect(reception.phase).toBe(phase);
        return effects;
      });
    const no = { type: 'answer-last-try', readId: READ_ID, confirmed: false };
    expect(answers).toEqual([no, no]);
  });
});
