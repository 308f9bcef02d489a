import { expect, it } from 'vitest';
import { bytesOfText, loadVector } from '../../fixtures/vectors/load-vector.fixture.ts';
import { toHex } from '../bytes/hex.ts';
import { bool, encoded, fromBytes, listOf, mapOf, record, text } from '../cbor/shape.ts';
import { deviceRequest, itemsRequest } from './request/device-request.ts';
import type { WantedElement } from './request/document-type.ts';

const { hex } = loadVector<{ readonly hex: string }>('eudi-device-request.json');
const received = bytesOfText(hex);

const MDL = 'org.iso.18013.5.1';
const UTOPIA = 'org.iso.18013.5.1.Utopia';

/** The elements of the example under items of ours, whichever: only the portrait is not to be kept. */
const WANTED: readonly WantedElement[] = [
  { item: 'name', namespace: MDL, names: ['given_name'], form: 'text' },
  { item: 'birthDate', namespace: MDL, names: ['birth_date'], form: 'date' },
  { item: 'address', namespace: MDL, names: ['issue_date'], form: 'date' },
  { item: 'portrait', namespace: MDL, names: ['portrait'], form: 'picture' },
  { item: 'name', namespace: UTOPIA, names: ['UtopiaID'], form: 'text' },
];

const requestShape = record({
  version: text,
  docRequests: listOf(
    record({
      itemsRequest: encoded(record({ docType: text, nameSpaces: mapOf(text, mapOf(text, bool)) })),
    }),
  ),
});

it('a request that a phone of the EU wallet expects says what ours says', () => {
  const parsed = fromBytes(received, requestShape, 'DeviceRequest');
  const [request] = parsed.ok ? parsed.value.docRequests : [];
  expect(request?.itemsRequest.value).toEqual({
    docType: `${MDL}.mDL`,
    nameSpaces: new Map([
      [
        MDL,
        new Map([
          ['given_name', true],
          ['birth_date', true],
          ['issue_date', true],
          ['portrait', false],
        ]),
      ],
      [UTOPIA, new Map([['UtopiaID', true]])],
    ]),
  });
});

it('our builder makes the same request, byte for byte', () => {
  const items = itemsRequest(`${MDL}.mDL`, WANTED, ['name', 'birthDate', 'address']);
  expect(toHex(deviceRequest(items, null))).toBe(toHex(received));
});
