import { describe, expect, it } from 'vitest';
import { failure } from '../outcome/failure.ts';
import { type FailureKind, failureKinds } from '../outcome/failure-kinds.ts';
import type { ReceptionEvent } from './events.ts';
import { counterIn, follow, fromDevice, PHASES, PURPOSE, READER } from './reception.fixture.ts';
import { newReception, type Reception, setupProblem } from './reception.ts';

const up = fromDevice('service', { state: 'up' });
const down = fromDevice('service', { state: 'pcsc-service-down' });
const missing = fromDevice('service', { state: 'bridge-missing' });
const attached = fromDevice('readers', { readers: [READER] });
const none = fromDevice('readers', { readers: [] });

function problemAfter(...events: readonly ReceptionEvent[]) {
  return setupProblem(follow(newReception(PURPOSE), events).reception);
}

describe('what stands in the way of a reception', () => {
  it('is the service, the component, or the reader, and nothing before anybody said so', () => {
    expect([
      problemAfter(),
      problemAfter(down),
      problemAfter(missing),
      problemAfter(up, none),
      problemAfter(up, attached),
    ]).toEqual([null, 'pcsc-service-down', 'bridge-missing', 'reader-missing', null]);
  });

  it('is gone as soon as its cause is', () => {
    expect([
      problemAfter(down, up, attached),
      problemAfter(up, attached, none, attached),
      problemAfter(up, attached, down, up),
    ]).toEqual([null, null, null]);
  });

  it('is not known of a process that is gone until another one speaks', () => {
    const { reception } = follow(newReception(PURPOSE), [
      up,
      attached,
      { type: 'lost', silent: false },
    ]);
    expect([reception.service, reception.readers, setupProblem(reception)]).toEqual([
      null,
      [],
      null,
    ]);
  });
});

/** The kinds whose cause is the counter's own equipment, as ui-spec 2 marks them 自動. */
const OWN_EQUIPMENT: readonly FailureKind[] = [
  'pcsc-service-down',
  'reader-missing',
  'reader-unplugged',
  'reader-fault',
  'bridge-missing',
];

/** A failure on the screen, with no medium left on any reader. */
function failedWith(kind: FailureKind, more: Partial<Reception> = {}) {
  return counterIn({ kind: 'failed', failure: failure(kind) }, { media: {}, ...more });
}

describe('a failure of the own equipment', () => {
  it.each(OWN_EQUIPMENT)('%s ends by itself when service and reader are back', (kind) => {
    const broken = failedWith(kind, { service: null, readers: [] });
    const courses = [[up], [attached], [up, attached], [attached, up], [down, attached]];
    const phases = courses.map((events) => follow(broken, events).reception.phase.kind);
    expect(phases).toEqual(['failed', 'failed', 'ready', 'ready', 'failed']);
  });

  it('leaves a medium that was read where it is: it has to go first', () => {
    const media = { [READER]: 'read' } as const;
    const broken = failedWith('reader-fault', { service: null, readers: [], media });
    const { reception, effects } = follow(broken, [up, attached]);
    expect([reception.phase.kind, effects]).toEqual(['waiting-for-removal', []]);
  });

  it('is the only kind of failure that news of readers ends', () => {
    const ended = failureKinds.filter(
      (kind) => follow(failedWith(kind), [up, attached]).reception.phase.kind !== 'failed',
    );
    expect([...ended].sort()).toEqual([...OWN_EQUIPMENT].sort());
  });

  it('ends nothing else: the service may come and go under any other phase', () => {
    const others = Object.values(PHASES).filter(({ kind }) => kind !== 'failed');
    const left = others.filter((phase) => {
      const there = counterIn(phase, { media: { [READER]: 'read' } });
      const { reception } = follow(there, [down, up]);
      return reception.phase !== phase;
    });
    expect(left).toEqual([]);
  });
});

describe('a process that died in a reading', () => {
  const died: readonly ReceptionEvent[] = [
    up,
    attached,
    fromDevice('medium', { reader: READER, present: true }),
    { type: 'lost', silent: false },
  ];

  it('is told as the reader’s fault, and ends when another one sees the reader', () => {
    const { reception } = follow(newReception(PURPOSE), died);
    expect([
      reception.phase.kind === 'failed' && reception.phase.failure.kind,
      follow(reception, [up, attached]).reception.phase.kind,
    ]).toEqual(['reader-fault', 'waiting-for-removal']);
  });
});
