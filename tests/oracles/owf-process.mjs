import {
  CoseKey,
  cborEncode,
  DeviceMac,
  DeviceResponse,
  MacAlgorithm,
  SessionTranscript,
  Verifier,
} from '@owf/mdoc';
import { answerQuestions } from './answer-questions.mjs';
import { owfContext } from './owf-context.mjs';

const own = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(DeviceMac.prototype),
  'signatureAlgorithmName',
);

/** The number that its own verification compares with, in place of a name that can never be equal. */
function mendAlgorithm(mended) {
  const number = { get: () => MacAlgorithm.HS256, configurable: true };
  Object.defineProperty(DeviceMac.prototype, 'signatureAlgorithmName', mended ? number : own);
}

/** MAC_structure of RFC 9052, 6.3; the library's own has no external_aad. */
function rightStructure({ protectedHeaders, detachedPayload }) {
  return cborEncode([
    'MAC0',
    protectedHeaders.encodedStructure,
    new Uint8Array(0),
    detachedPayload,
  ]);
}

answerQuestions(async ({ response, transcript, readerKey, iaca, mended }, onCheck) => {
  mendAlgorithm(mended !== 'nothing');
  const macStructure =
    mended === 'structure' ? rightStructure : ({ toBeAuthenticated }) => toBeAuthenticated;
  const deviceResponse = DeviceResponse.decode(response);
  const sessionTranscript = SessionTranscript.decode(transcript);
  const options = {
    ...{ deviceResponse, sessionTranscript, onCheck },
    trustedCertificates: [iaca],
    ...(readerKey.length > 0 && { ephemeralReaderKey: CoseKey.decode(readerKey) }),
  };
  await Verifier.verifyDeviceResponse(options, owfContext({ macStructure }));
  const [document] = deviceResponse.documents;
  const names = [...document.issuerSigned.issuerNamespaces.issuerNamespaces.keys()];
  return Object.assign({}, ...names.map((name) => document.issuerSigned.getPrettyClaims(name)));
});
