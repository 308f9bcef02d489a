import { useEffect, useMemo, useState } from 'react';
import type { VisitorLanguage } from '../../pipeline/purpose/language.ts';
import { chooseVoice } from './choose-voice.ts';

/** The local voice of a language, followed as voices come and go; null where there is none. */
export function useVoice(language: VisitorLanguage): SpeechSynthesisVoice | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);

  useEffect(() => {
    const synthesis = pageSynthesis();
    if (synthesis === null) return undefined;
    // The first answer is often empty: the list is there a moment later.
    const refresh = () => setVoices(synthesis.getVoices());
    refresh();
    synthesis.addEventListener('voiceschanged', refresh);
    return () => synthesis.removeEventListener('voiceschanged', refresh);
  }, []);

  return useMemo(() => chooseVoice(voices, language), [voices, language]);
}

/** What speaks for the page; null in a browser that was built without it. */
export function pageSynthesis(): SpeechSynthesis | null {
  return (window.speechSynthesis as SpeechSynthesis | undefined) ?? null;
}
