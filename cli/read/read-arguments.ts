import type { CardRoute } from '../../pipeline/card/card-code.ts';
import { parseWords } from '../parse-words.ts';
import { UsageError } from '../usage.ts';

export interface ReadArguments {
  readonly purpose: string | null;
  readonly reader: string | null;
  readonly trust: string | null;
  readonly data: string | null;
  /** Which number stands on standard input; null when none does. */
  readonly route: CardRoute | null;
  readonly confirmLastTry: boolean;
  readonly json: boolean;
  readonly portrait: string | null;
  readonly timeoutMs: number;
  readonly simulate: string | null;
  /** Whether a phone's QR code stands on standard input, behind the number if there is one. */
  readonly qr: boolean;
}

const DEFAULT_TIMEOUT_SECONDS = 120;
const LONGEST_TIMEOUT_SECONDS = 24 * 60 * 60;

const OPTIONS = {
  purpose: { type: 'string' },
  reader: { type: 'string' },
  trust: { type: 'string' },
  data: { type: 'string' },
  'number-b': { type: 'string' },
  pin: { type: 'string' },
  birth: { type: 'string' },
  'confirm-last-try': { type: 'boolean' },
  json: { type: 'boolean' },
  portrait: { type: 'string' },
  timeout: { type: 'string' },
  simulate: { type: 'string' },
  qr: { type: 'string' },
} as const;

/** The words behind `kazasu read`; throws a UsageError for any that cannot be meant. */
export function readArguments(args: readonly string[]): ReadArguments {
  const { values } = parseWords({ args: [...args], options: OPTIONS });
  if (values.qr !== undefined && values.qr !== '-') {
    throw new UsageError('--qr takes only "-": give the text of the QR code on standard input');
  }
  return {
    purpose: values.purpose ?? null,
    reader: values.reader ?? null,
    trust: values.trust ?? null,
    data: values.data ?? null,
    route: routeOf({ b: values['number-b'], pin: values.pin, birth: values.birth }),
    confirmLastTry: values['confirm-last-try'] ?? false,
    json: values.json ?? false,
    portrait: values.portrait ?? null,
    timeoutMs: 1000 * seconds(values.timeout),
    simulate: values.simulate ?? null,
    qr: values.qr !== undefined,
  };
}

const OPTION_OF_ROUTE = { b: '--number-b', pin: '--pin', birth: '--birth' } as const;

function routeOf(given: Readonly<Record<CardRoute, string | undefined>>): CardRoute | null {
  const routes = (Object.keys(OPTION_OF_ROUTE) as CardRoute[]).filter(
    (route) => given[route] !== undefined,
  );
  const [route, second] = routes;
  if (second !== undefined) throw new UsageError('only one of --number-b, --pin and --birth');
  if (route === undefined) return null;
  if (given[route] !== '-') {
    throw new UsageError(
      `${OPTION_OF_ROUTE[route]} takes only "-": digits on a command line are seen by every ` +
        'program of this machine and kept in the history. Give them on standard input.',
    );
  }
  return route;
}

function seconds(text: string | undefined): number {
  if (text === undefined) return DEFAULT_TIMEOUT_SECONDS;
  const value = Number(text);
  const fits = /^\d+$/.test(text) && value >= 1 && value <= LONGEST_TIMEOUT_SECONDS;
  if (!fits) throw new UsageError('--timeout takes whole seconds');
  return value;
}
