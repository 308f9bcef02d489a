import type { ScreenSettings } from '../../desk/screen-settings.ts';
import type { Failure } from '../../pipeline/outcome/failure.ts';
import { type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import type { Reception } from '../../pipeline/reception/reception.ts';
import type { PageAct } from '../contract/acts.ts';
import type { PracticeCase, TrainingView } from '../contract/training-view.ts';
import { ActGate } from './act-budget-gate.ts';
import { Counter } from './counter.ts';
import { openingFor, purposesFor, sourceOf } from './counter-opening.ts';
import type { CounterParts } from './counter-parts.ts';
import { CounterScreens, type ScreenedCounter } from './counter-screens.ts';
import type { Place } from './counter-window.ts';
import { isOfReception, type ReceptionAct, readAct } from './page-acts.ts';

/** A page that greeted while nobody listened is shown its view after this long, once. */
const GREETING_MS = 1000;

/** Puts a counter and its windows together; fails with `settings-broken` when there is no purpose to open. */
export function openCounter(parts: CounterParts): Result<WindowedCounter, Failure> {
  const { setting } = sourceOf(parts, parts.simulated);
  const screens = setting.screens();
  if (!screens.ok) return screens;
  const opening = openingFor(setting, screens.value);
  if (!opening.ok) return opening;
  return succeed(new WindowedCounter(parts, screens.value, opening.value));
}

/** A counter with its windows: a view for each out, checked acts in. */
export class WindowedCounter {
  readonly #parts: CounterParts;
  readonly #settings: ScreenSettings;
  readonly #screens: CounterScreens;
  readonly #gates = { main: new ActGate(), visitor: new ActGate() };
  readonly #greeting = new Map<Place, NodeJS.Timeout>();
  #simulated: boolean;
  #counter: Counter;
  #seen: Reception;
  #purposes: readonly Purpose[] = [];
  /** What is practised; loaded when somebody does. */
  #cases: readonly PracticeCase[] = [];
  #laid: string | null = null;

  constructor(parts: CounterParts, settings: ScreenSettings, opening: Purpose) {
    this.#parts = parts;
    this.#settings = settings;
    this.#simulated = parts.simulated;
    this.#screens = new CounterScreens(parts.windows, settings, () => this.#screened());
    this.#counter = this.#newCounter(opening);
    this.#seen = this.#counter.reception;
  }

  /** The reception that goes on now: another one from when training is switched. */
  get counter(): Counter {
    return this.#counter;
  }

  start(): void {
    this.#counter.start();
  }

  stop(): void {
    for (const timer of this.#greeting.values()) clearTimeout(timer);
    this.#screens.stop();
    this.#counter.stop();
  }

  /** A message from a page: anything that does not fit its window's part of the contract is dropped. */
  take(message: unknown, place: Place = 'main'): void {
    if (!this.#hears(message, place)) return;
    const act = readAct(message, this.#screens.audienceAt(place));
    if (act !== null) this.#do(act);
  }

  /** The page is there (again) and gets the present view. */
  hello(place: Place = 'main'): void {
    if (this.#hears(null, place)) this.#screens.hello(place);
    else this.#greetLater(place);
  }

  /** How often a window's page was ended because it said what no page of ours says. */
  ended(place: Place): number {
    return this.#gates[place].ended;
  }

  /** For the simulator alone: lays a case on its reader, or takes it away. */
  lay(id: string | null): void {
    if (!this.#simulated) return;
    this.#laid = id;
    this.#counter.simulate(id);
    this.#screens.showAll();
  }

  #hears(message: unknown, place: Place): boolean {
    const hearing = this.#gates[place].hear(message);
    if (hearing === 'taken-over') this.#endPage(place);
    return hearing === 'heard';
  }

  /** What greets in a rush may be a new page behind the words of the one that was ended: it is not left blank. */
  #greetLater(place: Place): void {
    clearTimeout(this.#greeting.get(place));
    this.#greeting.set(
      place,
      setTimeout(() => this.#screens.hello(place), GREETING_MS),
    );
  }

  /** As after a crash: the record goes, and at an unattended counter nobody is there to go on. */
  #endPage(place: Place): void {
    if (place === 'visitor') {
      this.#parts.windows.visitor?.reload();
      return;
    }
    // What was closed before, by a lock or a check, is not opened by a page that misbehaves.
    const goesOn = this.#counter.reception.phase.kind !== 'paused';
    this.#counter.act({ type: 'pause' });
    if (goesOn && this.#screens.audienceAt(place) === 'kiosk')
      this.#counter.act({ type: 'resume' });
  }

  #do(act: PageAct): void {
    if (isOfReception(act)) this.#tell(act);
    else if (act.type === 'frame') this.#counter.look(act);
    else if (act.type === 'training') this.#train(act.on);
    else if (act.type === 'lay') this.lay(act.id);
    else if (act.type === 'print') this.#screens.print();
    else this.#screens.take(act);
  }

  #tell(act: ReceptionAct): void {
    const known = act.type !== 'choose-purpose' || this.#purposes.some(({ id }) => id === act.id);
    if (known) this.#counter.act(act);
  }

  /** The simulator in place of the readers, or back: another reception, which nobody's data reach. */
  #train(on: boolean): void {
    const { phase, purpose } = this.#counter.reception;
    const between = phase.kind === 'ready' || phase.kind === 'paused' || (!on && this.#simulated);
    if (this.#parts.training === null || on === this.#simulated || !between) return;
    const opening = openingFor(sourceOf(this.#parts, on).setting, this.#settings);
    if (!opening.ok) return;
    this.#screens.closeCamera();
    this.#counter.stop();
    this.#simulated = on;
    this.#laid = null;
    // A purpose that was chosen stays chosen.
    const setting = sourceOf(this.#parts, on).setting;
    const chosen = purposesFor(setting, this.#settings).find(({ id }) => id === purpose.id);
    this.#counter = this.#newCounter(chosen ?? opening.value);
    this.#seen = this.#counter.reception;
    this.#counter.start();
    this.#screens.reloadAll();
    this.#screens.showAll();
  }

  #newCounter(opening: Purpose): Counter {
    if (this.#simulated) this.#loadCases();
    const { setting, launch } = sourceOf(this.#parts, this.#simulated);
    this.#purposes = purposesFor(setting, this.#settings);
    return new Counter(opening, setting, launch, {
      changed: () => this.#changed(),
      wipePage: () => this.#screens.reloadAll(),
    });
  }

  #changed(): void {
    const before = this.#seen;
    this.#seen = this.#counter.reception;
    // Not every message of the device is a step: nothing new is nothing to draw.
    if (this.#seen === before) return;
    this.#screens.follow(before, this.#seen);
  }

  async #loadCases(): Promise<void> {
    this.#cases = (await this.#parts.training?.cases()) ?? [];
    this.#screens.showAll();
  }

  #screened(): ScreenedCounter {
    const counter = this.#counter;
    return {
      reception: counter.reception,
      endsInMs: counter.endsInMs,
      simulated: this.#simulated,
      development: this.#parts.development,
      purposes: this.#purposes,
      training: this.#training(),
      watch: (on) => counter.watch(on),
    };
  }

  #training(): TrainingView | null {
    if (this.#parts.training === null) return null;
    if (!this.#simulated) return { on: false, laid: null, cases: [] };
    return { on: true, laid: this.#laid, cases: this.#cases };
  }
}
