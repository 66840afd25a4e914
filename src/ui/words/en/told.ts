/** The English sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */
import { kerasTold } from './told/keras.ts';
import { runsFileTold } from './told/runs-file.ts';
import { safetensorsTold } from './told/safetensors.ts';
import { tfjsTold } from './told/tfjs.ts';
import { weightsTold } from './told/weights.ts';

export const toldTexts = { ...kerasTold, ...runsFileTold, ...safetensorsTold, ...tfjsTold, ...weightsTold };
