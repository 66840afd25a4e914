/**
 * The files that a model can be saved as, one line for each. What writes it stands in worker/exports.ts, what a person reads of
 * it in ui/words.ts; neither compiles while one of these is missing there.
 */
import type { Weights } from './safetensors/weights-file.ts';

interface FileKind {
  readonly id: string;
  /** Of its name. */
  readonly ending: string;
  /** The models that it is made of. */
  readonly models: readonly Weights['kind'][];
}

/** In the order in which they are shown. */
export const exportFormats = [
  { id: 'safetensors', ending: '.safetensors', models: ['float', 'int8'] },
  { id: 'onnx', ending: '.onnx', models: ['float', 'int8'] },
  { id: 'onnxRuntime', ending: '-onnxruntime.onnx', models: ['int8'] },
  { id: 'pth', ending: '.pth', models: ['float', 'int8'] },
  { id: 'tfjs', ending: '-tfjs.zip', models: ['float', 'int8'] },
] as const satisfies readonly FileKind[];

export type ExportFormat = (typeof exportFormats)[number]['id'];

/** Such as simple-cnn-int8.onnx. */
export function exportFileName(model: Weights['kind'], format: ExportFormat): string {
  const ending = exportFormats.find(({ id }) => id === format)?.ending ?? '';
  return `simple-cnn-${model}${ending}`;
}
