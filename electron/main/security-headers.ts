/**
 * What every answer of the page's own origin carries (facts/electron.md C 26, 27). Nothing is loaded
 * from anywhere else, nothing inline runs, and no text becomes script.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
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
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  // The camera is there for a phone's QR code; who may open it when, the host decides each time.
  'permissions-policy':
    'camera=(self), microphone=(), geolocation=(), bluetooth=(), usb=(), hid=()',
  'cache-control': 'no-store',
};
