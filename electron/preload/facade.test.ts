import { describe, expect, it } from 'vitest';
import { CHANNEL } from '../contract/channels.ts';
import type { ClerkView } from '../contract/clerk-view.ts';
import { makeFacade, type PreloadPort } from './facade.ts';

/** A port that notes what crosses it, in order, and lets main say something. */
function start() {
  const crossed: unknown[] = [];
  const listeners = new Map<(message: unknown) => void, string>();
  const port: PreloadPort = {
    send(channel, ...message) {
      crossed.push(['send', channel, ...message]);
    },
    on(channel, listener) {
      crossed.push(['on', channel]);
      listeners.set(listener, channel);
      return () => {
        crossed.push(['off', channel]);
        listeners.delete(listener);
      };
    },
  };
  const main = (channel: string, message: unknown) => {
    for (const [listener, own] of listeners) if (own === channel) listener(message);
  };
  return { facade: makeFacade(port), crossed, main };
}

describe('the page’s world', () => {
  it('is two functions and nothing else, and cannot be changed', () => {
    const { facade } = start();
    expect([Object.keys(facade).sort(), Object.isFrozen(facade)]).toEqual([
      ['act', 'onView'],
      true,
    ]);
    expect(() => Object.assign(facade, { act: () => undefined })).toThrow(TypeError);
  });

  it('sends an act on the one channel for acts, as it is', () => {
    const { facade, crossed } = start();
    facade.act({ type: 'last-try', confirmed: false });
    expect(crossed).toEqual([['send', CHANNEL.act, { type: 'last-try', confirmed: false }]]);
  });

  it('cannot choose a channel, nor say more than one thing at a time', () => {
    const { facade, crossed } = start();
    const act = facade.act as (...words: unknown[]) => void;
    act('reception:hello', { type: 'next' });
    expect(crossed).toEqual([['send', CHANNEL.act, 'reception:hello']]);
  });

  it('listens first and greets then, so that no view is missed', () => {
    const { facade, crossed } = start();
    facade.onView(() => undefined);
    expect(crossed).toEqual([
      ['on', CHANNEL.view],
      ['send', CHANNEL.hello],
    ]);
  });

  it('gets the views alone: no event, no other channel', () => {
    const { facade, main } = start();
    const got: unknown[][] = [];
    facade.onView((...words: unknown[]) => got.push(words));
    const view = { phase: { kind: 'ready' } } as ClerkView;
    main(CHANNEL.view, view);
    main(CHANNEL.act, { type: 'next' });
    main(CHANNEL.hello, undefined);
    expect(got).toEqual([[view]]);
  });

  it('stops listening when it is asked to, one listener at a time', () => {
    const { facade, crossed, main } = start();
    const got: string[] = [];
    const stop = facade.onView(() => got.push('first'));
    facade.onView(() => got.push('second'));
    main(CHANNEL.view, {});
    stop();
    main(CHANNEL.view, {});
    expect([got, crossed.at(-1)]).toEqual([
      ['first', 'second', 'second'],
      ['off', CHANNEL.view],
    ]);
  });
});
