/** The English sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */
import { runsFileTold } from './told/runs-file.ts';

export const toldTexts = { ...runsFileTold };
