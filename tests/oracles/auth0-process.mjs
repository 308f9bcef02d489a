import { Verifier } from '@auth0/mdl';
import { answerQuestions, pemOf } from './answer-questions.mjs';

/** @auth0/mdl as a reader would use it: its own checks, certificates and cryptography. */
answerQuestions(async ({ response, transcript, readerKey, iaca }, onCheck) => {
  const mdoc = await new Verifier([pemOf(iaca)]).verify(response, {
    encodedSessionTranscript: transcript,
    ephemeralReaderKey: readerKey,
    onCheck,
  });
  const [document] = mdoc.documents;
  const names = Object.keys(document.issuerSigned.nameSpaces);
  return Object.assign({}, ...names.map((name) => document.getIssuerNameSpace(name)));
});
