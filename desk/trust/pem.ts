export type PemLabel = 'CERTIFICATE' | 'X509 CRL';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Whether the bytes are text with a PEM block somewhere. */
export function isPem(bytes: Uint8Array): boolean {
  return textOf(bytes).includes('-----BEGIN ');
}

/** The blocks of a PEM text by label (RFC 7468); null where one is not base64. */
export function readPem(bytes: Uint8Array): readonly { label: string; der: Uint8Array }[] | null {
  const blocks = [...textOf(bytes).matchAll(BLOCK)].map(([, label = '', body = '']) => {
    const digits = body.replaceAll(/\s/g, '');
    return BASE64.test(digits)
      ? { label, der: new Uint8Array(Buffer.from(digits, 'base64')) }
      : null;
  });
  return blocks.every((block) => block !== null) ? blocks : null;
}

/** The one block of such a text; null where there is none, another one, or more. */
export function onlyPem(bytes: Uint8Array, label: PemLabel): Uint8Array | null {
  const [block, ...more] = readPem(bytes) ?? [];
  return block?.label === label && more.length === 0 ? block.der : null;
}

export function pemOf(label: PemLabel, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** PEM is ASCII; a byte that is none stands for itself and fits nowhere. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
