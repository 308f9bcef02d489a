import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardCaOf } from '../../desk/trust/card-ca-file.ts';
import { simulatedAnchors } from '../../fixtures/virtual/issuers/issuer.ts';
import { simulatedTrust } from '../../fixtures/virtual/issuers/simulated-trust.ts';
import type { Failure } from '../../pipeline/outcome/failure.ts';
import type { Result } from '../../pipeline/outcome/result.ts';
import { PURPOSE } from '../../pipeline/reception/reception.fixture.ts';
import {
  dataFolder,
  FakeDevices,
  laid,
  openingOf,
  settingOf,
  writeInto,
} from './counter.fixture.ts';
import { Counter } from './counter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A counter that was opened well; then something happens to its folder, and a card is laid down. */
async function readAfter(harm: (folder: string) => void, folder = dataFolder()) {
  const setting = settingOf(folder);
  const devices = new FakeDevices();
  const counter = new Counter(openingOf(setting), setting, devices.launch, {
    changed: () => undefined,
    wipePage: () => undefined,
  });
  counter.start();
  devices.sayReady();
  harm(folder);
  devices.say(laid);
  await vi.advanceTimersByTimeAsync(0);
  const { phase } = counter.reception;
  const failure = phase.kind === 'failed' ? phase.failure : null;
  const at = failure?.at?.replace(`${folder}/`, '').split(':')[0];
  return { phase: phase.kind, kind: failure?.kind, at, devices, counter, folder };
}

describe('a reading', () => {
  it.each<[string, string, (folder: string) => void]>([
    [
      'trust-store-broken',
      'trust/card-ca.json',
      (folder) => writeInto(folder, 'trust/card-ca.json', '{'),
    ],
    [
      'trust-store-broken',
      'trust/card-ca.json',
      (folder) =>
        writeInto(
          folder,
          'trust/card-ca.json',
          simulatedAnchors().map((anchor) => cardCaOf(anchor)),
        ),
    ],
    [
      'settings-broken',
      'purposes/own.json',
      (folder) => writeInto(folder, 'purposes/own.json', '{'),
    ],
  ])('ends as %s in %s before anything reaches the card', async (kind, at, harm) => {
    const ended = await readAfter(harm);
    expect([ended.phase, ended.kind, ended.at, ended.devices.device.heard]).toEqual([
      'failed',
      kind,
      at,
      [],
    ]);
  });

  it('ends as settings-broken where its purpose was taken out of the settings', async () => {
    const folder = dataFolder({
      'settings.json': { purpose: 'own' },
      'purposes/own.json': { ...PURPOSE, id: 'own' },
    });
    const ended = await readAfter((open) => rmSync(join(open, 'purposes/own.json')), folder);
    expect([ended.kind, ended.at, ended.devices.device.heard]).toEqual([
      'settings-broken',
      'no purpose own',
      [],
    ]);
  });

  it('goes on by itself within a second once the file is repaired', async () => {
    const { counter, devices, folder } = await readAfter((broken) =>
      writeInto(broken, 'trust/card-ca.json', '{'),
    );
    writeInto(folder, 'trust/card-ca.json', []);
    await vi.advanceTimersByTimeAsync(999);
    const before = devices.device.heard.length;
    await vi.advanceTimersByTimeAsync(1);
    const [message] = devices.device.heard;
    // Behind the message, until the card is recognised.
    devices.say({ type: 'identified', readId: 2, medium: 'my-number-card' });
    expect([
      before,
      counter.reception.phase.kind,
      message?.type === 'read' && [message.readId, message.order.anchors],
    ]).toEqual([0, 'reading', [2, []]]);
  });
});

/** A result in short: the value, or kind and file of the failure. */
function short<T>(result: Result<T, Failure>, folder: string) {
  if (result.ok) return result.value;
  const { kind, at } = result.failure;
  return `${kind} ${at?.replace(`${folder}/`, '').split(':')[0]}`;
}

describe('the setting of a counter', () => {
  it('opens with the purpose of its settings, and with none that is not there', () => {
    const openings = [{}, { purpose: 'age-check' }, { purpose: 'none' }, '{'].map((settings) => {
      const folder = dataFolder({ 'settings.json': settings });
      const opening = short(settingOf(folder).opening(), folder);
      return typeof opening === 'string' ? opening : opening.id;
    });
    expect(openings).toEqual([
      'hospital-reception',
      'age-check',
      'settings-broken settings.json',
      'settings-broken settings.json',
    ]);
  });

  it('proves simulated cards with the simulator’s keys, and never mixes them with its own', () => {
    const folder = dataFolder({ 'trust/card-ca.json': '{' });
    const simulated = simulatedTrust();
    expect([
      short(settingOf(folder, simulated).trust(), folder),
      short(settingOf(folder).trust(), folder),
      short(settingOf(dataFolder()).trust(), ''),
    ]).toEqual([
      simulated,
      'trust-store-broken trust/card-ca.json',
      { cards: [], documents: { anchors: [], crls: [] } },
    ]);
  });
});
