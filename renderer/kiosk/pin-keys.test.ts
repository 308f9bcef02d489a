import { expect, it } from 'vitest';
import { pinKeyOf } from './pin-keys.ts';

it('takes digits of every keyboard, and nothing that is no key of a pad', () => {
  const keys = ['0', '9', '７', 'Backspace', 'Delete', 'Enter', 'a', '٣', '12', ' ', 'Tab', 'F2'];
  expect(keys.map(pinKeyOf)).toEqual([
    0,
    9,
    7,
    'erase',
    'erase',
    'confirm',
    ...[null, null, null, null, null, null],
  ]);
});
