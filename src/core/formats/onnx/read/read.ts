/**
 * A network out of an ONNX file, whoever wrote it. The graph is followed from the images to the logits; names do not matter. What only
 * scales and shifts is folded into the layers, and integers are read as what they stand for.
 */
import { NetworkError } from '../../../network/limits.ts';
import type { NetworkSpec } from '../../../network/spec.ts';
import type { AnyWeights } from '../../adapt.ts';
import { networkFromTensors } from '../../safetensors/network-reader.ts';
import type { ExternalFile } from './constant.ts';
import { OnnxError, OnnxProblem } from './error.ts';
import { followGraph } from './follow.ts';
import { imagesOf } from './images.ts';
import { int8Layers, networkOf, tensorsOf } from './network.ts';
import { readModel } from './protobuf/messages.ts';
import { Wire } from './protobuf/wire.ts';
import { told } from './telling.ts';
import type { Normalisation } from './value.ts';

export interface OnnxSurroundings {
  readonly fileName: string;
  /** The network in use. */
  readonly present: NetworkSpec;
  /** What the images of the data set at hand go through before a network reads them. */
  readonly normalisation: Normalisation;
  /** Files beside it, in which weights may lie. */
  readonly external?: ExternalFile;
}

/** Throws OnnxError where it is no such file or another kind of network, WeightsError where its values can't be used. */
export function readOnnx(bytes: Uint8Array, surroundings: OnnxSurroundings): AnyWeights {
  const { fileName, present, normalisation, external = () => undefined } = surroundings;
  const done = new Set<string>();
  try {
    const graph = readModel(new Wire(), bytes);
    const stored = new Set(graph.initializers.map(({ name }) => name));
    const input = graph.inputs.find(({ name }) => !stored.has(name));
    if (!input) throw new OnnxProblem(told('onnx/no-images'));
    const images = imagesOf(input.shape, present);
    const reading = { normalisation, say: (what: string) => void done.add(what) };
    const found = networkOf(images, followGraph(graph, images, external, reading), present);
    const tensors = tensorsOf(found);
    sayQuantized(found.layers, reading.say);
    return { ...networkFromTensors({ tensors, metadata: {} }, fileName, found.spec), done: [...done] };
  } catch (error) {
    const isProblem = error instanceof OnnxProblem || error instanceof NetworkError;
    throw isProblem ? new OnnxError(fileName, error) : error;
  }
}

/** What becomes of layers in integers, where it is not just what the file has. */
function sayQuantized(layers: Parameters<typeof int8Layers>[0], say: (done: string) => void): void {
  const dynamic = layers.filter(({ levels }) => levels);
  if (dynamic.length === 0) return;
  if (int8Layers(layers).length === 0) {
    say(told('onnx/dynamic-as-floats'));
  } else if (dynamic.some(({ levels }) => levels?.arithmetic === 'runtime')) {
    say(told('onnx/seven-bits'));
  }
}

/** Whether a file is ONNX's ModelProto: its fields are known ones, one after the other, and a graph is among them. */
export function isOnnx(bytes: Uint8Array): boolean {
  // ir_version comes first in all files known; a text or an image does not begin so.
  if (bytes[0] !== 0x08 || (bytes[1] ?? 0) === 0 || (bytes[1] ?? 0) > 64) return false;
  return [0x12, 0x1a, 0x22, 0x32, 0x3a, 0x42, 0x72].includes(bytes[2] ?? 0);
}
