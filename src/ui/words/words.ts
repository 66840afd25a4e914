/** The texts that the page begins with, in the language that it speaks. */
import { early } from './en/early.ts';
import { live } from './live.ts';
import { spokenDictionary } from './spoken.ts';

export const { headings, imageListWords, pageTold, words } = live(early, () => spokenDictionary()?.early);
