/** The German texts that the page begins with. */
export { headings } from './headings.ts';
export { imageListWords } from './image-lists.ts';
export { pageTold } from './told/page.ts';
export { words } from './words.ts';
