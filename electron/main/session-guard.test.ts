import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { eventsOf, permissionsOf } from './electron-types.fixture.ts';
import { FOREIGN } from './foreign-addresses.fixture.ts';
import { SessionDouble } from './session-double.fixture.ts';
import { guardSession, sessionGuard } from './session-guard.ts';

const double = new SessionDouble();
const clerk = {};
let cameraOn = true;
guardSession(double as unknown as Session, (contents) => contents === clerk && cameraOn);

/** The camera as our own page asks for it: of the session, and of what it is told beforehand. */
const REQUEST = { isMainFrame: true, requestingUrl: 'receiver://app/', mediaTypes: ['video'] };
const CHECK = { isMainFrame: true, mediaType: 'video' };

function request(details: object, contents: unknown = clerk, permission = 'media'): unknown {
  let granted: unknown = 'no answer';
  const answer = (value: unknown) => {
    granted = value;
  };
  double.ask('permissionRequest', contents, permission, answer, { ...REQUEST, ...details });
  return granted;
}

function check(
  details: object,
  contents: unknown = clerk,
  permission = 'media',
  origin = 'receiver://app',
): unknown {
  return double.ask('permissionCheck', contents, permission, origin, { ...CHECK, ...details });
}

describe('a permission of the page', () => {
  it('is the camera for the clerk’s page while it may, and only then', () => {
    const whileOn = [request({}), check({})];
    cameraOn = false;
    const whileOff = [request({}), check({})];
    cameraOn = true;
    expect([whileOn, whileOff]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('is the camera for no other window, frame or origin, and never a microphone', () => {
    const types = [['audio'], ['video', 'audio'], ['video', 'video'], [], undefined];
    const granted = [
      ...types.map((mediaTypes) => request({ mediaTypes })),
      ...['audio', 'unknown', undefined].map((mediaType) => check({ mediaType })),
      ...[request({ isMainFrame: false }), check({ isMainFrame: false })],
      ...[request({}, {}), check({}, {}), check({}, null)],
      ...FOREIGN.map((requestingUrl) => request({ requestingUrl })),
      ...FOREIGN.map((origin) => check({}, clerk, 'media', origin)),
    ];
    expect(granted).toEqual(granted.map(() => false));
  });

  const asked = [...permissionsOf('setPermissionRequestHandler'), 'one-of-tomorrow'];
  const checked = [...permissionsOf('setPermissionCheckHandler'), 'one-of-tomorrow'];

  it('is none of the others that this Electron knows, asked or checked', () => {
    expect([asked.includes('media'), checked.includes('media')]).toEqual([true, true]);
    expect(Math.min(asked.length, checked.length)).toBeGreaterThan(20);
    const granted = [
      ...asked.filter((permission) => request({}, clerk, permission) !== false),
      ...checked.filter((permission) => check({}, clerk, permission) !== false),
    ];
    expect(granted).toEqual(['media', 'media']);
  });
});

describe('the session of the page', () => {
  it('gives no device: none was chosen before, none is chosen now, none is paired', () => {
    const answers: unknown[] = [];
    const event = { preventDefault: () => answers.push('prevented') };
    const answer = (value?: unknown) => answers.push(value);
    double.emit('select-hid-device', event, {}, answer);
    double.emit('select-serial-port', event, [], {}, answer);
    double.emit('select-usb-device', event, {}, answer);
    double.emit('select-webauthn-account', event, {}, answer);
    double.emit('select-webauthn-authenticator', event, answer);
    double.ask('pairing', {}, answer);
    expect(answers).toEqual([
      ...['prevented', null, 'prevented', '', 'prevented', undefined],
      ...['prevented', null, 'prevented', null, { confirmed: false }],
    ]);
    expect(double.ask('device', {})).toBe(false);
  });

  it('answers every choice that this Electron leaves to it: a new one is found here', () => {
    const choices = eventsOf('class Session', 'select-');
    expect(choices.length).toBeGreaterThan(2);
    expect(choices.filter((event) => double.listenerCount(event) !== 1)).toEqual([]);
  });

  it('shares no screen, downloads nothing, trusts no certificate, reads no spelling', () => {
    const answers: unknown[] = [];
    const answer = (value: unknown) => answers.push(value);
    double.emit('will-download', { preventDefault: () => answers.push('prevented') });
    double.ask('display', {}, answer);
    double.ask('certificate', {}, answer);
    expect([answers, double.done]).toEqual([['prevented', {}, -2], ['spelling false']]);
  });
});

describe('any other session', () => {
  it('is guarded once, however often it is met: Electron allows one answer to a question', async () => {
    const other = new SessionDouble();
    const guard = sessionGuard(() => true);
    await Promise.all([other, other].map((one) => guard(one as unknown as Session)));
    expect([other.listenerCount('select-usb-device'), other.proxies.length]).toEqual([1, 1]);
  });
});
