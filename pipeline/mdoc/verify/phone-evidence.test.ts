import { describe, expect, it } from 'vitest';
import { answerOf } from '../answer.fixture.ts';
import { phoneEvidence } from './phone-evidence.ts';

const { evidence } = await answerOf({}, ['name']);
const { document } = evidence;
const { docType } = document;
const named = (name: string) => ({ ...document, docType: name });

describe('the evidence of an answer', () => {
  it('is of the document that was asked for, wherever it stands', () => {
    const documents = [named('a'), document, named('b')];
    const found = phoneEvidence(documents, docType);
    expect(found.ok && [found.value.document === document, found.value.documents]).toEqual([
      true,
      documents,
    ]);
  });

  it('is of the first document where none of them was asked for: the checks say so', () => {
    const found = phoneEvidence([named('a'), named('b')], docType);
    expect(found.ok && found.value.document.docType).toBe('a');
  });

  it.each([
    ['detached', null, 'issuerAuth payload'],
    ['empty', new Uint8Array(0), 'MobileSecurityObject: truncated'],
    ['something else', Uint8Array.of(0xa0), 'MobileSecurityObject'],
  ])('is malformed with a security object that is %s', (_, payload, at) => {
    const { issuerSigned } = document;
    const issuerAuth = { ...issuerSigned.issuerAuth, payload };
    const changed = { ...document, issuerSigned: { ...issuerSigned, issuerAuth } };
    expect(phoneEvidence([changed], docType)).toMatchObject({
      failure: { kind: 'malformed-data', at },
    });
  });

  it('is none without documents', () => {
    expect(phoneEvidence([], docType)).toMatchObject({ failure: { kind: 'malformed-data' } });
  });
});
