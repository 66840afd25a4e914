/** The texts that the page begins with, in the language that it speaks. */
import * as english from './en/early.ts';
import { live } from './live.ts';
import { spokenDictionary } from './spoken.ts';

export const { headings, imageListWords, pageTold, words } = live(
  { ...english },
  () => spokenDictionary()?.early,
);
