import { describe, expect, it } from 'vitest';
import { loadCertificate } from '../../fixtures/vectors/certificates/load-certificate.fixture.ts';
import { isPem, onlyPem, pemOf, readPem } from './pem.ts';

const der = loadCertificate('aamva-root');
const text = pemOf('CERTIFICATE', der);
const bytes = (content: string) => new Uint8Array(Buffer.from(content));

describe('a PEM text', () => {
  it('holds what was written into it, in lines of 64, with anything around it', () => {
    const around = `Issued to: x\r\n${text.replaceAll('\n', '\r\n')}\r\nThe end`;
    expect([onlyPem(bytes(text), 'CERTIFICATE'), onlyPem(bytes(around), 'CERTIFICATE')]).toEqual([
      der,
      der,
    ]);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBe(64);
  });

  it('with another label, with two blocks or none is not that one', () => {
    const others = [pemOf('X509 CRL', der), text + text, '', 'text', text.replace('END', 'FIN')];
    expect(others.map((one) => onlyPem(bytes(one), 'CERTIFICATE'))).toEqual(others.map(() => null));
    expect(readPem(bytes(text + text))?.length).toBe(2);
  });

  it('whose block is no base64 is none', () => {
    const broken = ['', '####', 'AAAA=AAA', 'ＡＡＡＡ'].map((body) =>
      readPem(bytes(`-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----`)),
    );
    expect(broken).toEqual(broken.map(() => null));
  });

  it('is told from DER', () => {
    expect([isPem(bytes(text)), isPem(der)]).toEqual([true, false]);
  });
});
