import { describe, expect, it } from 'vitest';
import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import { conclude } from '../../pipeline/reading/conclude.ts';
import type { ReadReport } from '../../pipeline/reading/report.ts';
import {
  ACCEPTED,
  counterIn,
  PHASES,
  PURPOSE,
  READER,
} from '../../pipeline/reception/reception.fixture.ts';
import type { Reception } from '../../pipeline/reception/reception.ts';
import { AROUND, phaseView } from './clerk-projection.fixture.ts';
import { clerkView } from './clerk-projection.ts';

function shown(report: Partial<ReadReport>, purpose = PURPOSE) {
  const conclusion = conclude(purpose, { ...ACCEPTED, ...report });
  const view = phaseView({ kind: 'shown', conclusion, extensions: 0 }, { purpose });
  return view.kind === 'shown' ? view : null;
}

describe('the clerk’s view', () => {
  it('has the frame that every phase has, and of the purposes only what is chosen from', () => {
    expect(clerkView(counterIn(PHASES.ready), AROUND)).toEqual({
      audience: 'clerk',
      language: 'ja',
      evaluation: true,
      simulated: false,
      development: false,
      purpose: { id: PURPOSE.id, title: PURPOSE.title },
      purposes: [{ id: PURPOSE.id, title: PURPOSE.title }],
      media: 'either',
      route: 'b',
      readers: [READER],
      notice: {
        organization: null,
        purpose: PURPOSE.title,
        items: PURPOSE.items,
        kept: [],
        wipesInSeconds: 300,
        legalBasis: PURPOSE.legalBasis,
      },
      visitorWindow: false,
      camera: false,
      settings: {
        volume: 50,
        speech: false,
        readerType: 'flat-pad',
        android: false,
        visitorLanguage: 'ja',
        languages: VISITOR_LANGUAGES.map((language) => ({
          language,
          checked: ['ja', 'ja-easy', 'en'].includes(language),
        })),
      },
      training: null,
      phase: { kind: 'ready' },
    });
  });

  it('says of each phase what its screen needs, and not which reading it is', () => {
    const kinds = ['reading', 'waiting-for-number', 'waiting-for-medium', 'wiping'] as const;
    const more = ['confirming-last-try', 'waiting-for-removal', 'paused'] as const;
    expect([...kinds, ...more].map((kind) => phaseView(PHASES[kind]))).toEqual([
      { kind: 'reading', step: 'photo', percent: 40, medium: 'my-number-card' },
      { kind: 'waiting-for-number', triesLeft: 10 },
      { kind: 'waiting-for-medium', given: 'number', endsInMs: 1234 },
      { kind: 'wiping' },
      { kind: 'confirming-last-try' },
      { kind: 'waiting-for-removal', medium: 'my-number-card' },
      { kind: 'paused' },
    ]);
  });

  it('names what stands in the way where nobody is being received', () => {
    const states: readonly Partial<Reception>[] = [
      { service: 'pcsc-service-down' },
      { service: 'bridge-missing' },
      { readers: [] },
    ];
    const problems = states.map((more) => {
      const view = phaseView(PHASES.ready, more);
      return view.kind === 'setup-problem' ? view.failure.code : view.kind;
    });
    expect(problems).toEqual(['K-101', 'K-111', 'K-102']);
  });

  it('shows a record with its dates worked out, and all that was checked', () => {
    const { identity, checks } = ACCEPTED;
    const { birthDate, ...items } = identity ?? {};
    expect(shown({ notices: ['photo-absent'] })).toEqual({
      kind: 'shown',
      outcome: 'attention',
      endsInMs: 1234,
      result: {
        ...items,
        birth: { date: birthDate, era: { era: 'heisei', year: 1 }, age: { min: 37, max: 37 } },
        medium: 'my-number-card',
        route: 'b',
        validUntil: { year: 2035, month: 3, day: 31 },
        checks,
        notices: ['photo-absent'],
        asks: ['photo-absent'],
        advice: [],
      },
    });
  });

  it('tells a birth date that is not known in full as it is, with the ages that it can mean', () => {
    const date = { year: 1950, month: 4, day: null };
    expect(shown({ identity: { birthDate: date } })?.result.birth).toEqual({
      date,
      era: null,
      age: { min: 76, max: 76 },
    });
  });

  it('brings the advice that the purpose’s data have for this visitor, today', () => {
    const entry = {
      text: { ja: 'あと{{days}}日です', en: 'Days: {{days}}' },
      validFrom: '2026-01-01',
      validUntil: null,
      source: 'a rule',
    };
    const purpose: Purpose = {
      ...PURPOSE,
      expiryNoticeDays: 90,
      advice: [
        { ...entry, id: 'expires', when: { expiring: true } },
        { ...entry, id: 'ended', when: {}, validUntil: '2026-11-21' },
      ],
    };
    const days = [
      { year: 2026, month: 11, day: 22 },
      { year: 2027, month: 2, day: 20 },
      { year: 2027, month: 2, day: 21 },
    ].map((until) => shown({ validity: { until, authenticated: false } }, purpose));
    expect(days.map((view) => view?.result.advice.map(({ id, days }) => [id, days]))).toEqual([
      [['expires', 0]],
      [['expires', 90]],
      [],
    ]);
  });
});
