/** Sentences for messages (core/told.ts) on the page as it is at first: most of the words come late, a few are there at once. */
import { useEffect, useState } from 'react';
import { LateModule } from '../../client/late-module.ts';
import { told } from '../../client/telling.ts';
import { parseTold } from '../../core/told.ts';
import { sentenceOf } from './told.ts';
import { pageTold, words } from './words.ts';

type Texts = Readonly<Record<string, string>>;

/** The words for what nobody is told in a good hour. */
const lateSentences = LateModule.part(
  () => told('page/sentences'),
  () => import('./late.ts'),
  ({ toldTexts }): Texts => toldTexts,
);

/** The sentence of a message; a mark until its words are there, and its key where they cannot be loaded. */
export function useSentence(message: string): string {
  const [texts, setTexts] = useState<Texts>();
  const [failed, setFailed] = useState(false);
  const key = parseTold(message)?.key;
  const isKnown = key === undefined || Object.hasOwn(pageTold, key);
  useEffect(() => {
    if (isKnown || texts) return;
    lateSentences.load().then(
      (loaded) => setTexts(() => loaded),
      () => setFailed(true),
    );
  }, [isKnown, texts]);
  if (texts) return sentenceOf(message, { ...texts, ...pageTold });
  if (isKnown) return sentenceOf(message, pageTold);
  return failed ? words.failure.untold(message) : '…';
}
