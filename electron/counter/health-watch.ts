import { defaultDataFolder, placesIn } from '../../desk/data-folder.ts';
import { loadSettings, type Settings } from '../../desk/settings.ts';
import { checkClock } from '../../pipeline/outcome/clock-check.ts';
import { type Phase, setupProblem } from '../../pipeline/reception/reception.ts';
import type { Counter } from './counter.ts';
import type { CounterParts } from './counter-parts.ts';
import { type Health, healthOf } from './health.ts';
import { HealthDevices } from './health-devices.ts';
import { checkItself } from './self-check.ts';
import { brokenFiles, type FileProblemKind } from './self-check-files.ts';
import { type Moment, selfCheckTime, type WhyChecked, whyDue } from './self-check-plan.ts';
import { closes, isWell, type SelfCheckResult } from './self-check-result.ts';

/** How often it is looked whether a check is due, or a closed kiosk was opened by something else. */
const LOOK_MS = 1000;
/** Files are read again for a health answer after this: asking often costs nothing. */
const FILES_MS = 60_000;
/** Phases in which nobody is received, and nothing lies there that was. */
const IDLE: readonly Phase['kind'][] = ['ready', 'paused'];

/** The opened counter; its reception is another one after training. */
interface Followed {
  readonly counter: Pick<Counter, 'reception' | 'act'>;
}

/** Whose health it is, beside the parts of its counter. */
export interface Watched {
  readonly version: string;
  /** The data folder. */
  readonly folder?: string;
}

/**
 * Watches over a counter: the daily self-check, the closing of a kiosk that proves nothing, and the facts
 * of a health answer. The only place where any of this has an effect.
 */
export class HealthWatch {
  readonly #version: string;
  readonly #folder: string;
  readonly #settings: Settings | null;
  readonly #devices: HealthDevices;
  readonly #upSince: Moment = moment();
  #windowed: Followed | null = null;
  #isLocked: () => boolean = () => false;
  #look: NodeJS.Timeout | undefined;
  #checking = false;
  #closed = false;
  #last: (Moment & { readonly result: SelfCheckResult }) | null = null;
  #files: { readonly broken: readonly FileProblemKind[]; readonly counted: number } | null = null;

  constructor(parts: CounterParts, { version, folder = defaultDataFolder() }: Watched) {
    this.#version = version;
    this.#folder = folder;
    this.#devices = new HealthDevices(parts);
    const settings = loadSettings(placesIn(folder).settings);
    this.#settings = settings.ok ? settings.value : null;
  }

  /** The parts with which the counter has to be opened: what it starts is seen here. */
  get parts(): CounterParts {
    return this.#devices.parts;
  }

  /** Where health is to be asked; null where nobody wants to. */
  get port(): number | null {
    return this.#settings?.healthPort ?? null;
  }

  /** Whether a check closed this kiosk: nothing else may open it then. */
  get closed(): boolean {
    return this.#closed;
  }

  /** `isLocked`: whether the system's session is: what a check opens then opens with the unlocking. */
  start(windowed: Followed, isLocked: () => boolean = () => false): void {
    this.#windowed = windowed;
    this.#isLocked = isLocked;
    this.#look = setInterval(() => this.#lookAround(windowed), LOOK_MS);
    this.#look.unref();
  }

  stop(): void {
    clearInterval(this.#look);
    this.#windowed = null;
  }

  health(): Health {
    const reception = this.#windowed?.counter.reception;
    const missing = reception === undefined ? null : setupProblem(reception);
    const clock = checkClock(new Date()).status === 'passed';
    return healthOf({
      version: this.#version,
      upSince: this.#upSince.at,
      service: reception?.service ?? null,
      readers: reception?.readers.length ?? 0,
      problems: [
        ...(clock ? [] : ['clock-implausible' as const]),
        ...this.#brokenFiles(),
        ...(missing === null ? [] : [missing]),
      ],
      deviceRestarts: this.#devices.restarts,
      training: this.#devices.training,
      closed: this.#closed,
      lastSelfCheck: this.#last?.result ?? null,
    });
  }

  #brokenFiles(): readonly FileProblemKind[] {
    const counted = performance.now();
    if (this.#files === null || counted - this.#files.counted > FILES_MS) {
      this.#files = { broken: brokenFiles(this.#devices.parts.real.setting), counted };
    }
    return this.#files.broken;
  }

  #lookAround(windowed: Followed): void {
    if (this.#closed) close(windowed);
    const why = this.#checking ? null : this.#whyDue();
    if (why !== null && isIdle(windowed)) this.#check(windowed, why);
  }

  #whyDue(): WhyChecked | null {
    const time = this.#settings && selfCheckTime(this.#settings);
    if (time === null) return null;
    const last = this.#last && { ...this.#last, well: isWell(this.#last.result) };
    return whyDue({ time, started: this.#upSince, last, now: moment() });
  }

  /** Somebody may begin while it goes on: it disturbs nobody, and its renewal waits for another day. */
  async #check(windowed: Followed, why: WhyChecked): Promise<void> {
    this.#checking = true;
    const now = moment();
    const { reception } = windowed.counter;
    const parts = this.#devices.source;
    const examined = { parts, folder: this.#folder, reception, last: this.#last, now };
    const result = await checkItself(examined).finally(() => {
      this.#checking = false;
    });
    if (this.#windowed === null) return;
    this.#last = { ...now, result };
    this.#openOrClose(windowed, closes(result));
    if (why === 'daily' && isIdle(windowed)) this.#renew();
  }

  /** Without staff nobody would see it: there a failed check closes, whatever goes on, and a good one opens. */
  #openOrClose(windowed: Followed, toBeClosed: boolean): void {
    if (this.#settings?.screen !== 'kiosk' || toBeClosed === this.#closed) return;
    this.#closed = toBeClosed;
    if (toBeClosed) close(windowed);
    else if (!this.#isLocked()) windowed.counter.act({ type: 'resume' });
  }

  /** Memory in which records of the day may still lie goes with the page and the process that had it. */
  #renew(): void {
    const { main, visitor } = this.#devices.parts.windows;
    main.reload();
    visitor?.reload();
    this.#devices.renew();
  }
}

function moment(): Moment {
  return { at: new Date(), counted: performance.now() };
}

function isIdle({ counter }: Followed): boolean {
  return IDLE.includes(counter.reception.phase.kind);
}

function close({ counter }: Followed): void {
  if (counter.reception.phase.kind !== 'paused') counter.act({ type: 'pause' });
}
