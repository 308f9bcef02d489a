import {
  type ClientMessage,
  DeviceClient,
  type DeviceHandle,
} from '../../native-bridge/host/device-client.ts';
import { type CardCode, isWellFormed, wipeCode } from '../../pipeline/card/card-code.ts';
import type { HostMessage } from '../../pipeline/device-port/messages.ts';
import { JAPANESE_MNC } from '../../pipeline/mdoc/request/document-type.ts';
import { failure } from '../../pipeline/outcome/failure.ts';
import { fail, type Result, succeed } from '../../pipeline/outcome/result.ts';
import type { Purpose } from '../../pipeline/purpose/purpose.ts';
import type { ReadOrder } from '../../pipeline/reading/read-order.ts';
import { failedReport } from '../../pipeline/reading/report.ts';
import type { Effect, ReceptionEvent } from '../../pipeline/reception/events.ts';
import { newReception, type Reception } from '../../pipeline/reception/reception.ts';
import { reduce } from '../../pipeline/reception/reduce.ts';
import { routeOf } from '../../pipeline/reception/step.ts';
import type { Frame } from '../contract/frame.ts';
import { Camera } from './camera.ts';
import type { CounterSetting } from './counter-setting.ts';
import type { ReceptionAct } from './page-acts.ts';
import { PhaseTimer } from './phase-timer.ts';

/** What a counter tells its windows. */
export interface CounterListener {
  changed(reception: Reception, endsInMs: number | null): void;
  /** The page is to be loaded anew. */
  wipePage(): void;
}

/**
 * One counter without a window: the reducer, the device process, the setting, and what the reducer never
 * sees: the one buffer that holds a typed number until it is used, and the text of a QR code beside it.
 */
export class Counter {
  readonly #setting: CounterSetting;
  readonly #listener: CounterListener;
  readonly #device: DeviceClient;
  readonly #timer: PhaseTimer;
  readonly #camera: Camera;
  #reception: Reception;
  #code: CardCode | null = null;
  /** Kept exactly as long as the reception says that a code waits. */
  #qr: string | null = null;

  constructor(
    opening: Purpose,
    setting: CounterSetting,
    launch: () => DeviceHandle,
    listener: CounterListener,
  ) {
    this.#setting = setting;
    this.#listener = listener;
    this.#reception = newReception(opening);
    this.#device = new DeviceClient(launch, (message) => this.#heard(message));
    this.#timer = new PhaseTimer(() => this.#dispatch({ type: 'time-over' }));
    this.#camera = new Camera(
      (frame) => this.#device.send({ type: 'look-at-frame', frame }),
      (qr) => this.#scanned(qr),
    );
  }

  get reception(): Reception {
    return this.#reception;
  }

  get endsInMs(): number | null {
    return this.#timer.endsInMs;
  }

  start(): void {
    this.#device.start();
  }

  stop(): void {
    this.#timer.stop();
    this.#wipeCode();
    this.#qr = null;
    this.#device.stop();
  }

  /** For the simulator alone: lays a case on its reader, or takes it away. */
  simulate(put: string | null): void {
    this.#device.send({ type: 'simulate', put });
  }

  act(action: ReceptionAct): void {
    if (action.type === 'code') this.#typed(action.digits);
    else if (action.type === 'qr') this.#scanned(action.text);
    else if (action.type === 'choose-purpose') this.#choose(action.id);
    else this.#dispatch(action);
  }

  /** Whether pictures of the clerk's camera are looked at. */
  watch(on: boolean): void {
    this.#camera.watch(on);
  }

  look({ width, height, luminance }: Frame): void {
    this.#camera.offer({ width, height, luminance });
  }

  #heard(message: ClientMessage): void {
    if (message.type === 'frame-looked-at') {
      this.#camera.answer(message.qr);
      return;
    }
    if (message.type === 'lost') this.#camera.forget();
    if (message.type === 'report') {
      const { link, extended } = message.report;
      if (link.transport === 'pcsc') this.#setting.learnt.learn(link.reader, extended);
    }
    if (message.type === 'medium' && message.present) this.#followPurpose();
    if (message.type !== 'alive' && message.type !== 'wedged') this.#dispatch(message);
  }

  /** What is no number takes the one before it back: what is typed now is what counts. */
  #typed(digits: Uint8Array): void {
    this.#wipeCode();
    this.#followPurpose();
    const route = routeOf(this.#reception);
    const code = route === null ? null : { route, digits };
    if (code === null || !isWellFormed(code)) {
      digits.fill(0);
      this.#dispatch({ type: 'code-cleared' });
      return;
    }
    this.#code = code;
    this.#dispatch({ type: 'code-typed' });
  }

  /** The code goes with the next reading, or nowhere: `#dispatch` drops one that has no place now. */
  #scanned(text: string): void {
    this.#followPurpose();
    this.#qr = text;
    this.#dispatch({ type: 'qr-scanned' });
  }

  #choose(id: string): void {
    const purpose = this.#purposeOf(id);
    if (purpose !== undefined) this.#dispatch({ type: 'choose-purpose', purpose });
  }

  /** The purpose as its file is now; the reducer takes it where nobody is being received yet. */
  #followPurpose(): void {
    const purpose = this.#purposeOf(this.#reception.purpose.id);
    if (purpose !== undefined) this.#dispatch({ type: 'purpose-read', purpose });
  }

  /** Never one that turns a counter with staff into one without, or back: its windows are the other's. */
  #purposeOf(id: string): Purpose | undefined {
    const purposes = this.#setting.purposes();
    const purpose = purposes.ok ? purposes.value.get(id) : undefined;
    return purpose?.attended === this.#reception.purpose.attended ? purpose : undefined;
  }

  #dispatch(event: ReceptionEvent): void {
    const { reception, effects } = reduce(this.#reception, event);
    this.#timer.follow(this.#reception, reception);
    this.#reception = reception;
    for (const effect of effects) this.#run(effect);
    if (reception.qrId === null) this.#qr = null;
    this.#listener.changed(this.#reception, this.#timer.endsInMs);
  }

  #run(effect: Effect): void {
    switch (effect.type) {
      case 'read':
        this.#read(effect);
        break;
      case 'look-at-qr':
        this.#lookAtQr(effect.readId);
        break;
      case 'send-code':
        this.#sendCode(effect.readId);
        break;
      case 'answer-last-try':
        this.#device.send({
          type: 'last-try',
          readId: effect.readId,
          confirmed: effect.confirmed,
        });
        break;
      case 'cancel-read':
        this.#device.send({ type: 'cancel', readId: effect.readId, as: effect.as });
        break;
      case 'wipe-code':
        this.#wipeCode();
        break;
      case 'wipe-page':
        this.#listener.wipePage();
        break;
    }
  }

  #read({ readId, reader, route }: Extract<Effect, { type: 'read' }>): void {
    const order = this.#order(reader, route);
    const message: HostMessage | null = order.ok
      ? { type: 'read', readId, reader, order: order.value }
      : null;
    if (message !== null) this.#device.send(message);
    if (!order.ok) {
      // After this step: a reading that cannot begin ends like any other.
      const report = failedReport(order.failure, reader);
      queueMicrotask(() => this.#dispatch({ type: 'report', readId, report }));
    }
  }

  /** The keys as they are now; a purpose that was taken out of the settings asks nobody any more. */
  #order(reader: string, route: ReadOrder['route']): Result<ReadOrder> {
    const trust = this.#setting.trust();
    if (!trust.ok) return trust;
    const identity = this.#setting.identity();
    if (!identity.ok) return identity;
    const purposes = this.#setting.purposes();
    if (!purposes.ok) return fail(purposes.failure);
    const { purpose } = this.#reception;
    if (!purposes.value.has(purpose.id)) {
      return fail(failure('settings-broken', { at: `no purpose ${purpose.id}` }));
    }
    const extended = this.#setting.learnt.extended(reader);
    const { cards: anchors, documents } = trust.value;
    const phone = {
      type: JAPANESE_MNC,
      trust: documents,
      identity: identity.value,
      qr: this.#qr,
    };
    return succeed({ purpose, route, anchors, phone, extended });
  }

  #sendCode(readId: number): void {
    const code = this.#code;
    if (code === null) return;
    this.#device.send({ type: 'code', readId, code });
    this.#wipeCode();
  }

  #lookAtQr(readId: number): void {
    if (this.#qr !== null) this.#device.send({ type: 'look-at-qr', readId, qr: this.#qr });
  }

  #wipeCode(): void {
    if (this.#code !== null) wipeCode(this.#code);
    this.#code = null;
  }
}
