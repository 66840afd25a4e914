/** Writes a model as a file. A writer is loaded when it is first needed, so that the page does not wait for what few ask for. */
import type { ExportFormat } from '../core/formats/export-formats.ts';
import { writeFloatWeights } from '../core/formats/weights-file.ts';
import type { StateDict } from '../core/model/simple-cnn.ts';
import type { Granularity } from '../core/quantization/weights.ts';
import type { ModelId } from '../protocol/events.ts';
import { type Quantized, quantizeThroughFile } from './results.ts';

type FileBytes = Uint8Array<ArrayBuffer>;

/** The models as they are at present. */
interface Models {
  readonly state: StateDict;
  readonly quantized: Quantized | undefined;
  /** To quantize with where that has not happened yet. */
  readonly granularity: Granularity;
}

const quantizedOf = ({ state, quantized, granularity }: Models): Quantized =>
  quantized ?? quantizeThroughFile(state, granularity);

type Writer = (models: Models) => FileBytes | Promise<FileBytes>;

/** An int8 safetensors file that was imported leaves as it came. */
const writers: Readonly<Record<ExportFormat, Readonly<Partial<Record<ModelId, Writer>>>>> = {
  safetensors: {
    float: ({ state }) => writeFloatWeights(state),
    int8: (models) => quantizedOf(models).bytes,
  },
  onnx: {
    float: async ({ state }) => (await import('../core/formats/onnx/float-model.ts')).writeFloatOnnx(state),
    int8: async (models) =>
      (await import('../core/formats/onnx/int8-model.ts')).writePytorchInt8Onnx(quantizedOf(models).model),
  },
  onnxRuntime: {
    int8: async (models) =>
      (await import('../core/formats/onnx/int8-model.ts')).writeRuntimeInt8Onnx(quantizedOf(models).model),
  },
};

/** Throws where there is no such file of this model. */
export async function writeModel(id: ModelId, format: ExportFormat, models: Models): Promise<FileBytes> {
  const write = writers[format][id];
  if (!write) throw new Error(`There is no ${format} file of the ${id} model.`);
  return await write(models);
}
