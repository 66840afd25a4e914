/**
 * The layers that `quantize_dynamic` packed, all or some of them.
 *
 * A quantized state dict has in place of `fc1.weight` and `fc1.bias` the pair of both, `fc1._packed_params._packed_params`, with
 * the weight a quantized tensor; beside it `fc1._packed_params.dtype`, and `fc1.scale` and `fc1.zero_point`, which belong to static
 * quantization and mean nothing here.
 */
import type { Adapted } from '../adapt.ts';
import type { Tensor } from '../safetensors/safetensors.ts';
import { shown } from './error.ts';
import type { PickleValue } from './pickle/values.ts';
import { told } from './telling.ts';
import { asTuple, type TensorReader } from './tensors.ts';

/** What `quantize_dynamic` calls the state of a layer. Source: torch 2.13, `state_dict()`. */
const packedEndings = [
  'scale',
  'zero_point',
  '_packed_params.dtype',
  '_packed_params._packed_params',
] as const;

/** The tensors under the names that a safetensors file has. */
export function unpackedTensors(state: ReadonlyMap<string, PickleValue>, reader: TensorReader): Adapted {
  const tensors = new Map<string, Tensor>();
  const packed = packedLayers(state);
  const packedNames = new Set(packed.flatMap((layer) => packedEndings.map((ending) => `${layer}.${ending}`)));
  for (const [name, value] of state) {
    if (!packedNames.has(name)) tensors.set(name, reader.read(shown(name), value));
  }
  const halved: string[] = [];
  for (const layer of packed) {
    const missing = packedEndings.find((ending) => !state.has(`${layer}.${ending}`));
    if (missing) reader.fail(told('pth/missing', { tensor: shown(`${layer}.${missing}`) }));
    const unpacked = packedLayer(layer, state, reader);
    for (const [name, tensor] of Object.entries(unpacked)) tensors.set(`${layer}.${name}`, tensor);
    if (!unpacked.weight_scale) halved.push(shown(layer));
  }
  return { tensors, done: halved.length === 0 ? [] : [told('pth/unpacked', { layers: halved })] };
}

/** Names of the layers that are quantized. */
export function packedLayers(state: ReadonlyMap<string, PickleValue>): string[] {
  const layers = [...state.keys()].flatMap((name) => /^(.+)\._packed_params\./.exec(name)?.[1] ?? []);
  return [...new Set(layers)];
}

interface Unpacked {
  readonly weight: Tensor;
  readonly bias: Tensor;
  /** Absent where the weights are floats: `quantize_dynamic(..., dtype=torch.float16)`. */
  readonly weight_scale?: Tensor;
}

function packedLayer(
  layer: string,
  state: ReadonlyMap<string, PickleValue>,
  tensors: TensorReader,
): Unpacked {
  const name = `${layer}._packed_params._packed_params`;
  const [packed, packedBias, ...rest] = asTuple(state.get(name))?.items ?? [];
  if (rest.length > 0 || packedBias === undefined) tensors.fail(told('pth/no-pair', { tensor: shown(name) }));
  const { quantizer, ...weight } = tensors.read(
    told('pth/packed-weight-of', { layer: shown(layer) }),
    packed,
  );
  const bias = tensors.read(told('pth/packed-bias-of', { layer: shown(layer) }), packedBias);
  if (!quantizer) return { weight, bias };
  const { scales, zeroPoints } = quantizer;
  const shifted = zeroPoints.find((zeroPoint) => zeroPoint !== 0);
  if (shifted !== undefined) {
    tensors.fail(told('pth/zero-point', { tensor: shown(name), zeroPoint: String(shifted) }));
  }
  // PyTorch too rounds them to float32, when it packs the weights.
  const data = new Uint8Array(Float32Array.from(scales).buffer);
  return { weight, weight_scale: { dtype: 'F32', shape: [scales.length], data }, bias };
}
