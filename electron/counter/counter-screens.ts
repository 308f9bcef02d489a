import type { ScreenSettings } from '../../desk/screen-settings.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import type { Reception } from '../../pipeline/reception/reception.ts';
import type { PageAct } from '../contract/acts.ts';
import type { PageView } from '../contract/page-view.ts';
import type { TrainingView } from '../contract/training-view.ts';
import { clerkView } from './clerk-projection.ts';
import type { CounterWindows, Place } from './counter-window.ts';
import { kioskView } from './kiosk-projection.ts';
import {
  follow,
  forgetVisitor,
  newPresentation,
  type Presentation,
  present,
} from './presentation.ts';
import { visitorView } from './visitor-projection.ts';

/** 内容を見る shows the rest this long (ui-spec 1.9). */
const REVEALED_MS = 10_000;

/** The counter as its screens see it, at any moment. */
export interface ScreenedCounter {
  readonly reception: Reception;
  readonly endsInMs: number | null;
  readonly simulated: boolean;
  readonly development: boolean;
  readonly purposes: readonly Purpose[];
  readonly training: TrainingView | null;
  /** Whether pictures of the camera are of use. */
  watch(on: boolean): void;
}

/** The windows of a counter and how they stand: each is shown its own projection, and no other. */
export class CounterScreens {
  readonly #windows: CounterWindows;
  readonly #settings: ScreenSettings;
  readonly #counter: () => ScreenedCounter;
  #presentation: Presentation;
  #hiding: NodeJS.Timeout | undefined;
  /** What the visitor's page was shown last, as text; empty where it shows nothing. */
  #shown = '';

  constructor(windows: CounterWindows, settings: ScreenSettings, counter: () => ScreenedCounter) {
    this.#windows = windows;
    this.#settings = settings;
    this.#counter = counter;
    this.#presentation = newPresentation(settings);
  }

  /** For whom a window is; the clerk's only window stays the clerk's while the visitor looks at it. */
  audienceAt(place: Place): PageView['audience'] {
    if (place === 'visitor') return 'visitor';
    return this.#settings.screen === 'kiosk' ? 'kiosk' : 'clerk';
  }

  /** What a page asked of its screen, not of the reception. */
  take(act: PageAct): void {
    this.#present(present(this.#presentation, act, this.#counter().reception));
  }

  /** The reception made a step. */
  follow(from: Reception, to: Reception): void {
    this.#set(follow(this.#presentation, from, to));
    if (isNextPerson(from, to) && this.audienceAt('main') === 'kiosk') {
      this.#set(forgetVisitor(this.#presentation, this.#settings));
    }
    this.showAll();
  }

  closeCamera(): void {
    this.#set({ ...this.#presentation, camera: false });
  }

  /** A sheet is printed while nobody is being received: nothing of anybody can be on it. */
  print(): void {
    const { kind } = this.#counter().reception.phase;
    if (kind === 'ready' || kind === 'paused') this.#windows.main.print();
  }

  /** A page is there, again: whatever it was shown before is gone. */
  hello(place: Place): void {
    if (place === 'visitor') this.#shown = '';
    this.show(place);
  }

  reloadAll(): void {
    this.#shown = '';
    this.#windows.main.reload();
    this.#windows.visitor?.reload();
  }

  showAll(): void {
    this.show('main');
    this.show('visitor');
  }

  show(place: Place): void {
    if (place === 'main') this.#windows.main.show(this.#mainView());
    else this.#showVisitor();
  }

  /** A visitor's view says little: most steps of a reading change nothing in it. */
  #showVisitor(): void {
    const view = visitorView(this.#counter().reception, this.#around(), false);
    const text = JSON.stringify(view);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#windows.visitor?.show(view);
  }

  stop(): void {
    clearTimeout(this.#hiding);
  }

  #mainView(): PageView {
    const { reception, endsInMs, purposes, training } = this.#counter();
    const around = this.#around();
    const now = new Date();
    if (this.audienceAt('main') === 'kiosk') return kioskView(reception, around, now);
    const visitorWindow = this.#windows.visitor !== null;
    const turned = this.#presentation.turned && !visitorWindow;
    if (turned) return visitorView(reception, around, true);
    return clerkView(reception, { ...around, endsInMs, purposes, training, visitorWindow, now });
  }

  #around() {
    const { simulated, development } = this.#counter();
    const [screens, presentation] = [this.#settings, this.#presentation];
    return { simulated, development, screens, presentation };
  }

  #present(next: Presentation): void {
    if (next === this.#presentation) return;
    if (next.revealed && !this.#presentation.revealed) this.#hideLater();
    this.#set(next);
    this.showAll();
  }

  #set(next: Presentation): void {
    if (next.camera !== this.#presentation.camera) {
      this.#windows.main.allowCamera(next.camera);
      this.#counter().watch(next.camera);
    }
    this.#presentation = next;
  }

  #hideLater(): void {
    clearTimeout(this.#hiding);
    const hide = () => this.#present({ ...this.#presentation, revealed: false });
    this.#hiding = setTimeout(hide, REVEALED_MS);
  }
}

/** A card that lies there already brings its notice up without はじめる. */
function isNextPerson({ phase: from }: Reception, { phase: to }: Reception): boolean {
  if (to.kind === 'informing') return from.kind !== 'ready' && from.kind !== 'informing';
  return to.kind === 'ready' && from.kind !== 'ready';
}
