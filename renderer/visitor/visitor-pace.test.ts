import { expect, it } from 'vitest';
import { VISITOR_PHASES } from '../stage/stage.fixture.tsx';
import { phaseKey, visitorPace } from './visitor-pace.ts';

it('answers a tap at once, leaves no end of a reading out, and lets all else be read', () => {
  const paces = VISITOR_PHASES.map((phase) => [
    'medium' in phase ? `${phase.kind} ${phase.medium}` : phase.kind,
    visitorPace(phase),
  ]);
  expect(Object.fromEntries(paces)).toEqual({
    ready: 'may-be-skipped',
    'waiting-for-medium': 'may-be-skipped',
    'waiting-for-number': 'at-once',
    engaging: 'at-once',
    'waiting-for-consent': 'may-be-skipped',
    'reading my-number-card': 'may-be-skipped',
    'reading mdoc': 'may-be-skipped',
    'reading null': 'at-once',
    'shown my-number-card': 'must-be-shown',
    'shown mdoc': 'must-be-shown',
    message: 'must-be-shown',
    'waiting-for-removal my-number-card': 'must-be-shown',
    'waiting-for-removal mdoc': 'must-be-shown',
    'waiting-for-removal null': 'must-be-shown',
    wiping: 'at-once',
    paused: 'at-once',
    'setup-problem': 'at-once',
  });
  expect(visitorPace({ kind: 'reading', medium: 'my-number-card', verifying: false })).toBe(
    'at-once',
  );
});

it('knows each text from the others', () => {
  expect(new Set(VISITOR_PHASES.map(phaseKey)).size).toBe(VISITOR_PHASES.length);
});
