import { describe, expect, it } from 'vitest';
import { always } from './any-course.fixture.ts';
import { allText, CANARY, PHASES } from './reception.fixture.ts';
import { goingOf } from './reception.ts';

describe('any course of events', () => {
  it('never throws and never leaves the phases of the screen specification', () => {
    const reached = new Set<string>();
    always((all) => {
      for (const { after } of all) reached.add(after.phase.kind);
    });
    expect([...reached].sort()).toEqual(Object.keys(PHASES).sort());
  });

  it('holds a person’s record while it is shown, and at no other time', () => {
    always((all) => {
      const wrong = all.filter(
        ({ after }) => allText(after).includes(CANARY) !== (after.phase.kind === 'shown'),
      );
      expect(wrong).toEqual([]);
    });
  });

  it('orders every reading, and every look at a code, under a number that no other had', () => {
    always((all) => {
      const ids = all.flatMap(({ effects }) =>
        effects.flatMap((effect) =>
          effect.type === 'read' || effect.type === 'look-at-qr' ? [effect.readId] : [],
        ),
      );
      expect(ids).toEqual(ids.map((_, index) => index + 1));
    });
  });

  it('reads a medium once until it left, a person asks for it, or its reader was busy', () => {
    always((all) => {
      const read = new Set<string>();
      for (const { before, event, effects } of all) {
        if (event.type === 'medium' && !event.present) read.delete(event.reader);
        const busy = before.phase.kind === 'failed' && before.phase.failure.kind === 'reader-busy';
        const asked =
          event.type === 'retry' ||
          event.type === 'code-typed' ||
          (event.type === 'time-over' && busy);
        for (const effect of effects) {
          if (effect.type !== 'read') continue;
          expect(read.has(effect.reader) && !asked).toBe(false);
          read.add(effect.reader);
        }
      }
    });
  });

  it('has one reading at a time: another begins only when the one before ended or is stopped', () => {
    always((all) => {
      let going: number | null = null;
      for (const { event, effects } of all) {
        const over = event.type === 'report' && event.readId === going;
        if (over || event.type === 'lost') going = null;
        for (const effect of effects) {
          if (effect.type === 'cancel-read' && effect.as !== 'number-not-entered') going = null;
          if (effect.type !== 'read') continue;
          expect(going).toBeNull();
          going = effect.readId;
        }
      }
    });
  });

  it('uses a typed number at most once, and never one that was wiped', () => {
    always((all) => {
      let unused = 0;
      for (const { event, effects } of all) {
        if (event.type === 'code-typed') unused = 1;
        for (const { type } of effects) {
          if (type === 'send-code') expect(unused).toBe(1);
          if (type === 'send-code' || type === 'wipe-code') unused = 0;
        }
      }
    });
  });

  it('says that a number is there exactly while there is one', () => {
    always((all) => {
      let unused = false;
      for (const { event, after, effects } of all) {
        if (event.type === 'code-typed') unused = true;
        if (effects.some(({ type }) => type === 'send-code' || type === 'wipe-code')) {
          unused = false;
        }
        expect(after.codeReady).toBe(unused);
      }
    });
  });

  it('keeps a QR code only while it waits for a phone, and never beside a number', () => {
    always((all) => {
      const wrong = all.filter(
        ({ after: { qrId, codeReady, phase, purpose } }) =>
          qrId !== null &&
          (codeReady || phase.kind !== 'waiting-for-medium' || purpose.media === 'card'),
      );
      expect(wrong).toEqual([]);
    });
  });

  it('never uses a number that was typed before, unseen, with two tries left', () => {
    always((all) => {
      const unseen = all.filter(
        ({ before, event, effects }) =>
          before.purpose.attended &&
          event.type === 'code-wanted' &&
          event.triesLeft !== null &&
          event.triesLeft <= 2 &&
          effects.some(({ type }) => type === 'send-code'),
      );
      expect(unseen).toEqual([]);
    });
  });

  it('gives no number to a phone, and keeps none that was typed while one was asked', () => {
    always((all) => {
      for (const { before, event, after, effects } of all) {
        const toPhone =
          before.medium === 'mdoc' && effects.some(({ type }) => type === 'send-code');
        expect(toPhone).toBe(false);
        if (event.type === 'code-typed' && before.medium === 'mdoc') {
          expect([after.codeReady, effects.map(({ type }) => type)]).toEqual([
            false,
            ['wipe-code'],
          ]);
        }
      }
    });
  });

  it('knows a medium only while there is a reception that it belongs to', () => {
    always((all) => {
      const nobody = all.filter(
        ({ after: { phase, medium } }) =>
          medium !== null &&
          (phase.kind === 'ready' ||
            phase.kind === 'informing' ||
            phase.kind === 'waiting-for-medium'),
      );
      expect(nobody).toEqual([]);
    });
  });

  it('tells the reading that goes on what was asked, and no other', () => {
    always((all) => {
      for (const { before, effects } of all) {
        const going = goingOf(before.phase)?.readId ?? null;
        for (const effect of effects) {
          const begins = effect.type === 'read' || effect.type === 'look-at-qr';
          if ('readId' in effect && !begins) expect(effect.readId).toBe(going);
        }
      }
    });
  });
});
