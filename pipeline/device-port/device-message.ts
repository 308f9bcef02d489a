import { z } from 'zod';
import type { ReadStep } from '../reading/read-step.ts';
import type { DeviceMessage, ServiceState } from './messages.ts';
import { mediumSchema, readerNameSchema, reportSchema, triesSchema } from './report-schema.ts';

/** No machine has as many; pcsc-lite knows 16 at most. */
const MOST_READERS = 64;
/** Characters of a phone's QR code (the longest that is looked at). */
const LONGEST_QR = 4096;

const STEPS = [
  'name-and-address',
  'photo',
  'birth-date',
  'issuer-proof',
  'phone-answer',
  'verifying',
] as const satisfies readonly ReadStep[];
const SERVICE_STATES = [
  'up',
  'pcsc-service-down',
  'bridge-missing',
] as const satisfies readonly ServiceState[];

const readId = z.int().min(0);
const reader = readerNameSchema;

const schema: z.ZodType<DeviceMessage> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('alive'), rss: z.int().min(0).exactOptional() }),
  z.strictObject({ type: z.literal('service'), state: z.enum(SERVICE_STATES) }),
  z.strictObject({ type: z.literal('readers'), readers: z.array(reader).max(MOST_READERS) }),
  z.strictObject({ type: z.literal('medium'), reader, present: z.boolean() }),
  z.strictObject({ type: z.literal('identified'), readId, medium: mediumSchema }),
  z.strictObject({ type: z.literal('code-wanted'), readId, triesLeft: triesSchema }),
  z.strictObject({ type: z.literal('last-try-wanted'), readId }),
  z.strictObject({ type: z.literal('consent-wanted'), readId }),
  z.strictObject({
    type: z.literal('progress'),
    readId,
    step: z.enum(STEPS),
    percent: z.number().min(0).max(100),
  }),
  z.strictObject({ type: z.literal('report'), readId, report: reportSchema }),
  z.strictObject({ type: z.literal('frame-looked-at'), qr: z.string().max(LONGEST_QR).nullable() }),
  z.strictObject({ type: z.literal('released'), readId }),
  z.strictObject({ type: z.literal('wedged'), reader }),
]);

/** Values in a message: a report with every check has some 200. */
const MOST_VALUES = 4096;

/**
 * What came over the port, if it is a message of a device process; null for anything else: a process
 * that says such a thing is not ours any more. Never throws, whatever it is given.
 */
export function deviceMessageOf(said: unknown): DeviceMessage | null {
  if (!isSmallAndPlain(said)) return null;
  const message = schema.safeParse(said);
  return message.success ? message.data : null;
}

/**
 * Looked at first: the schema goes through all of a list and notes each thing that is wrong in it, and takes
 * a date for an object without fields.
 */
function isSmallAndPlain(said: unknown): boolean {
  const open = [said];
  for (let seen = 0; open.length > 0; seen++) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue;
    if (Array.isArray(value)) {
      if (seen + open.length + value.length > MOST_VALUES) return false;
    } else if (Object.prototype.toString.call(value) !== '[object Object]') return false;
    for (const key in value) {
      if (seen + open.length >= MOST_VALUES) return false;
      open.push((value as Record<string, unknown>)[key]);
    }
  }
  return true;
}
