/**
 * The files that a model can be saved as, one line for each. What writes it stands in worker/queries/export-model.ts, what a person reads of
 * it in ui/words/en/late/files.ts; neither compiles while one of these is missing there.
 */
import { mnist } from '../dataset/dataset-info.ts';
import { isSimpleCnn } from '../network/presets.ts';
import type { NetworkSpec } from '../network/spec.ts';

/** What a model is for the formats: its float weights, or what quantization made of them. */
type ModelKind = 'float' | 'int8';

interface FileKind {
  readonly id: string;
  /** How the file's name ends. */
  readonly ending: string;
  /** The models that it is made of. */
  readonly models: readonly ModelKind[];
}

/** All formats, in the order in which the page shows them. */
export const exportFormats = [
  { id: 'safetensors', ending: '.safetensors', models: ['float', 'int8'] },
  { id: 'onnx', ending: '.onnx', models: ['float', 'int8'] },
  { id: 'onnxRuntime', ending: '-onnxruntime.onnx', models: ['int8'] },
  { id: 'pth', ending: '.pth', models: ['float', 'int8'] },
  { id: 'tfjs', ending: '-tfjs.zip', models: ['float', 'int8'] },
] as const satisfies readonly FileKind[];

export type ExportFormat = (typeof exportFormats)[number]['id'];

/** Such as simple-cnn-int8.onnx, or simple-cnn-fashion-mnist-int8.onnx; other networks have no name of their own. */
export function exportFileName(model: ModelKind, format: ExportFormat, spec: NetworkSpec): string {
  const ending = exportFormats.find(({ id }) => id === format)?.ending ?? '';
  return `${isSimpleCnn(spec) ? 'simple-cnn' : 'network'}${dataSetInFileName(spec.dataset)}-${model}${ending}`;
}

const longestPart = 40;

/** -fashion-mnist; nothing for the data set that the page comes with, or where it is not known. */
export const dataSetInFileName = (dataset: string | undefined): string =>
  dataset === undefined || dataset === mnist.name ? '' : `-${nameInFileNames(dataset)}`;

/** Small letters and digits with hyphens between them: every system can store that. */
export function nameInFileNames(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u);
  const joined = words.filter((word) => word !== '').join('-');
  return joined.slice(0, longestPart) || 'data';
}
