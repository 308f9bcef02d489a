import type { ReadReport } from './report.ts';

/** What a road adds to an empty report: a failure, or all that it found. */
export type ReportBody = Partial<
  Pick<ReadReport, 'failure' | 'identity' | 'missing' | 'validity' | 'checks' | 'notices'>
>;
