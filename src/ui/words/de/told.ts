/** The German sentences of what core, worker, storage and client tell, by their keys: a file for each area. `{name}` stands for a value. */
import type { Translated } from '../dictionary.ts';
import type { toldTexts as english } from '../en/told.ts';
import { adaptTold } from './told/adapt.ts';
import { onnxTold } from './told/onnx.ts';
import { onnxNodeTold } from './told/onnx-node.ts';
import { pthTold } from './told/pth.ts';
import { weightsFileTold } from './told/weights-file.ts';
import { zipTold } from './told/zip.ts';

export const toldTexts: Translated<typeof english> = {
  ...adaptTold,
  ...onnxTold,
  ...onnxNodeTold,
  ...pthTold,
  ...weightsFileTold,
  ...zipTold,
};
