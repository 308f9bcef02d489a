import { VISITOR_LANGUAGES } from '../../pipeline/purpose/language.ts';
import { LANGUAGE_NAMES } from '../../renderer/i18n/language-names.ts';
import { VisitorPage } from '../../tests/page/visitor-page.ts';
import { speaks, stands } from '../../tests/page/visitor-stage.ts';
import { VISITOR_STATES } from '../../tests/page/visitor-states.ts';
import type { Album } from './album.ts';

/** Of a picture of 1920 x 1080. */
const WIDTH = 960;

export async function shootVisitor(album: Album): Promise<void> {
  const visitor = await VisitorPage.open();
  album.begin('The visitor, 1920 x 1080');
  for (const [name, reach] of VISITOR_STATES) {
    await reach(visitor);
    await album.take(visitor.page, `visitor ${name}`, name, WIDTH);
    await visitor.reset();
  }
  album.begin('The visitor’s languages');
  for (const language of VISITOR_LANGUAGES) {
    visitor.take({ type: 'language', language });
    await speaks(visitor.page, language);
    await album.take(visitor.page, `visitor in ${language}`, LANGUAGE_NAMES[language].name, WIDTH);
  }
  visitor.take({ type: 'language', language: 'ja-easy' });
  visitor.put('phone-slow-consent');
  await stands(visitor.page, 'h1 rt', 'がめん');
  await album.take(
    visitor.page,
    'visitor consent in ja-easy',
    'やさしい日本語, a phone asks',
    WIDTH,
  );
  await visitor.reset();
  album.begin('The visitor, other windows');
  for (const [width, height] of [
    [1280, 800],
    [1080, 1920],
    [375, 812],
  ] as const) {
    await visitor.page.setViewportSize({ width, height });
    const small = Math.min(width / 2, 480);
    await album.take(visitor.page, `visitor ${width}`, `ready, ${width} x ${height}`, small);
  }
  await visitor.close();
}
