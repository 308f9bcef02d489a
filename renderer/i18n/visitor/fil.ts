import { kiosk } from './kiosk/fil.ts';
import type { VisitorTexts } from './texts.ts';

/** What the visitor's view says in Filipino. */
export const fil: VisitorTexts = {
  banner: {
    evaluation: 'Sinusubukan pa ito. Huwag po munang ilagay ang totoong ID.',
    training: 'Pagsasanay',
    development: 'Para sa pagbuo',
  },
  ready: {
    title: 'Ilagay po rito ang inyong ID',
    body: {
      card: 'Gamitin ang inyong My Number Card.',
      phone: 'Gamitin ang My Number Card sa inyong telepono.',
      either: 'Gamitin ang inyong My Number Card, o ang My Number Card sa inyong telepono.',
    },
    myNumber: 'Hindi binabasa ang inyong My Number (12 numero).',
    or: 'o',
  },
  picture: {
    card: {
      'flat-pad': 'Ilapag ang card sa marka nang nasa ibabaw ang litrato.',
      upright: 'Idikit ang card sa marka.',
      'slot-stand': 'Itayo ang card sa lagayan.',
      'built-in': 'Ilapag ang card sa marka ng makina.',
    },
    phone: {
      'flat-pad': 'Ilapag ang itaas na bahagi ng telepono sa marka.',
      upright: 'Idikit ang itaas na bahagi ng telepono sa marka.',
      'slot-stand': 'Idikit ang itaas na bahagi ng telepono sa marka ng lagayan.',
      'built-in': 'Idikit ang itaas na bahagi ng telepono sa marka ng makina.',
    },
    consent:
      'Pindutin nang dalawang beses ang pindutan sa gilid, at kumpirmahin gamit ang mukha o daliri.',
  },
  waitingForMedium: {
    title: 'Ilagay po rito ang inyong ID',
    body: {
      card: 'Ilapag ang My Number Card nang nasa ibabaw ang litrato.',
      phone: 'Ilapit ang telepono sa marka.',
      either: 'Ilapag ang My Number Card o ang telepono.',
    },
  },
  waitingForNumber: {
    title: 'Tinitingnan namin ang inyong card',
    body: 'Iwan lang po muna roon.',
  },
  engaging: { title: 'Nakita na ang telepono', body: 'Huwag po munang igalaw.' },
  consent: {
    title: 'Tingnan ang inyong telepono',
    body: 'Tingnan kung ano ang ipapadala at aprubahan kung ayos lang. Puwede ring hindi ipadala.',
    inHand: 'Puwede nang hawakan ang telepono. Tingnan po ang screen nito.',
    hint: {
      1: 'Humihingi na ba ng kumpirmasyon ang telepono?',
      2: 'Kung kailangan ng tulong, magsabi po sa kawani.',
    },
    hintUnattended: 'Kung gusto ninyong tumigil, pindutin ang “Itigil”.',
    sending: 'Ipapadala: {{items}}',
  },
  reading: {
    'my-number-card': { title: 'Binabasa', body: 'Huwag po munang igalaw ang card.' },
    mdoc: { title: 'Tinatanggap', body: 'Panatilihing malapit ang telepono.' },
    unknown: { title: 'Binabasa', body: 'Huwag po munang igalaw hanggang matapos.' },
  },
  verifying: { title: 'Sandali na lang po' },
  shown: {
    title: 'Tapos na ang pagbasa',
    take: {
      'my-number-card': 'Kunin na po ang inyong card.',
      mdoc: 'Kunin na po ang inyong telepono.',
    },
    staffChecks: 'Tinitingnan ito ng kawani. Sandali lang po.',
  },
  message: {
    staff: 'Tutulungan kayo ng kawani. Sandali lang po.',
    'card-again': 'Ilapag muli ang card. Huwag po munang igalaw hanggang matapos.',
    'phone-again': 'Ilapit muli rito ang telepono.',
    'one-only': 'Isa lang po ang ilagay. Kung may card sa case ng telepono, alisin po ito.',
    'which-card': 'Hindi magagamit dito ang card na ito. Ilapag po ang My Number Card.',
    'open-wallet': 'Buksan muna ang ID sa telepono, saka ilapit dito.',
    bluetooth: 'Buksan ang Bluetooth ng telepono at subukan muli.',
    declined: 'Walang ipinadala. Wala kaming natanggap na impormasyon.',
    'not-on-phone':
      'Hindi namin natanggap mula sa teleponong ito. Kung dala ninyo ang card, ilapag po ito.',
    'timed-out': 'Tapos na ang oras. Magsimula po muli.',
    'pin-wrong': 'Hindi tugma ang PIN.',
    'pin-stop': 'Para maingatan ang inyong card, itinigil namin dito. Pumunta po sa counter.',
    'other-way': 'Tutulungan namin kayo sa ibang paraan. Ipapaliwanag po ng kawani.',
    'need-card': 'Kailangan po ang mismong card para rito.',
  },
  messageUnattended: {
    staff: 'Hindi makabasa ang makinang ito sa ngayon.',
    'other-way': 'Hindi na maitutuloy sa makinang ito. Gumamit po ng ibang paraan.',
  },
  removal: {
    'my-number-card': { title: 'Huwag kalimutan ang inyong card' },
    mdoc: { title: 'Huwag kalimutan ang inyong telepono' },
    unknown: { title: 'Huwag kalimutan ang inilagay ninyo rito' },
  },
  wiping: { title: 'Binura na ang impormasyon sa screen na ito', body: 'Salamat po.' },
  paused: { title: 'Sarado muna ang counter na ito' },
  setupProblem: { title: 'Hindi magagamit sa ngayon', body: 'Magsabi po sa kawani.' },

  notice: {
    title: 'Tungkol sa impormasyong titingnan',
    items: 'Titingnan: {{items}}',
    asks: {
      named: 'Titingnan ng {{organization}}: {{items}}',
      unnamed: 'Titingnan ng counter na ito: {{items}}',
    },
    purpose: 'Layunin: {{purpose}}',
    kept: {
      nothing:
        'Walang iniipong impormasyon. Mawawala ito sa screen sa loob ng {{seconds}} segundo.',
      inSystem: 'Ilalagay sa {{system}}: {{items}}. Walang maiiwan sa makinang ito.',
      here: 'Itatago sa counter na ito: {{items}}.',
    },
    myNumberAndPin: 'Hindi binabasa ang inyong My Number at PIN.',
    myNumber: 'Hindi binabasa ang inyong My Number.',
    otherWay: 'Kung gusto ninyo ng ibang paraan, sabihin po sa kawani.',
    otherWayUnattended: 'Kung gusto ninyo ng ibang paraan, pindutin ang “Itigil”.',
    legalBasis: 'Batayan sa batas',
  },
  item: {
    name: 'pangalan',
    address: 'tirahan',
    birthDate: 'petsa ng kapanganakan',
    sex: 'kasarian',
    portrait: 'litrato ng mukha',
    ageOver: 'kung {{years}} taong gulang pataas',
  },

  button: {
    details: 'Mga detalye',
    phoneHelp: 'Paggamit ng telepono',
    speechOn: 'Buksan ang boses',
    speechOff: 'Patayin ang boses',
    noVoice: 'Walang boses',
    language: 'Wika / Language',
    close: 'Isara',
    back: 'Bumalik',
    backToStaff: 'Bumalik sa screen ng kawani (F2)',
  },
  writing: 'Puwedeng mag-usap sa sulat',

  phoneHelp: {
    title: 'Paggamit ng telepono',
    iphone: [
      'Tiyaking bukas ang Bluetooth.',
      'Pindutin nang dalawang beses ang pindutan sa gilid (o ang Home button kung mayroon).',
      'Piliin ang My Number Card. Kung hihingin, kumpirmahin gamit ang mukha o daliri.',
      'Ilapit sa marka ang itaas na bahagi ng iPhone.',
      'Tingnan ang ipapadala. Kung ayos lang, pindutin nang dalawang beses ang pindutan sa gilid at kumpirmahin gamit ang mukha o daliri.',
    ],
    android: [
      'Tiyaking bukas ang Bluetooth at NFC.',
      'Buksan ang Google Wallet at piliin ang ID.',
      'Ilapit sa marka ang gitna ng likod ng telepono (iba-iba ang lugar ayon sa modelo).',
      'Sundin ang screen ng telepono para kumpirmahing kayo ito.',
    ],
    inHand: 'Kapag nakakonekta na, puwede nang hawakan ang telepono.',
    passcode:
      'Hindi makakapagpadala gamit ang passcode. Kung hindi magamit ang mukha o daliri, gamitin po ang card.',
    troubleTitle: 'Kung hindi gumana',
    trouble: [
      'Alisin ang case ng telepono',
      'Idikit nang dahan-dahan nang isang segundo',
      'Ilayo ang ibang card sa telepono',
    ],
    newPhone: 'Kapag nagpalit ng telepono, kailangang i-set up muli sa bagong telepono.',
  },

  kiosk,

  speech: {
    place: 'Ilagay po rito ang inyong ID.',
    hold: 'Huwag po munang igalaw.',
    phone: 'Tingnan po ang inyong telepono.',
    take: 'Tapos na. Kunin na po ninyo.',
    staff: 'Darating po ang kawani.',
  },
};
