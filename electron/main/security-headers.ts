/**
 * What a page of ours may use of what Chromium offers beyond drawing: the camera for a phone's QR code, whose
 * hour the host decides each time; signals that are heard; and, for the Chromium host, how many displays
 * there are.
 */
const USED = ['camera', 'autoplay', 'window-management'];

/** Everything else that a policy can take away, by Chromium's list (document.featurePolicy, version 156). */
const UNUSED = [
  ...['accelerometer', 'bluetooth', 'browsing-topics'],
  ...['captured-surface-control', 'clipboard-read', 'clipboard-write', 'compute-pressure'],
  ...['cross-origin-isolated', 'deferred-fetch', 'deferred-fetch-minimal'],
  ...['digital-credentials-create', 'digital-credentials-get', 'display-capture'],
  ...['encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid'],
  ...['identity-credentials-get', 'idle-detection', 'interest-cohort', 'keyboard-map'],
  ...['language-detector', 'language-model', 'local-fonts', 'local-network'],
  ...['local-network-access', 'loopback-network', 'magnetometer', 'microphone', 'midi'],
  ...['on-device-speech-recognition', 'otp-credentials', 'payment', 'picture-in-picture'],
  ...['private-state-token-issuance', 'private-state-token-redemption'],
  ...['publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial'],
  ...['speaker-selection', 'storage-access', 'summarizer', 'sync-xhr'],
  ...['translator', 'unload', 'usb', 'xr-spatial-tracking'],
];

function permissionsPolicy(): string {
  const used = USED.map((feature) => `${feature}=(self)`);
  return [...used, ...UNUSED.map((feature) => `${feature}=()`)].join(', ');
}

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
  'permissions-policy': permissionsPolicy(),
  'x-dns-prefetch-control': 'off',
  'cache-control': 'no-store',
};
