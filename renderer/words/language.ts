import { createContext, useCallback, useContext } from 'react';
import type { Failure } from '#shared/desk';

export type Language = 'zh' | 'en';

/** The language of the desk itself; the report's own words stay Chinese. */
export const LanguageContext = createContext<Language>('zh');

/** Picks the words of the desk's language; both stand beside the component that shows them. */
export type Say = (zh: string, en: string) => string;

export function useSay(): Say {
  const language = useContext(LanguageContext);
  return useCallback((zh: string, en: string) => (language === 'zh' ? zh : en), [language]);
}

export function sayFailure(say: Say, { zh, en }: Failure): string {
  return say(zh, en);
}

/** The `lang` attribute that goes with a language. */
export function languageTag(language: Language): string {
  return language === 'zh' ? 'zh-Hans' : 'en';
}
