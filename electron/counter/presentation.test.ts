import { describe, expect, it } from 'vitest';
import { ALONE, counterIn, PHASES } from '../../pipeline/reception/reception.fixture.ts';
import { orderLanguages } from './language-order.ts';
import { follow, forgetVisitor, newPresentation, present } from './presentation.ts';
import { SCREENS } from './screens.fixture.ts';

const BEGIN = newPresentation(SCREENS);
const READY = counterIn(PHASES.ready);

describe('how the screens stand', () => {
  it('begins as the settings say, in the first language that somebody has checked', () => {
    const visitorLanguages = ['ne', 'en', 'ko'] as const;
    const settings = { ...SCREENS, visitorLanguages: [...visitorLanguages], volume: 0 };
    const { visitorLanguage, volume, turned, guide } = newPresentation(settings);
    expect({ visitorLanguage, volume, turned, guide }).toEqual({
      visitorLanguage: 'en',
      volume: 0,
      turned: false,
      guide: 'none',
    });
    expect(orderLanguages(visitorLanguages)).toEqual(['en', 'ne', 'ko']);
  });

  it('changes by what is asked for, and by nothing else', () => {
    const acts = [
      { type: 'language', language: 'vi' },
      { type: 'clerk-language', language: 'en' },
      { type: 'speech', on: true },
      { type: 'volume', percent: 20 },
      { type: 'reader-type', readerType: 'upright' },
      { type: 'guide', page: 'details' },
      { type: 'turn', on: true },
      { type: 'camera', on: true },
    ] as const;
    const end = acts.reduce((state, act) => present(state, act, READY), BEGIN);
    expect(end).toEqual({
      clerkLanguage: 'en',
      visitorLanguage: 'vi',
      speech: true,
      volume: 20,
      readerType: 'upright',
      guide: 'details',
      turned: true,
      revealed: false,
      // Not over the visitor's view.
      camera: false,
    });
    expect(present(end, { type: 'next' }, READY)).toBe(end);
  });

  it('opens the camera only where a phone’s code is of use, and closes it with that screen', () => {
    const on = { type: 'camera', on: true } as const;
    const opened = present(BEGIN, on, READY);
    const asked = Object.values(PHASES).filter(
      (phase) => present(BEGIN, on, counterIn(phase)).camera,
    );
    expect(asked.map(({ kind }) => kind)).toEqual(['ready', 'waiting-for-medium']);
    expect(follow(opened, READY, counterIn(PHASES.reading)).camera).toBe(false);
    expect(present(BEGIN, on, counterIn(PHASES.ready, { purpose: CARDS })).camera).toBe(false);
  });

  it('shows the rest of a record only while there is one', () => {
    const show = { type: 'show-contents' } as const;
    const open = Object.values(PHASES).filter(
      (phase) => present(BEGIN, show, counterIn(phase)).revealed,
    );
    expect(open.map(({ kind }) => kind)).toEqual(['shown']);
    const shown = counterIn(PHASES.shown);
    const revealed = present(BEGIN, show, shown);
    expect(follow(revealed, shown, counterIn(PHASES.wiping)).revealed).toBe(false);
  });

  it('closes what was opened when a medium comes, but keeps the steps of a phone while it is asked', () => {
    const guided = { ...BEGIN, guide: 'phone-help' as const };
    const consent = counterIn(PHASES['waiting-for-consent']);
    const steps = [
      follow(guided, READY, counterIn(PHASES['waiting-for-medium'])),
      follow(guided, READY, counterIn(PHASES.reading)),
      follow(guided, counterIn(PHASES.engaging), consent),
      follow(guided, consent, counterIn(PHASES.reading)),
    ];
    expect(steps.map(({ guide }) => guide)).toEqual(['phone-help', 'none', 'phone-help', 'none']);
  });

  it('never turns back by itself', () => {
    const turned = { ...BEGIN, turned: true };
    const after = Object.values(PHASES).map((phase) => follow(turned, READY, counterIn(phase)));
    expect(after.every((state) => state.turned)).toBe(true);
  });

  it('forgets at an unattended counter what one person chose', () => {
    const chosen = { ...BEGIN, visitorLanguage: 'ne' as const, speech: true, volume: 10 };
    expect(forgetVisitor(chosen, SCREENS)).toEqual({ ...BEGIN, volume: 10 });
    expect(counterIn(PHASES.informing).purpose).toBe(ALONE);
  });
});

const CARDS = { ...READY.purpose, media: 'card' as const };
