import type { KioskTexts } from '../texts.ts';

/** What only the unattended counter says, in Filipino. */
export const kiosk: KioskTexts = {
  attract: {
    title: 'Pindutin ang screen para magsimula',
    body: 'Gagamitin ninyo ang My Number Card.',
  },
  doubted: { title: 'Nandiyan pa po ba kayo?', stillHere: 'Ituloy' },
  place: {
    title: 'Ilagay po rito ang inyong ID',
    body: 'Huwag po munang igalaw hanggang matapos.',
  },
  pin: {
    title: 'Ilagay ang inyong PIN na 4 na numero',
    body: 'Ito ang 4 na numerong pinili ninyo nang kunin ang card (PIN para basahin ang nakasulat).',
    warning: 'Kapag nagkamali nang 3 magkasunod na beses, kailangang pumunta sa munisipyo.',
    tries: 'Natitirang subok: {{n}}',
    entered: 'Numerong nailagay: {{n}} sa 4',
  },
  result: {
    named: 'Nabasa na ang impormasyon ni {{name}}',
    unnamed: 'Nabasa na ang impormasyon',
  },
  content: {
    address: 'Tirahan',
    birthDate: 'Petsa ng kapanganakan',
    sex: 'Kasarian',
    age: '{{age}} taong gulang',
    ageBetween: '{{min}} hanggang {{max}} taong gulang',
    dateInPart: '(hindi kumpleto ang tala)',
    ageOver: '{{years}} taong gulang pataas',
    ageNotOver: 'Hindi natiyak: {{years}} taong gulang pataas',
    sexValue: {
      male: 'Lalaki',
      female: 'Babae',
      'not-applicable': 'Hindi naaangkop',
      unknown: 'Hindi alam',
    },
  },
  button: {
    start: 'Magsimula',
    goOn: 'Susunod',
    quit: 'Itigil',
    confirm: 'OK',
    eraseOne: 'Burahin ang isa',
    showContents: 'Tingnan ang laman',
    hideContents: 'Itago ang laman',
    retry: 'Subukan muli',
    finish: 'Tapusin',
  },
  help: 'Kung kailangan ng tulong, magsabi po sa pinakamalapit na kawani.',
};
