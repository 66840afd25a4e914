/** The English sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */
import { noticeTold } from './told/notice.ts';
import { storageTold } from './told/storage.ts';
import { workTold } from './told/work.ts';

export const toldTexts = { ...noticeTold, ...storageTold, ...workTold };
