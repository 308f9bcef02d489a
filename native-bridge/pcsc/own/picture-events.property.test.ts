import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceState } from '../../../pipeline/device-port/messages.ts';
import type { ReaderEvent } from '../../../pipeline/device-port/reader-source.ts';
import type { Picture } from './pcsc-addon.ts';
import { readerPicture, SERVICE_DOWN, up } from './picture.fixture.ts';
import { eventsBetween } from './picture-events.ts';

const NAMES = ['A', 'B', 'C', 'Windows Hello 顔認証 0'];

const atrs = fc.constantFrom(null, [], [0x3b, 0x80], [0x3b, 0x81]);
const readers = fc
  .subarray(NAMES)
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .record({ atr: atrs, events: fc.nat(3), more: fc.constantFrom(0, 0x180) })
          .map(({ atr, events, more }) => readerPicture(name, atr, events, more)),
      ),
    ),
  );
const pictures = fc.oneof(
  { weight: 4, arbitrary: readers.map((all) => up(...all)) },
  { weight: 1, arbitrary: readers.map((all): Picture => ({ code: SERVICE_DOWN, readers: all })) },
);

/** What a host believes after these events; throws where an event makes no sense after those before it. */
class Belief {
  service: ServiceState | null = null;
  readonly media = new Map<string, boolean | null>();

  hear(event: ReaderEvent): void {
    if (event.type === 'service') {
      if (event.state === this.service) throw new Error(`the service was ${event.state} already`);
      this.service = event.state;
    } else if (event.type === 'reader') {
      if (event.attached === this.media.has(event.name)) throw new Error(`${event.name} twice`);
      if (event.attached) this.media.set(event.name, null);
      else this.media.delete(event.name);
    } else if (event.type === 'medium') {
      const was = this.media.get(event.reader);
      if (was === undefined || was === event.present) throw new Error(`${event.reader}: no news`);
      this.media.set(event.reader, event.present);
    }
  }

  get all() {
    return [this.service, [...this.media].sort()];
  }
}

function beliefAfter(shown: readonly Picture[]): Belief {
  const belief = new Belief();
  shown.forEach((picture, index) => {
    for (const event of eventsBetween(shown[index - 1] ?? null, picture)) belief.hear(event);
  });
  return belief;
}

/** The truth of a picture, for a host. */
function truthOf(picture: Picture) {
  if (picture.code !== 0) return ['pcsc-service-down', []];
  const media = picture.readers
    .filter(({ name }) => name.length === 1)
    .map(({ name, state }): [string, boolean] => [name, (state & 0x20) !== 0]);
  return ['up', media.sort()];
}

describe('whatever is seen', () => {
  it('a host believes what the last picture shows, and hears nothing that makes no sense', () => {
    fc.assert(
      fc.property(fc.array(pictures, { minLength: 1, maxLength: 12 }), (shown) => {
        const last = shown.at(-1);
        if (last !== undefined) expect(beliefAfter(shown).all).toEqual(truthOf(last));
      }),
      { numRuns: 2000 },
    );
  });

  it('no medium is taken for the one before it, however many pictures in between were merged', () => {
    // Somebody lays things down and lifts them, the system counts, and we see it only now and then.
    const day = fc.array(fc.boolean(), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(day, (seen) => {
        const moments = seen.map((isSeen, turn) => ({
          isSeen,
          laid: turn % 2 === 0 ? null : turn,
          picture: up(readerPicture('A', turn % 2 === 0 ? null : [0x3b], turn)),
        }));
        const shown = moments.filter(({ isSeen }) => isSeen);
        shown.slice(1).forEach(({ laid, picture }, index) => {
          const before = shown[index];
          if (before === undefined || before.laid === null || laid === null) return;
          const told = eventsBetween(before.picture, picture).map(
            (event) => event.type === 'medium' && event.present,
          );
          expect(told).toEqual([false, true]);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('the same picture twice is no news', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        expect(eventsBetween(picture, picture)).toEqual([]);
      }),
    );
  });

  it('a reading never begins on a medium that is told of before its reader, or without the service', () => {
    fc.assert(
      fc.property(fc.array(pictures, { maxLength: 8 }), (shown) => {
        const belief = new Belief();
        shown.forEach((picture, index) => {
          for (const event of eventsBetween(shown[index - 1] ?? null, picture)) {
            belief.hear(event);
            const laid = event.type === 'medium' && event.present;
            if (laid)
              expect([belief.service, belief.media.has(event.reader)]).toEqual(['up', true]);
          }
        });
      }),
    );
  });
});
