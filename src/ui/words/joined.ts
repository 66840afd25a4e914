/** How sentences and enumerations are put together: Chinese has other commas, and no space after a full stop. */
import { words } from './words.ts';

type Parts = readonly (string | false | undefined)[];

const joined = (parts: Parts, between: string): string =>
  parts.filter((part) => part !== false && part !== undefined && part !== '').join(between);

/** Whole sentences, one after the other. What is empty is left out. */
export const sentences = (...parts: Parts): string => joined(parts, words.between.sentences);

/** conv1, conv2, fc1 */
export const enumerated = (parts: Parts): string => joined(parts, words.between.items);

/** Items that have commas in them: 3 better, 2 worse; 1 both wrong */
export const listed = (parts: Parts): string => joined(parts, words.between.groups);
