import { expect, it } from 'vitest';
import { hexConstant } from '../bytes/hex.ts';
import { objectIdentifierText } from './object-identifier.ts';

it('an object identifier has its dotted form', () => {
  const cases = {
    '2A8648CE3D040302': '1.2.840.10045.4.3.2',
    '28818C5D050102': '1.0.18013.5.1.2',
    '551D0F': '2.5.29.15',
    '00': '0.0',
    '27': '0.39',
    '4F': '1.39',
    '8837': '2.999',
  };
  const read = Object.keys(cases).map((hex) => objectIdentifierText(hexConstant(hex)));
  expect(read).toEqual(Object.values(cases));
});

it('an arc that no number holds makes it an identifier that nobody knows, and still its own', () => {
  const huge = ['2AFFFFFFFFFFFFFFFFFF7F', '2AFFFFFFFFFFFFFFFFFF7E'].map((hex) =>
    objectIdentifierText(hexConstant(hex)),
  );
  expect(huge).toEqual([
    'hex 2a ff ff ff ff ff ff ff ff ff 7f',
    'hex 2a ff ff ff ff ff ff ff ff ff 7e',
  ]);
});
