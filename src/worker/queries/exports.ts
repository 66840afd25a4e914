/** Writes a model as a file. A writer is loaded when it is first needed, so that the page does not wait for what few ask for. */
import type { ExportFormat } from '../../core/formats/export-formats.ts';
import { writeFloatWeights } from '../../core/formats/safetensors/weights-file.ts';
import type { StateDict } from '../../core/network/simple-cnn.ts';
import { type QuantizedModel, toQuantizedModel } from '../../core/quantization/schemes/dynamic.ts';
import { type Scheme, schemeName } from '../../core/quantization/schemes/scheme.ts';
import type { ModelId } from '../../core/results/model-report.ts';
import { type Quantized, quantizeThroughFile } from './results.ts';

type FileBytes = Uint8Array<ArrayBuffer>;

/** The models as they are at present. */
interface Models {
  readonly state: StateDict;
  readonly quantized: Quantized | undefined;
  /** To quantize with where that has not happened yet. */
  readonly scheme: Scheme;
}

/** Throws where a quantized model has to be made and cannot be made at once. */
function quantizedOf({ state, quantized, scheme }: Models): Quantized {
  if (quantized) return quantized;
  if (scheme.kind === 'static') {
    throw new Error('Static quantization needs to see training images first. Press Quantize, then save.');
  }
  return quantizeThroughFile(state, scheme);
}

/** Throws where the quantized model is none that PyTorch's quantize_dynamic makes, which is all that most formats can hold. */
function dynamicOf(models: Models): QuantizedModel {
  const { network } = quantizedOf(models);
  const model = network.kind === 'dynamic' ? toQuantizedModel(network) : undefined;
  if (model) return model;
  throw new Error(
    `The quantized model is ${schemeName(network.scheme)}, which only safetensors can hold. Choose that, or quantize fc1 and fc2 dynamically.`,
  );
}

type Writer = (models: Models) => FileBytes | Promise<FileBytes>;

/** An int8 safetensors file that was imported leaves as it came. */
const writers: Readonly<Record<ExportFormat, Readonly<Partial<Record<ModelId, Writer>>>>> = {
  safetensors: {
    float: ({ state }) => writeFloatWeights(state),
    int8: (models) => quantizedOf(models).bytes,
  },
  onnx: {
    float: async ({ state }) =>
      (await import('../../core/formats/onnx/float-model.ts')).writeFloatOnnx(state),
    int8: async (models) =>
      (await import('../../core/formats/onnx/int8-model.ts')).writePytorchInt8Onnx(dynamicOf(models)),
  },
  onnxRuntime: {
    int8: async (models) =>
      (await import('../../core/formats/onnx/int8-model.ts')).writeRuntimeInt8Onnx(dynamicOf(models)),
  },
  pth: {
    float: async ({ state }) => (await import('../../core/formats/pth/write.ts')).writePth(state),
    int8: async (models) =>
      (await import('../../core/formats/pth/write.ts')).writeQuantizedPth(dynamicOf(models)),
  },
  tfjs: {
    float: async ({ state }) =>
      (await import('../../core/formats/tfjs-layers/write.ts')).writeTfjsLayers(state),
    int8: async (models) =>
      (await import('../../core/formats/tfjs-layers/write.ts')).writeQuantizedTfjsLayers(dynamicOf(models)),
  },
};

/** Throws where there is no such file of this model. */
export async function writeModel(id: ModelId, format: ExportFormat, models: Models): Promise<FileBytes> {
  const write = writers[format][id];
  if (!write) throw new Error(`There is no ${format} file of the ${id} model.`);
  return await write(models);
}
