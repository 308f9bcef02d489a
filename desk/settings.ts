import { z } from 'zod';
import { DEFAULT_READER_BINDING, READER_BINDINGS } from '../pipeline/device-port/reader-binding.ts';
import { type Result, succeed } from '../pipeline/outcome/result.ts';
import { type FileProblem, readJsonFile } from './json-file.ts';
import { DEFAULT_PURPOSE } from './purposes.ts';
import { screenSettings } from './screen-settings.ts';

const settingsSchema = z.strictObject({
  ...screenSettings,
  /** Id of the purpose that this counter opens with. */
  purpose: z.string().default(DEFAULT_PURPOSE),
  /** How the device process reaches the readers. */
  readerBinding: z.enum(READER_BINDINGS).default(DEFAULT_READER_BINDING),
  /** PEM files with which this reader says to phones who it is; without them it says nothing. */
  readerAuthentication: z
    .strictObject({ privateKey: z.string().min(1), certificates: z.string().min(1) })
    .optional(),
  /** Where this machine alone may ask how the counter is; a port that no administrator's right is needed for. */
  healthPort: z.int().min(1024).max(65_535).optional(),
  /** When it checks itself, by this machine's clock; without it a kiosk does so in the night. */
  selfCheckAt: z
    .string()
    .regex(/^(off|([01]\d|2[0-3]):[0-5]\d)$/, 'is no time like "04:00", nor "off"')
    .optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The counter's settings; defaults where the file is not there or leaves something out. */
export function loadSettings(file: string): Result<Settings, FileProblem> {
  const read = readJsonFile(file, settingsSchema);
  return read.ok ? succeed(read.value ?? settingsSchema.parse({})) : read;
}
