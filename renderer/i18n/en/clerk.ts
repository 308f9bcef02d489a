import type { clerk as japanese } from '../ja/clerk.ts';
import { help } from './clerk/help.ts';
import type { Same } from './clerk/same.ts';

/** What stands around the clerk's screen, in English: every key of the Japanese texts, and no other. */
export const clerk: Same<typeof japanese> = {
  close: 'Close',
  help,
  settings: {
    title: 'Settings',
    note: 'What you set here lasts until the program ends. How it begins is written by the administrator in settings.json.',
    sound: 'Sound',
    volume: 'Volume',
    volumeValue: '{{percent}} %',
    volumeOff: 'Muted',
    quieter: 'Quieter',
    louder: 'Louder',
    speech: 'Spoken guidance',
    on: 'On',
    off: 'Off',
    visitorLanguage: "Language of the visitor's screen",
    unchecked: '{{language}} (not checked by a native reader)',
    uncheckedNote: 'Not checked: nobody who grew up with the language has read the texts yet.',
    readerType: 'Kind of reader',
    reader: {
      'flat-pad': 'Flat pad',
      upright: 'Upright',
      'slot-stand': 'Stand with slot',
      'built-in': 'Built in',
    },
    printing: 'Printing',
    sheet: { sticker: '"Phones OK" stickers', 'how-to-hold': 'How to hold it' },
    print: 'Print',
    betweenVisitors: 'Not while a visitor is being received.',
    training: 'Practice',
    trainingNote: 'Practise with cards and phones of invented persons. Real ones are not read.',
  },
  training: {
    title: 'Practice',
    invented: 'All persons are invented',
    cards: 'Cards',
    phones: 'Phones',
    nothing: 'Choose what to practise with.',
    laid: 'On the reader',
    number: { birth: 'Birth', expiry: 'Expiry', security: 'Security code' },
    takeAway: 'Take away',
    choose: 'Choose',
    close: 'Close the list',
  },
  notice: {
    title: 'Tell the visitor beforehand',
    asks: {
      named: '{{organization}} will check {{items}} for "{{purpose}}".',
      unnamed: 'This counter will check {{items}} for "{{purpose}}".',
    },
    kept: {
      nothing: 'Nothing is stored; it disappears from the screen within {{seconds}} seconds.',
      inSystem: '{{items}} will be entered into {{system}}. Nothing stays on this computer.',
      here: '{{items}} will be stored at this counter.',
    },
    never: {
      both: 'Your My Number and your PIN are not read.',
      myNumber: 'Your My Number is not read.',
    },
    otherWay: 'If you prefer another way, please tell us.',
    turn: 'Show to the visitor',
    onVisitorWindow: "The visitor's screen shows the notice",
  },
  guide: 'Show the steps to the visitor',
};
