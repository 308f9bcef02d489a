import { CARD_ROADS, newChip, readCardOnce } from './bench-card.ts';
import { newPhone, PHONE_ROADS, readPhoneOnce } from './bench-phone.ts';
import { measureEndurance } from './endurance.ts';
import { measurePage } from './page.ts';
import { printRoads } from './road-table.ts';
import { printVerification } from './verification.ts';

/*
 * What design 8 asks for, printed as counts and ratios: `npm run bench [-- --reads 10000]`. Times hold
 * for this machine alone; counts and ratios are what a change is judged by.
 */

await printRoads(
  'card',
  Object.fromEntries(
    Object.entries(CARD_ROADS).map(([name, road]) => {
      const chip = newChip();
      return [name, () => readCardOnce(road, chip)];
    }),
  ),
);
console.log('targets: 18 APDUs extended, 46 short; own overhead at most 10 % of the link\n');

await printRoads(
  'phone over NFC',
  Object.fromEntries(
    Object.entries(PHONE_ROADS).map(([name, road]) => {
      const phone = newPhone(road);
      return [name, () => readPhoneOnce(road, phone)];
    }),
  ),
);
console.log('target: own overhead at most 10 % of the link\n');

await printVerification();

const wanted = process.argv.indexOf('--reads');
const reads = wanted < 0 ? 1000 : Number(process.argv[wanted + 1]);
console.log(await measureEndurance(reads));
console.log(await measurePage());
