/** Writes a model as a file. A writer is loaded when it is first needed, so that the page does not wait for what few ask for. */

import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import type { ExportFormat } from '../../core/formats/export-formats.ts';
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { type DynamicNetwork, isWhollyDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { eligibleLayers, schemeName } from '../../core/quantization/schemes/scheme.ts';
import { schemeOf } from '../../core/settings/scheme.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Queries } from '../../protocol/queries.ts';
import { quantizeThroughFile } from '../quantizing/quantize.ts';
import type { QuantizedFile } from '../shelf/entry.ts';
import { told } from '../shelf/telling.ts';
import type { Workshop } from '../workshop/workshop.ts';

type FileBytes = Uint8Array<ArrayBuffer>;

/** The model that has the role now. A candidate is quantized for the purpose where there is none and it takes no more than its weights. */
export async function exportModel(
  { role, format, settings }: Queries['exportModel']['question'],
  { live, shelf, data }: Pick<Workshop, 'live' | 'shelf' | 'data'>,
): Promise<FileBytes> {
  const { info } = data;
  const entry = role === 'baseline' ? shelf.baseline : shelf.candidate;
  if (entry?.kind === 'quantized') return writeQuantized(format, entry.file, info);
  const state = (entry === shelf.live ? undefined : entry?.state) ?? shelf.live.state ?? (await live.state());
  return entry
    ? writeFloat(format, state, info)
    : writeQuantized(format, quantizeAtOnce(state, settings), info);
}

/** Throws where a quantized model cannot be made without training images. */
function quantizeAtOnce(state: StateDict, settings: Settings): QuantizedFile {
  const scheme = schemeOf(settings, state.spec);
  if (scheme.kind === 'static') {
    throw new Error(told('model/not-calibrated'));
  }
  if (settings.qatSteps > 0) {
    throw new Error(told('model/not-fine-tuned', { steps: String(settings.qatSteps) }));
  }
  return quantizeThroughFile(state, scheme);
}

/** Throws where the quantized model is none that PyTorch's quantize_dynamic makes, which is all that most formats can hold. */
function dynamicOf({ network }: QuantizedFile): DynamicNetwork {
  if (network.kind === 'dynamic' && isWhollyDynamic(network)) return network;
  const { spec, scheme } = network;
  const layers = eligibleLayers('dynamic', spec);
  throw new Error(told('model/only-safetensors', { scheme: schemeName(scheme, spec), layers }));
}

async function writeFloat(format: ExportFormat, state: StateDict, dataset: DataSetInfo): Promise<FileBytes> {
  switch (format) {
    case 'safetensors':
      return writeFloatWeights(state);
    case 'onnx':
      return (await import('../../core/formats/onnx/float-model.ts')).writeFloatOnnx(state, dataset);
    case 'pth':
      return (await import('../../core/formats/pth/write.ts')).writePth(state);
    case 'tfjs':
      return (await import('../../core/formats/tfjs-layers/write.ts')).writeTfjsLayers(state);
    case 'onnxRuntime':
      throw new Error(told('model/no-integer-float'));
    default:
      return format satisfies never;
  }
}

/** An int8 safetensors file that was imported leaves as it came. */
async function writeQuantized(
  format: ExportFormat,
  file: QuantizedFile,
  dataset: DataSetInfo,
): Promise<FileBytes> {
  switch (format) {
    case 'safetensors':
      return file.bytes;
    case 'onnx':
      return (await import('../../core/formats/onnx/int8-model.ts')).writePytorchInt8Onnx(
        dynamicOf(file),
        dataset,
      );
    case 'onnxRuntime':
      return (await import('../../core/formats/onnx/int8-model.ts')).writeRuntimeInt8Onnx(
        dynamicOf(file),
        dataset,
      );
    case 'pth':
      return (await import('../../core/formats/pth/write.ts')).writeQuantizedPth(dynamicOf(file));
    case 'tfjs':
      return (await import('../../core/formats/tfjs-layers/write.ts')).writeQuantizedTfjsLayers(
        dynamicOf(file),
      );
    default:
      return format satisfies never;
  }
}
