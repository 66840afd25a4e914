/** The Spanish texts that the page begins with. */
import { headings } from './headings.ts';
import { imageListWords } from './image-lists.ts';
import { pageTold } from './told/page.ts';
import { words } from './words.ts';

export const early = {
  headings,
  imageListWords,
  pageTold,
  words,
};
