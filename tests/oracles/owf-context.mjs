import {
  createECDH,
  createHash,
  createHmac,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
  X509Certificate,
} from 'node:crypto';
import { CoseKey } from '@owf/mdoc';

/*
 * The cryptography that @owf/mdoc leaves to its user, as short as its own examples have it: a chain is
 * signatures and dates. What a caller could check beyond that is not the library's.
 */

const HASH = { ES256: 'sha256', ES384: 'sha384', ES512: 'sha512', EdDSA: null };

/** The library spells P-384 and P-521 with a small p, which no JWK does. */
const OWN_CURVE_NAMES = { 'P-384': 'p-384', 'P-521': 'p-521' };

function keyOf({ jwk: { kty, crv, x, y } }) {
  const key = { kty, crv: crv.replace('p-', 'P-'), x, ...(y !== undefined && { y }) };
  return createPublicKey({ key, format: 'jwk' });
}

function coseKeyOf(key) {
  const jwk = key.export({ format: 'jwk' });
  return CoseKey.fromJwk({ ...jwk, crv: OWN_CURVE_NAMES[jwk.crv] ?? jwk.crv });
}

/** `macStructure` gives the bytes that a MAC is over: the library leaves their verification to us. */
export function owfContext({ macStructure }) {
  return {
    crypto: {
      random: (length) => new Uint8Array(randomBytes(length)),
      digest: ({ digestAlgorithm, bytes }) =>
        new Uint8Array(createHash(digestAlgorithm.replace('-', '')).update(bytes).digest()),
      calculateEphemeralMacKey: agreeOnMacKey,
    },
    cose: {
      sign1: { verify: verifySign1 },
      mac0: { verify: ({ mac0, key }) => verifyMac0(mac0, key, macStructure(mac0)) },
    },
    x509: {
      getIssuerNameField: ({ certificate, field }) => {
        const { issuer } = new X509Certificate(certificate);
        return issuer
          .split('\n')
          .flatMap((line) => (line.startsWith(`${field}=`) ? [line.slice(field.length + 1)] : []));
      },
      getPublicKey: ({ certificate }) => coseKeyOf(new X509Certificate(certificate).publicKey),
      verifyCertificateChain,
      getCertificateData: ({ certificate }) => certificateData(new X509Certificate(certificate)),
    },
  };
}

function verifySign1({ sign1, key }) {
  const publicKey = { key: keyOf(key), dsaEncoding: 'ieee-p1363' };
  return verify(HASH[sign1.signatureAlgorithmName], sign1.toBeSigned, publicKey, sign1.signature);
}

function verifyMac0({ tag }, key, bytes) {
  return createHmac('sha256', key).update(bytes).digest().equals(tag);
}

const CURVES = { 32: 'prime256v1', 48: 'secp384r1', 66: 'secp521r1' };

/** The library gives bare bytes: the scalar of the one key, the point of the other. */
function agreeOnMacKey({ privateKey, publicKey, sessionTranscriptBytes, info }) {
  const own = createECDH(CURVES[privateKey.length]);
  own.setPrivateKey(privateKey);
  const salt = createHash('sha256').update(sessionTranscriptBytes).digest();
  return new Uint8Array(hkdfSync('sha256', own.computeSecret(publicKey), salt, info, 32));
}

function verifyCertificateChain({ trustedCertificates, x5chain, now = new Date() }) {
  const chain = [...x5chain, ...trustedCertificates].map((der) => new X509Certificate(der));
  for (const [i, certificate] of chain.entries()) {
    const issuer = chain[i + 1] ?? certificate;
    const inTime = new Date(certificate.validFrom) <= now && now <= new Date(certificate.validTo);
    if (!inTime) throw new Error('a certificate is out of its time');
    if (!certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey)) {
      throw new Error('a certificate is not from its issuer');
    }
  }
}

function certificateData(certificate) {
  return {
    issuerName: certificate.issuer,
    subjectName: certificate.subject,
    serialNumber: certificate.serialNumber,
    thumbprint: certificate.fingerprint256,
    notBefore: new Date(certificate.validFrom),
    notAfter: new Date(certificate.validTo),
    pem: certificate.toString(),
  };
}
