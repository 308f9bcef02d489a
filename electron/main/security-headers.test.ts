import { describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Each feature of the policy with those who may use it. */
const policy = new Map(
  (SECURITY_HEADERS['permissions-policy'] ?? '').split(', ').map((one) => {
    const [feature = '', allowed = ''] = one.split('=');
    return [feature, allowed];
  }),
);

describe('what every answer carries', () => {
  it('lets the page use the camera, signals and the number of displays, and nothing else', () => {
    const used = [...policy].filter(([, allowed]) => allowed !== '()');
    expect(used).toEqual([
      ['camera', '(self)'],
      ['autoplay', '(self)'],
      ['window-management', '(self)'],
    ]);
  });

  it('names what would hear, place, copy, capture, pay or reach a device, so that none is left to a default', () => {
    const dangerous = [
      ...['microphone', 'geolocation', 'clipboard-read', 'clipboard-write', 'display-capture'],
      ...['bluetooth', 'usb', 'hid', 'serial', 'midi', 'payment', 'local-fonts', 'idle-detection'],
      ...['publickey-credentials-get', 'identity-credentials-get', 'digital-credentials-get'],
      ...['otp-credentials', 'local-network-access', 'loopback-network', 'storage-access'],
      ...['on-device-speech-recognition', 'translator', 'language-model', 'fullscreen'],
    ];
    expect(dangerous.filter((feature) => policy.get(feature) !== '()')).toEqual([]);
  });

  it('is a content policy that begins with nothing, and opens nothing but its own origin', () => {
    const directives = (SECURITY_HEADERS['content-security-policy'] ?? '').split('; ');
    expect(directives).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' blob:",
      "font-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('keeps the rest shut, too: no guessed type, no other window, no address passed on, no name looked up', () => {
    const { 'permissions-policy': _, 'content-security-policy': __, ...rest } = SECURITY_HEADERS;
    expect(rest).toEqual({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-dns-prefetch-control': 'off',
      'cache-control': 'no-store',
    });
  });
});
