import { loadSettings } from '../../desk/settings.ts';
import type { Finding } from './doctor-command.ts';

/** As long as a program of this machine may take. */
const ANSWER_MS = 2000;
const SCHEMA = 'kazasu.health/1';

/** Whether the running program answers where monitoring asks; nothing is said where nobody asks. */
export async function examineHealth(settingsFile: string): Promise<readonly Finding[]> {
  const settings = loadSettings(settingsFile);
  const port = settings.ok ? settings.value.healthPort : undefined;
  if (port === undefined) return [];
  const where = `port ${port}`;
  const answer = await ask(port);
  if (answer === null) {
    const text = `nobody answers on ${where}`;
    return [{ what: 'health', state: 'warning', text, remedy: 'Start Kazasu, or restart it' }];
  }
  if (answer.schema !== SCHEMA) {
    const text = `another program answers on ${where}`;
    const remedy = 'Name another healthPort in settings.json';
    return [{ what: 'health', state: 'broken', text, remedy }];
  }
  const text = `${where} says ${answer.state}`;
  if (answer.state === 'usable') return [{ what: 'health', state: 'ok', text }];
  const remedy = 'docs/operations.md tells what each state and problem means';
  return [{ what: 'health', state: 'warning', text, remedy }];
}

/** The two words that matter of whatever is said there; null where nothing is. */
async function ask(port: number): Promise<{ schema: string; state: string } | null> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal, redirect: 'error' });
    return words(await response.text());
  } catch {
    return null;
  }
}

function words(text: string): { schema: string; state: string } {
  const schema = /"schema":"([a-z./0-9]{1,40})"/.exec(text)?.[1] ?? '';
  return { schema, state: /"state":"([a-z]{1,20})"/.exec(text)?.[1] ?? '' };
}
