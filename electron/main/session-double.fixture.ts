import { EventEmitter } from 'node:events';
import type { ProxyConfig } from 'electron';

type Told = (...args: never[]) => unknown;

/** A session that keeps what it was told, and what was done to it. */
export class SessionDouble extends EventEmitter {
  readonly told: Record<string, Told> = {};
  readonly done: string[] = [];
  readonly proxies: ProxyConfig[] = [];
  readonly webRequest = { onBeforeRequest: this.#keep('beforeRequest') };
  readonly protocol = { handle: (scheme: string) => this.done.push(`serves ${scheme}`) };
  /** What clearing comes to: an end, unless a test says otherwise. */
  clears: () => Promise<void> = async () => undefined;

  setPermissionRequestHandler = this.#keep('permissionRequest');
  setPermissionCheckHandler = this.#keep('permissionCheck');
  setDevicePermissionHandler = this.#keep('device');
  setDisplayMediaRequestHandler = this.#keep('display');
  setBluetoothPairingHandler = this.#keep('pairing');
  setCertificateVerifyProc = this.#keep('certificate');
  clearData = this.#clear('data');
  clearStorageData = this.#clear('storages');
  clearCache = this.#clear('cache');
  clearCodeCaches = this.#clear('code');

  setSpellCheckerEnabled(on: boolean): void {
    this.done.push(`spelling ${on}`);
  }
  async setProxy(config: ProxyConfig): Promise<void> {
    this.proxies.push(config);
  }

  /** Asks a handler as Electron does. */
  ask(name: string, ...args: unknown[]): unknown {
    const handler = this.told[name];
    if (handler === undefined) throw new Error(`nobody was told of ${name}`);
    return handler(...(args as never[]));
  }

  #keep(name: string) {
    return (handler: Told) => {
      this.told[name] = handler;
    };
  }
  #clear(what: string) {
    return () => {
      this.done.push(`clear ${what}`);
      return this.clears();
    };
  }
}
