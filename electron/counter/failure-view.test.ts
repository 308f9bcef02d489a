import { describe, expect, it } from 'vitest';
import { failure } from '../../pipeline/outcome/failure.ts';
import { FAILURE_KINDS, failureKinds } from '../../pipeline/outcome/failure-kinds.ts';
import { conclude } from '../../pipeline/reading/conclude.ts';
import { EXPIRED, PHASES, PURPOSE, READER } from '../../pipeline/reception/reception.fixture.ts';
import type { Reception } from '../../pipeline/reception/reception.ts';
import { phaseView } from './clerk-projection.fixture.ts';

describe('a failure on the screen', () => {
  it('has the code of its kind, for every kind, and no data beside it', () => {
    const views = failureKinds.map((kind) => {
      const view = phaseView({ kind: 'failed', failure: failure(kind, { triesLeft: 3 }) });
      return view.kind === 'failed' && [view.failure, view.checks];
    });
    const expected = failureKinds.map((kind) => [
      {
        kind,
        code: FAILURE_KINDS[kind].code,
        medium: 'my-number-card',
        triesLeft: 3,
        expiredOn: null,
        platform: null,
        items: [],
      },
      [],
    ]);
    expect(views).toEqual(expected);
  });

  it('may be tried again only while its medium lies there', () => {
    const view = (media: Reception['media'], reader: string | null = READER) => {
      const found = phaseView(PHASES.failed, { media, reader });
      return found.kind === 'failed' && found.retry;
    };
    expect([
      view({ [READER]: 'read' }),
      view({}),
      view({ [READER]: 'read-and-away' }),
      view({ 'Reader B': 'read' }),
      view({ 'Reader B': 'read' }, null),
    ]).toEqual([true, false, false, false, false]);
  });

  it('names the phone by the token label that we know, and by no other word', () => {
    const labels = ['JPKIAPGPSETOKEN', 'JPKIAPIOSTOKEN', 'JPKIAPICCTOKEN', '<b>'];
    const platforms = labels.map((label) => {
      const why = failure('phone-certificates-only', { at: `token ${label}` });
      const view = phaseView({ kind: 'failed', failure: why });
      return view.kind === 'failed' && view.failure.platform;
    });
    expect(platforms).toEqual(['android', 'iphone', null, null]);
  });

  it('tells what it happened to, as far as that is known', () => {
    const media = (['mdoc', 'my-number-card', null] as const).map((medium) => {
      const view = phaseView(PHASES.failed, { medium });
      return view.kind === 'failed' ? view.failure.medium : view.kind;
    });
    expect(media).toEqual(['mdoc', 'my-number-card', null]);
  });

  it('names the items that did not come, and no other word that stands beside them', () => {
    const at = 'name ageOver:20 photo-absent <b> ageOver:999';
    const items = (['items-missing', 'data-altered'] as const).map((kind) => {
      const view = phaseView({ kind: 'failed', failure: failure(kind, { at }) });
      return view.kind === 'failed' && view.failure.items;
    });
    expect(items).toEqual([['name', 'ageOver:20'], []]);
  });

  it('tells the day of an expired medium, with its checks, and nothing else of it', () => {
    const conclusion = conclude(PURPOSE, EXPIRED);
    const view = phaseView({ kind: 'refused', conclusion });
    expect(view).toMatchObject({
      kind: 'refused',
      failure: { kind: 'expired', code: 'K-505', expiredOn: { year: 2035, month: 3, day: 31 } },
      checks: EXPIRED.checks,
    });
  });
});
