import '@digital-go-jp/design-tokens/dist/tokens.css';
import '../styles/base.css';
import '../styles/names.css';
import '../styles/ruby.css';
import '../styles/pictures.css';
import '../styles/picture-modes.css';
import '../styles/frame.css';
import '../styles/number.css';
import '../camera/camera.css';
import '../styles/result.css';
import '../styles/checks.css';
import '../styles/clerk.css';
import '../styles/sheets.css';
import '../styles/stickers.css';
import '../styles/stage.css';
import '../styles/stage-page.css';
import '../styles/stage-guide.css';
import '../styles/visitor.css';
import '../styles/kiosk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { startTexts } from '../i18n/start.ts';
import { distrustNameFonts, loadNameFonts } from '../names/load-name-fonts.ts';
import { App } from './app.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no root');
const root = createRoot(place);

// What no font can draw is found in the same frame as the name: the fonts have to be there before.
loadNameFonts()
  .catch(distrustNameFonts)
  .then(() =>
    root.render(
      <StrictMode>
        <I18nextProvider i18n={startTexts('ja')}>
          <App facade={window.kazasu} />
        </I18nextProvider>
      </StrictMode>,
    ),
  );
