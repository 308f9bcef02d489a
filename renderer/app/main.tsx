import '@digital-go-jp/design-tokens/dist/tokens.css';
import '../styles/base.css';
import '../styles/frame.css';
import '../styles/number.css';
import '../styles/result.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { startTexts } from '../i18n/start.ts';
import { ClerkApp } from './clerk-app.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no root');

createRoot(place).render(
  <StrictMode>
    <I18nextProvider i18n={startTexts('ja')}>
      <ClerkApp facade={window.kazasu} />
    </I18nextProvider>
  </StrictMode>,
);
