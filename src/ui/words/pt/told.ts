/** The Portuguese (Brazilian) sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */
import type { Translated } from '../dictionary.ts';
import type { toldTexts as english } from '../en/told.ts';

export const toldTexts: Translated<typeof english> = {};
