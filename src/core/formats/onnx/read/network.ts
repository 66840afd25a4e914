/** The network that was found in a graph: its blocks, and its weights under PyTorch's names. */
import { layersOf, weightName } from '../../../network/describe.ts';
import { checkBlock, checkNetwork } from '../../../network/limits.ts';
import { sameNetwork } from '../../../network/presets.ts';
import type { Block, NetworkSpec } from '../../../network/spec.ts';
import type { Tensor } from '../../safetensors/safetensors.ts';
import { OnnxProblem } from './error.ts';
import { told } from './telling.ts';
import type { FoundLayer, Stream } from './value.ts';

export interface FoundNetwork {
  readonly spec: NetworkSpec;
  readonly layers: readonly FoundLayer[];
}

/**
 * images: what the graph reads. end: what becomes of them. present: the network in use; where it differs only in its dropout, of which a
 * graph knows nothing, it is the one. Throws OnnxProblem or NetworkError where it is no network for this page.
 */
export function networkOf(images: Stream, end: Stream, present: NetworkSpec): FoundNetwork {
  const layers = end.steps.filter((step) => step.kind !== 'pool');
  const last = layers.at(-1);
  if (last?.kind !== 'dense' || end.steps.at(-1) !== last) {
    throw new OnnxProblem(told('onnx/no-dense-at-end'));
  }
  if (last.relu) throw new OnnxProblem(told('onnx/relu-at-end', { layer: last.node }));
  if (end.affine || end.levels?.kind === 'dynamic' || end.levels?.kind === 'sums') {
    throw new OnnxProblem(told('onnx/after-last-layer'));
  }
  const blocks = end.steps.slice(0, -1).map(blockOf);
  for (const [index, block] of blocks.entries()) checkBlock(block, index + 1);
  const { C: channels, H: side } = images.axes.sizes;
  const { dataset } = present;
  const spec = {
    side,
    channels,
    classes: last.outFeatures,
    blocks,
    ...(dataset !== undefined && { dataset }),
  };
  checkNetwork(spec);
  const withoutDropout = { ...present, blocks: present.blocks.filter(({ kind }) => kind !== 'dropout') };
  return { spec: sameNetwork(spec, withoutDropout) ? present : spec, layers };
}

function blockOf(step: Stream['steps'][number]): Block {
  switch (step.kind) {
    case 'pool':
      return step;
    case 'conv':
      return { kind: 'conv', filters: step.outFeatures, kernel: step.kernel };
    case 'dense':
      return { kind: 'dense', units: step.outFeatures };
    default:
      return step satisfies never;
  }
}

/**
 * Under the names of a safetensors file. Where dense layers are in int8 for dynamic quantization and convolutions are not, they come in
 * int8; otherwise all are floats.
 */
export function tensorsOf({ spec, layers }: FoundNetwork): ReadonlyMap<string, Tensor> {
  const int8 = int8Layers(layers);
  const tensors = new Map<string, Tensor>();
  for (const [index, { name, weightShape, outFeatures }] of layersOf(spec).entries()) {
    const layer = layers[index];
    if (!layer) continue;
    const weight = weightName(name);
    tensors.set(`${name}.bias`, floatTensor(layer.bias, [outFeatures]));
    if (layer.levels && int8.includes(layer)) {
      const { values, scales } = layer.levels;
      const data = new Uint8Array(values.buffer, values.byteOffset, values.length);
      tensors.set(weight, { dtype: 'I8', shape: weightShape, data });
      tensors.set(`${weight}_scale`, floatTensor(scales, [scales.length]));
    } else tensors.set(weight, floatTensor(layer.weight, weightShape));
  }
  return tensors;
}

/** Those that the page's dynamic quantization can hold: dense layers in int8, all with one scale or all with one for each output. */
export function int8Layers(layers: readonly FoundLayer[]): readonly FoundLayer[] {
  const int8 = layers.filter(({ levels }) => levels);
  const perTensor = (layer: FoundLayer) => layer.levels?.scales.length === 1;
  const several = int8.filter(({ outFeatures }) => outFeatures > 1);
  const areAlike = several.every(perTensor) || !several.some(perTensor);
  return areAlike && int8.every(({ kind }) => kind === 'dense') ? int8 : [];
}

function floatTensor(values: Float32Array | Float64Array, shape: readonly number[]): Tensor {
  const floats = values instanceof Float32Array ? values : Float32Array.from(values);
  return { dtype: 'F32', shape, data: new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength) };
}
