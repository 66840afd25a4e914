/** Writes a model as a file. A writer is loaded when it is first needed, so that the page does not wait for what few ask for. */

import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import type { ExportFormat } from '../../core/formats/export-formats.ts';
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { type DynamicNetwork, isWhollyDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { eligibleLayers, type Scheme, schemeName } from '../../core/quantization/schemes/scheme.ts';
import type { ModelId } from '../../core/results/model-report.ts';
import { type Quantized, quantizeThroughFile } from './results.ts';

type FileBytes = Uint8Array<ArrayBuffer>;

/** The models as they are at present. */
interface Models {
  readonly state: StateDict;
  readonly quantized: Quantized | undefined;
  /** To quantize with where that has not happened yet. */
  readonly scheme: Scheme;
  /** Whose images they read. */
  readonly dataset: DataSetInfo;
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
function dynamicOf(models: Models): DynamicNetwork {
  const { network } = quantizedOf(models);
  if (network.kind === 'dynamic' && isWhollyDynamic(network)) return network;
  const { spec, scheme } = network;
  const dense = eligibleLayers('dynamic', spec).join(' and ');
  throw new Error(
    `The quantized model is ${schemeName(scheme, spec)}, which only safetensors can hold. Choose that, or quantize ${dense} dynamically.`,
  );
}

type Writer = (models: Models) => FileBytes | Promise<FileBytes>;

/** An int8 safetensors file that was imported leaves as it came. */
const writers: Readonly<Record<ExportFormat, Readonly<Partial<Record<ModelId, Writer>>>>> = {
  safetensors: {
    float: ({ state, dataset }) => writeFloatWeights(state, { dataset: dataset.name }),
    int8: (models) => quantizedOf(models).bytes,
  },
  onnx: {
    float: async ({ state, dataset }) =>
      (await import('../../core/formats/onnx/float-model.ts')).writeFloatOnnx(state, dataset),
    int8: async (models) =>
      (await import('../../core/formats/onnx/int8-model.ts')).writePytorchInt8Onnx(
        dynamicOf(models),
        models.dataset,
      ),
  },
  onnxRuntime: {
    int8: async (models) =>
      (await import('../../core/formats/onnx/int8-model.ts')).writeRuntimeInt8Onnx(
        dynamicOf(models),
        models.dataset,
      ),
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
