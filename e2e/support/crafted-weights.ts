// Weights files that a test makes from the sound one that ships with the page: damaged, of another kind, or just awkward.
import {
  parseSafetensors,
  type Tensor,
  writeSafetensors,
} from '../../src/core/formats/safetensors/safetensors.ts';
import type { NamedFile } from './exports.ts';
import { trainedWeights } from './reference.ts';

/** The trained weights with their tensors changed, as a sound safetensors file. */
function craftWeights(name: string, change: (tensors: Map<string, Tensor>) => void): NamedFile {
  const tensors = new Map(parseSafetensors(trainedWeights.bytes, trainedWeights.name).tensors);
  change(tensors);
  return { name, bytes: writeSafetensors(tensors) };
}

/** A tensor of the file with one of its float32 values replaced. */
function withValue(tensors: ReadonlyMap<string, Tensor>, name: string, index: number, value: number): Tensor {
  const tensor = tensors.get(name);
  if (!tensor) throw new Error(`There is no tensor ${name}.`);
  const data = Uint8Array.from(tensor.data);
  new DataView(data.buffer).setFloat32(4 * index, value, true);
  return { ...tensor, data };
}

/** The trained weights under the names that DataParallel gives them, with a counter that training kept beside them. */
export const weightsOfDataParallel = (): NamedFile =>
  craftWeights('data-parallel.safetensors', (tensors) => {
    const plain = [...tensors];
    tensors.clear();
    for (const [name, tensor] of plain) tensors.set(`module.${name}`, tensor);
    tensors.set('module.step', { dtype: 'I64', shape: [], data: new Uint8Array(8) });
  });

/** The trained weights with one far too large: a scale that must reach it leaves little of the others to int8. */
export const weightsWithOutlier = (): NamedFile =>
  craftWeights('outlier.safetensors', (tensors) => {
    tensors.set('fc1.weight', withValue(tensors, 'fc1.weight', 0, 15));
  });

export interface BadFile {
  readonly file: NamedFile;
  /** What the message must say besides the file's name. */
  readonly says: readonly string[];
}

const cut = (name: string, length: number): NamedFile => ({
  name,
  bytes: trainedWeights.bytes.slice(0, length),
});

const textFile = (name: string, content: string): NamedFile => ({
  name,
  bytes: new TextEncoder().encode(content),
});

function oversized(): NamedFile {
  const bytes = new Uint8Array(41_000_001);
  bytes.set(trainedWeights.bytes);
  return { name: 'oversized.safetensors', bytes };
}

/** The tensors' bytes as they are, under another shape or dtype of the same size. */
function relabelled(
  name: string,
  tensorName: string,
  label: Partial<Pick<Tensor, 'dtype' | 'shape'>>,
): NamedFile {
  return craftWeights(name, (tensors) => {
    const tensor = tensors.get(tensorName);
    if (tensor) tensors.set(tensorName, { ...tensor, ...label });
  });
}

/** Every way in which a file may not be SimpleCNN's weights, with what a person is told. */
export function badFiles(): BadFile[] {
  const { length } = trainedWeights.bytes;
  return [
    { file: cut('empty.safetensors', 0), says: ['0 bytes'] },
    { file: cut('cut-in-header.safetensors', 60), says: ['header', 'cut off'] },
    { file: cut('cut-in-data.safetensors', length - 1000), says: ['cut off'] },
    { file: oversized(), says: ['41000000 bytes'] },
    {
      file: textFile('notes.safetensors', 'These are not the weights you are looking for.'),
      says: ['header'],
    },
    { file: textFile('weights.pth', 'PK\u0003\u0004 and so on'), says: ['zip archive', 'cut off'] },
    {
      file: relabelled('wrong-shape.safetensors', 'fc1.weight', { shape: [3136, 128] }),
      says: ['fc1.weight', '[3136, 128]', '[128, 3136]'],
    },
    {
      file: relabelled('wrong-dtype.safetensors', 'conv2.weight', { dtype: 'I32' }),
      says: ['conv2.weight', 'I32', 'F32'],
    },
    {
      file: craftWeights('not-a-number.safetensors', (tensors) => {
        tensors.set('fc2.bias', withValue(tensors, 'fc2.bias', 3, Number.NaN));
      }),
      says: ['fc2.bias', 'NaN', 'index 3'],
    },
    {
      file: craftWeights('infinite.safetensors', (tensors) => {
        tensors.set('conv1.weight', withValue(tensors, 'conv1.weight', 0, Number.NEGATIVE_INFINITY));
      }),
      says: ['conv1.weight', '-Infinity'],
    },
    {
      file: craftWeights('no-fc2.safetensors', (tensors) => {
        tensors.delete('fc2.weight');
      }),
      says: ['fc2.weight', 'missing'],
    },
    {
      file: craftWeights('one-too-many.safetensors', (tensors) => {
        tensors.set('fc3.bias', { dtype: 'F32', shape: [1], data: new Uint8Array(4) });
      }),
      says: ['fc3.bias', 'not part of SimpleCNN'],
    },
  ];
}
