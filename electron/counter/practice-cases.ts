import { CASES } from '../../fixtures/virtual/cases/cases.ts';
import { mediaNames } from '../../fixtures/virtual/cases/media.ts';
import { loadPerson } from '../../fixtures/virtual/persons/person.ts';
import type { LocalText } from '../contract/local-text.ts';
import type { PracticeCase } from '../contract/training-view.ts';

/** Every ending that a clerk meets, by a case of the simulator; all persons are invented. */
const TITLES: Readonly<Record<string, LocalText>> = {
  hanako: { ja: 'ふつうのカード', en: 'An ordinary card' },
  minoru: { ja: 'ふつうのカード（別の方）', en: 'An ordinary card, another person' },
  'long-name': { ja: '氏名が長い方', en: 'A long name' },
  selectors: { ja: '異体字のある氏名', en: 'A name with variant characters' },
  supplementary: { ja: 'めずらしい漢字の氏名', en: 'A name with rare characters' },
  'age-72': { ja: '72歳の方', en: 'Aged 72' },
  'age-80': { ja: '80歳の方', en: 'Aged 80' },
  infant: { ja: '写真のないカード（乳児）', en: 'A card without a photo (infant)' },
  'reiwa-child': { ja: '子どものカード', en: 'A child’s card' },
  'expiring-soon': { ja: '有効期限が近いカード', en: 'A card that expires soon' },
  expired: { ja: '有効期限が切れたカード', en: 'An expired card' },
  'residence-card': {
    ja: '特定在留カード（在留カードと一体）',
    en: 'A card that is a residence card as well',
  },
  'two-tries': { ja: '残り2回のカード', en: 'A card with two tries left' },
  'last-try': { ja: '残り1回のカード', en: 'A card with one try left' },
  'number-blocked': { ja: '番号が止まっているカード', en: 'A card whose number is blocked' },
  'altered-photo': { ja: '写真が書き換えられたカード', en: 'A card with an altered photo' },
  'copied-card': { ja: '写し（複製）のカード', en: 'A copied card' },
  spliced: { ja: '記録が食い違うカード', en: 'A card whose records disagree' },
  'unknown-ca': { ja: '発行者が分からないカード', en: 'A card of an unknown issuer' },
  'photo-truncated-signed': { ja: '写真を表示できないカード', en: 'A photo that cannot be shown' },
  'juki-card': { ja: '住民基本台帳カード', en: 'An old Juki card' },
  'driving-licence': { ja: '運転免許証', en: 'A driving licence' },
  'residence-card-only': { ja: '在留カード', en: 'A residence card' },
  'transit-card': { ja: '交通系ICカード', en: 'A transit card' },
  'bank-card': { ja: '銀行のカード', en: 'A bank card' },
  'phone-hanako': { ja: 'スマートフォン', en: 'A phone' },
  'phone-slow-consent': { ja: '承認に時間がかかる方', en: 'A phone whose holder takes time' },
  'phone-declines': { ja: '送るのをやめた方', en: 'A holder who declines' },
  'phone-locked': { ja: '身分証を開いていない', en: 'The wallet is not open' },
  'phone-without-document': { ja: '身分証が入っていない', en: 'No document on the phone' },
  'phone-expired': { ja: '期限が切れた証明', en: 'An expired document' },
  'phone-expiring-soon': { ja: '期限が近い証明', en: 'A document that expires soon' },
  'phone-samsung-bluetooth': { ja: 'Bluetoothで送る機種', en: 'A phone that needs Bluetooth' },
  'android-certificates': {
    ja: 'Android（電子証明書だけ）',
    en: 'Android with certificates only',
  },
  'iphone-certificates': { ja: 'iPhone（電子証明書だけ）', en: 'iPhone with certificates only' },
};

const PHONES = /^phone-|-certificates$/;

/** What a clerk can lay on the simulated reader; read once, since the files do not change. */
export function practiceCases(): readonly PracticeCase[] {
  return Object.entries(TITLES)
    .filter(([id]) => mediaNames.includes(id))
    .map(([id, title]) => {
      const owner = CASES.get(id)?.person ?? null;
      const number = owner === null ? null : loadPerson(owner).numberB;
      return {
        id,
        title,
        medium: PHONES.test(id) ? ('phone' as const) : ('card' as const),
        number,
      };
    });
}
