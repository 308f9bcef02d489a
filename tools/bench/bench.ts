import { CARD_ROADS, newChip, readCardOnce } from './bench-card.ts';
import { newPhone, PHONE_ROADS, readPhoneOnce } from './bench-phone.ts';
import { measureEndurance } from './endurance.ts';
import { measurePage } from './page.ts';
import { printRoads } from './road-table.ts';
import { printVerification } from './verification.ts';

/*
 * What design 8 asks for, printed as counts and ratios: `npm run bench [-- --reads 10000]`, or some of
 * its parts by name (`-- page`). Times hold for this machine alone; counts and ratios are what a change
 * is judged by.
 */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  card: benchCard,
  phone: benchPhone,
  verification: printVerification,
  endurance: benchEndurance,
  page: benchPage,
};

const named = process.argv.slice(2).filter((word) => word in PARTS);
for (const [name, run] of Object.entries(PARTS)) {
  if (named.length === 0 || named.includes(name)) await run();
}

async function benchCard(): Promise<void> {
  const roads = Object.entries(CARD_ROADS).map(([name, road]) => {
    const chip = newChip();
    return [name, () => readCardOnce(road, chip)] as const;
  });
  await printRoads('card', Object.fromEntries(roads));
  console.log('targets: 18 APDUs extended, 46 short; own overhead at most 10 % of the link\n');
}

async function benchPhone(): Promise<void> {
  const roads = Object.entries(PHONE_ROADS).map(([name, road]) => {
    const phone = newPhone(road);
    return [name, () => readPhoneOnce(road, phone)] as const;
  });
  await printRoads('phone over NFC', Object.fromEntries(roads));
  console.log('target: own overhead at most 10 % of the link\n');
}

async function benchEndurance(): Promise<void> {
  const wanted = process.argv.indexOf('--reads');
  const reads = wanted < 0 ? 1000 : Number(process.argv[wanted + 1]);
  console.log(await measureEndurance(reads));
}

async function benchPage(): Promise<void> {
  console.log(await measurePage());
}
