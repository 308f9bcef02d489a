import { type LinkUse, UNUSED_LINK } from '../apdu/link-meter.ts';
import type { CardRoute } from '../card/card-code.ts';
import type { Identity, Validity } from '../identity/identity.ts';
import type { Check } from '../outcome/check.ts';
import type { Failure } from '../outcome/failure.ts';
import type { NoticeKind } from '../outcome/failure-kinds.ts';
import type { Item } from '../purpose/item.ts';

export type Medium = 'my-number-card' | 'mdoc';

/** What the reading cost. `elapsedMs`: first APDU to the end, without the time that people took. */
export interface LinkReport extends LinkUse {
  readonly reader: string;
  readonly transport: 'pcsc' | 'ble' | 'simulated';
  readonly elapsedMs: number;
}

/**
 * One reading as the device process hands it over. Either `failure` says why there is no record, or
 * `identity` holds the items of the purpose, proved as far as `checks` say: deciding is the next step.
 */
export interface ReadReport {
  readonly medium: Medium | null;
  readonly route: CardRoute | null;
  readonly failure: Failure | null;
  readonly identity: Identity | null;
  readonly missing: readonly Item[];
  readonly validity: Validity | null;
  readonly checks: readonly Check[];
  readonly notices: readonly NoticeKind[];
  readonly link: LinkReport;
  /** Whether extended length works on this reader, as far as this reading found out. */
  readonly extended: boolean | null;
}

/** What a report holds when there is nothing to hold. */
export const EMPTY_REPORT: Pick<
  ReadReport,
  'failure' | 'identity' | 'missing' | 'validity' | 'checks' | 'notices'
> = { failure: null, identity: null, missing: [], validity: null, checks: [], notices: [] };

/** The report of a reading that ended before anything went over the link. */
export function failedReport(failure: Failure, reader: string): ReadReport {
  return {
    medium: null,
    route: null,
    ...EMPTY_REPORT,
    failure,
    link: { reader, transport: 'pcsc', ...UNUSED_LINK, elapsedMs: 0 },
    extended: null,
  };
}
