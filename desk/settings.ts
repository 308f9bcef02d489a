import { z } from 'zod';
import { type Result, succeed } from '../pipeline/outcome/result.ts';
import { type FileProblem, readJsonFile } from './json-file.ts';
import { DEFAULT_PURPOSE } from './purposes.ts';
import { screenSettings } from './screen-settings.ts';

const settingsSchema = z.strictObject({
  ...screenSettings,
  /** Id of the purpose that this counter opens with. */
  purpose: z.string().default(DEFAULT_PURPOSE),
  /** PEM files with which this reader says to phones who it is; without them it says nothing. */
  readerAuthentication: z
    .strictObject({ privateKey: z.string().min(1), certificates: z.string().min(1) })
    .optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The counter's settings; defaults where the file is not there or leaves something out. */
export function loadSettings(file: string): Result<Settings, FileProblem> {
  const read = readJsonFile(file, settingsSchema);
  return read.ok ? succeed(read.value ?? settingsSchema.parse({})) : read;
}
