import { describe, expect, it } from 'vitest';
import { AROUND } from '../../electron/counter/clerk-projection.fixture.ts';
import { clerkView } from '../../electron/counter/clerk-projection.ts';
import { counterIn, PHASES } from '../../pipeline/reception/reception.fixture.ts';
import { BOTH, markup, TRAINING, texts, viewOf } from './clerk-part.fixture.tsx';
import { printedNumber } from './printed-number.ts';
import { TrainingPanel } from './training-panel.tsx';

const nothing = () => undefined;
const INVENTED = { ja: '架空の方のデータです', en: 'All persons are invented' } as const;

describe.each(BOTH)('the practice panel in %s', (language) => {
  const panel = (laid: string | null, on = true) => (
    <TrainingPanel view={viewOf(language, { training: { ...TRAINING, on, laid } })} act={nothing} />
  );

  it('is there while practice is on, and nowhere else', () => {
    const drawn = [
      panel(null, false),
      <TrainingPanel key="none" view={viewOf(language)} act={nothing} />,
      panel(null),
    ].map((element) => markup(language, element) !== '');
    expect(drawn).toEqual([false, false, true]);
  });

  it('says without end that all of it is invented', () => {
    for (const laid of [null, 'hanako', 'phone-hanako']) {
      expect(texts(language, panel(laid))).toContain(INVENTED[language]);
    }
  });

  it('offers every case once, in its group', () => {
    const groups = markup(language, panel(null)).split('<h2>').slice(1);
    const offered = groups.map((group) => (group.match(/aria-pressed/g) ?? []).length);
    const of = (medium: 'card' | 'phone') =>
      TRAINING.cases.filter((practice) => practice.medium === medium).length;
    expect(offered).toEqual([of('card'), of('phone')]);
  });

  it('marks what lies there, with the number that stands on that card', () => {
    const html = markup(language, panel('hanako'));
    const number = TRAINING.cases.find(({ id }) => id === 'hanako')?.number ?? '';
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect([...html.matchAll(/<dd>([^<]+)/g)].map(([, digits]) => digits)).toEqual(
      printedNumber(number, 'b').map(({ digits }) => digits),
    );
  });

  it('shows it only until something stands there to be read', () => {
    const training = { ...TRAINING, laid: 'hanako' };
    const drawn = [PHASES['waiting-for-number'], PHASES.shown].map((phase) => {
      const view = clerkView(counterIn(phase), { ...AROUND, training });
      return markup(language, <TrainingPanel view={view} act={nothing} />).includes('<dd>');
    });
    expect(drawn).toEqual([true, false]);
  });

  it('shows no number of a phone', () => {
    expect(markup(language, panel('phone-hanako'))).not.toContain('<dd>');
  });
});

describe('the number on a practice card', () => {
  it('stands in the parts in which it is typed, and a PIN stands on no card', () => {
    const digits = (['b', 'birth', 'pin', null] as const).map((route) =>
      printedNumber('01033120351234', route).map((part) => part.digits),
    );
    expect(digits).toEqual([['01 03 31', '2035', '1234'], ['01 03 31'], [], []]);
  });
});
