import { toldTexts } from './late.ts';
import { sentenceOf } from './told.ts';
import { pageTold } from './words.ts';

/** The sentence of a message (core/told.ts), for what is loaded late: all words are there by then. */
export const inWords = (message: string): string => sentenceOf(message, { ...toldTexts, ...pageTold });
