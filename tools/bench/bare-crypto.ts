import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
  verify,
} from 'node:crypto';
import { encodePkcs8, encodeSpki } from '../../native-bridge/crypto/key-der.ts';
import { encodeCbor } from '../../pipeline/cbor/encode.ts';
import { signatureStructure } from '../../pipeline/cose/sign1.ts';
import type { CurvePoint } from '../../pipeline/crypto/curves.ts';
import { parseDocuments } from '../../pipeline/mdoc/response/device-response.ts';
import { deviceAuthenticationBytes } from '../../pipeline/mdoc/verify/device-auth.ts';
import { phoneEvidence } from '../../pipeline/mdoc/verify/phone-evidence.ts';
import { parseCertificate } from '../../pipeline/x509/certificate.ts';
import type { ProofInput } from './proof-input.ts';

/** One ECDSA signature on P-256 with SHA-256. `spki` is DER, the signature r || s. */
interface Signature {
  readonly spki: Buffer;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

interface Mac {
  /** The reader's: it was made for the session, so it is never imported. */
  readonly privateKey: KeyObject;
  readonly spki: Buffer;
  readonly structure: Uint8Array;
}

/**
 * The operations that no verifier of this answer can leave out, straight on node:crypto and with nothing
 * around them: each signature with the import of its key from DER, the digest of each item, and for a
 * MAC the agreement and one HMAC (without the derivation of its key).
 */
export function bareOperations(input: ProofInput): () => void {
  const { signatures, items, mac } = operandsOf(input);
  return () => {
    for (const { spki, data, signature } of signatures) {
      const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
      if (!verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, signature)) {
        throw new Error('a signature does not hold');
      }
    }
    for (const item of items) createHash('sha256').update(item).digest();
    if (mac === null) return;
    const publicKey = createPublicKey({ key: mac.spki, format: 'der', type: 'spki' });
    const secret = diffieHellman({ privateKey: mac.privateKey, publicKey });
    createHmac('sha256', secret).update(mac.structure).digest();
  };
}

function operandsOf(input: ProofInput) {
  const documents = parseDocuments(input.response);
  const evidence = documents.ok
    ? phoneEvidence(documents.value, input.expectation.type.docType)
    : documents;
  if (!evidence.ok) throw new Error(evidence.failure.kind);
  const { document, security, items } = evidence.value;
  const { issuerAuth } = document.issuerSigned;
  const signer = certificateOf(issuerAuth.x5chain?.[0]);
  const root = certificateOf(input.iaca);
  const { deviceKey } = security.deviceKeyInfo;
  const { nameSpaces, deviceAuth } = document.deviceSigned;
  const authentication = deviceAuthenticationBytes(
    input.sessionTranscript,
    document.docType,
    nameSpaces.raw,
  );
  const payload = issuerAuth.payload ?? new Uint8Array(0);
  const signatures: Signature[] = [
    { spki: spkiOf(root.key), data: signer.signed, signature: rawSignature(signer) },
    {
      spki: spkiOf(signer.key),
      data: signatureStructure(issuerAuth.protected.bytes, payload),
      signature: issuerAuth.signature,
    },
  ];
  const { deviceSignature, deviceMac } = deviceAuth;
  if (deviceSignature !== null) {
    signatures.push({
      spki: spkiOf(deviceKey),
      data: signatureStructure(deviceSignature.protected.bytes, authentication),
      signature: deviceSignature.signature,
    });
  }
  const mac: Mac | null = deviceMac && {
    privateKey: importSecret(input.readerSecret),
    spki: spkiOf(deviceKey),
    structure: encodeCbor(['MAC0', deviceMac.protected.bytes, new Uint8Array(0), authentication]),
  };
  return { signatures, items: items.map(({ raw }) => raw), mac };
}

function certificateOf(der: Uint8Array | undefined) {
  const parsed = parseCertificate(der ?? new Uint8Array(0));
  if (!parsed.ok) throw new Error(parsed.failure);
  return parsed.value;
}

function importSecret(secret: Uint8Array): KeyObject {
  const key = Buffer.from(encodePkcs8('P-256', secret));
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

function spkiOf({ curve, point }: CurvePoint): Buffer {
  return Buffer.from(encodeSpki(curve, point));
}

function rawSignature({ signature }: ReturnType<typeof certificateOf>): Uint8Array {
  if (signature.kind !== 'ecdsa') throw new Error('another algorithm');
  const part = (number: Uint8Array) => Buffer.concat([Buffer.alloc(32 - number.length), number]);
  return Buffer.concat([part(signature.r), part(signature.s)]);
}
