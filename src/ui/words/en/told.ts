/** The English sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */
import { backendTold } from './told/backend.ts';
import { imagesTold } from './told/images.ts';
import { keptRunsTold } from './told/kept-runs.ts';
import { modelTold } from './told/model.ts';
import { noticeTold } from './told/notice.ts';
import { storageTold } from './told/storage.ts';
import { taskTold } from './told/task.ts';
import { workTold } from './told/work.ts';

export const toldTexts = {
  ...backendTold,
  ...imagesTold,
  ...keptRunsTold,
  ...modelTold,
  ...noticeTold,
  ...storageTold,
  ...taskTold,
  ...workTold,
};
