import { expect, it } from 'vitest';
import { VISITOR_TEXTS } from '../i18n/visitor/all-texts.ts';
import { sentences } from './sentences.ts';

it('takes the first sentence for the heading, and the rest below it', () => {
  const texts = [
    'どれか1つだけ置いてください。スマホのケースにカードが入っていたら、出してください。',
    'もう{一度^いちど}、カードを {置^お}いて ください。{動^うご}かさないで ください。',
    'Place only one. Please take cards out of the phone case.',
    'कार्ड राख्नुहोस्। नहलाउनुहोस्।',
    'A member of staff will help you.',
    '',
  ];
  expect(texts.map(sentences)).toEqual([
    ['どれか1つだけ置いてください。', 'スマホのケースにカードが入っていたら、出してください。'],
    ['もう{一度^いちど}、カードを {置^お}いて ください。', '{動^うご}かさないで ください。'],
    ['Place only one.', 'Please take cards out of the phone case.'],
    ['कार्ड राख्नुहोस्।', 'नहलाउनुहोस्।'],
    ['A member of staff will help you.', ''],
    ['', ''],
  ]);
});

it('loses nothing of any message, in any language', () => {
  const messages = Object.values(VISITOR_TEXTS).flatMap(({ message }) => Object.values(message));
  const lost = messages.filter((text) => {
    const [title, body] = sentences(text);
    return title === '' || (title + body).replaceAll(/\s/gu, '') !== text.replaceAll(/\s/gu, '');
  });
  expect([messages.length > 100, lost]).toEqual([true, []]);
});
