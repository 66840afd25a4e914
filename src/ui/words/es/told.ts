/** The Spanish sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */
import type { Translated } from '../dictionary.ts';
import type { toldTexts as english } from '../en/told.ts';
import { adaptTold } from './told/adapt.ts';
import { backendTold } from './told/backend.ts';
import { dataFilesTold } from './told/data-files.ts';
import { dataKindsTold } from './told/data-kinds.ts';
import { datasetTold } from './told/dataset.ts';
import { imagesTold } from './told/images.ts';
import { keptRunsTold } from './told/kept-runs.ts';
import { kerasTold } from './told/keras.ts';
import { lessonsTold } from './told/lessons.ts';
import { modelTold } from './told/model.ts';
import { networkTold } from './told/network.ts';
import { noticeTold } from './told/notice.ts';
import { numpyTold } from './told/numpy.ts';
import { onnxTold } from './told/onnx.ts';
import { onnxNodeTold } from './told/onnx-node.ts';
import { picturesTold } from './told/pictures.ts';
import { pthTold } from './told/pth.ts';
import { recordsTold } from './told/records.ts';
import { runsFileTold } from './told/runs-file.ts';
import { safetensorsTold } from './told/safetensors.ts';
import { schemesTold } from './told/schemes.ts';
import { settingsTold } from './told/settings.ts';
import { storageTold } from './told/storage.ts';
import { taskTold } from './told/task.ts';
import { tfjsTold } from './told/tfjs.ts';
import { weightsTold } from './told/weights.ts';
import { weightsFileTold } from './told/weights-file.ts';
import { workTold } from './told/work.ts';
import { zipTold } from './told/zip.ts';

export const toldTexts: Translated<typeof english> = {
  ...adaptTold,
  ...backendTold,
  ...dataFilesTold,
  ...dataKindsTold,
  ...datasetTold,
  ...imagesTold,
  ...keptRunsTold,
  ...kerasTold,
  ...lessonsTold,
  ...modelTold,
  ...networkTold,
  ...noticeTold,
  ...numpyTold,
  ...onnxNodeTold,
  ...onnxTold,
  ...picturesTold,
  ...pthTold,
  ...recordsTold,
  ...runsFileTold,
  ...safetensorsTold,
  ...schemesTold,
  ...settingsTold,
  ...storageTold,
  ...taskTold,
  ...tfjsTold,
  ...weightsFileTold,
  ...weightsTold,
  ...workTold,
  ...zipTold,
};
