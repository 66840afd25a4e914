import { Fragment, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { preferredLanguage } from '../../client/language.ts';
import type { LanguageName } from '../../core/settings/languages.ts';
import { usePlayground, usePlaygroundState } from '../playground-context.ts';
import { speak } from '../words/speak.ts';
import { onSpoken, spokenLanguage } from '../words/spoken.ts';

/**
 * Shows the page in the language of the settings, and draws it anew where that changes; training goes on meanwhile. A page that comes up in
 * another language than English waits for its words, and speaks English where they cannot be loaded.
 */
export function Language({ children }: { readonly children: ReactNode }) {
  const { fail } = usePlayground();
  const wished = usePlaygroundState(({ settings: { language } }) =>
    language === 'auto' ? preferredLanguage() : language,
  );
  const spoken = useSyncExternalStore(onSpoken, spokenLanguage);
  const [answered, setAnswered] = useState<LanguageName>('en');
  useEffect(() => {
    speak(wished)
      .catch(fail)
      .finally(() => setAnswered(wished));
  }, [wished, fail]);
  const isFirst = answered === 'en' && spoken === 'en';
  if (isFirst && wished !== 'en') return null;
  return <Fragment key={spoken}>{children}</Fragment>;
}
