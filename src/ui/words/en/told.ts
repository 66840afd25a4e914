/** The English sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */
import { zipTold } from './told/zip.ts';

export const toldTexts = { ...zipTold };
