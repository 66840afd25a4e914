/** The English sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */
import { adaptTold } from './told/adapt.ts';
import { backendTold } from './told/backend.ts';
import { imagesTold } from './told/images.ts';
import { keptRunsTold } from './told/kept-runs.ts';
import { noticeTold } from './told/notice.ts';
import { onnxNodeTold } from './told/onnx-node.ts';
import { onnxTold } from './told/onnx.ts';
import { pthTold } from './told/pth.ts';
import { storageTold } from './told/storage.ts';
import { taskTold } from './told/task.ts';
import { weightsFileTold } from './told/weights-file.ts';
import { workTold } from './told/work.ts';
import { zipTold } from './told/zip.ts';

export const toldTexts = {
  ...adaptTold,
  ...backendTold,
  ...imagesTold,
  ...keptRunsTold,
  ...noticeTold,
  ...onnxNodeTold,
  ...onnxTold,
  ...pthTold,
  ...storageTold,
  ...taskTold,
  ...weightsFileTold,
  ...workTold,
  ...zipTold,
};
