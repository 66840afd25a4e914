/**
 * A network's weights as torch.save writes them: for `torch.load(path, weights_only=True)` and `load_state_dict`, float or into a
 * model that went through `quantize_dynamic(model, {nn.Linear})`.
 *
 * The pickle is the one of torch 2.13, byte for byte. Left out of the archive are `.format_version` and `.storage_alignment`,
 * which promise where torch's own zip writer puts each byte, and `.data/serialization_id`, a hash by which it counts loads.
 */
import {
  biasName,
  describeNetwork,
  elementCount,
  type Layer,
  layersOf,
  weightName,
} from '../../network/describe.ts';
import { isSimpleCnn } from '../../network/presets.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import { checkedTensor, checkedValues, type StateDict } from '../../network/state-dict.ts';
import type { QuantizedWeights } from '../../quantization/grid/weights.ts';
import type { FloatLayer } from '../../quantization/reference/float-layer.ts';
import type { DynamicLayer, DynamicNetwork } from '../../quantization/schemes/dynamic.ts';
import { layerWeights } from '../../quantization/schemes/layer-weights.ts';
import { encodeUtf8 } from '../utf8.ts';
import { writeAlignedZip } from '../zip/write.ts';
import { rebuildParameter, rebuildQuantizedTensor, rebuildTensor } from './globals.ts';
import {
  call,
  dictionary,
  float,
  global,
  orderedDictionary,
  type PickleValue,
  persistent,
  tuple,
} from './pickle/values.ts';
import { encodePickle } from './pickle/writer.ts';

/** A float state dict. Throws RangeError where a parameter has not as many values as its shape wants. */
export function writePth(state: StateDict): Uint8Array<ArrayBuffer> {
  const storages = new Storages();
  const { parameters, layers } = describeNetwork(state.spec);
  const entries = parameters.map((parameter): Entry => {
    const values = checkedTensor(state, parameter);
    return [parameter.name, tensor(storages, 'torch.FloatStorage', values, parameter.shape)];
  });
  const versions = Object.fromEntries([['', 1], ...layers.map(({ name }) => [name, 1] as const)]);
  return archive(`${stem(state.spec)}-float`, stateDict(entries, versions), storages);
}

/** The state dict that `quantize_dynamic` leaves, per tensor or per channel. Throws RangeError as `writePth` does. */
export function writeQuantizedPth(network: DynamicNetwork): Uint8Array<ArrayBuffer> {
  const storages = new Storages();
  const versions: [string, number][] = [['', 1]];
  const entries = layersOf(network.spec).flatMap((layer): Entry[] => {
    const { name } = layer;
    const weights = layerWeights(network, name);
    if (weights.kind === 'float32') {
      versions.push([name, 1]);
      return floatEntries(storages, layer, weights);
    }
    versions.push([name, 4], [`${name}._packed_params`, 3]);
    return quantizedEntries(storages, layer, weights);
  });
  return archive(`${stem(network.spec)}-int8`, stateDict(entries, Object.fromEntries(versions)), storages);
}

const stem = (spec: NetworkSpec): string => (isSimpleCnn(spec) ? 'simple-cnn' : 'network');

function floatEntries(storages: Storages, layer: Layer, { weight, bias }: FloatLayer): Entry[] {
  const { name, weightShape, outFeatures } = layer;
  return [
    [weightName(name), parameter(storages, weightName(name), weight, weightShape)],
    [biasName(name), parameter(storages, biasName(name), bias, [outFeatures])],
  ];
}

function quantizedEntries(storages: Storages, layer: Layer, { weights, bias }: DynamicLayer): Entry[] {
  const { name, weightShape, outFeatures } = layer;
  // What static quantization would say of the layer's output: the defaults, unused.
  const scale = tensor(storages, 'torch.FloatStorage', Float32Array.of(1), []);
  const zeroPoint = tensor(storages, 'torch.LongStorage', BigInt64Array.of(0n), []);
  const weight = quantizedWeight(storages, weights, weightShape);
  const data = parameter(storages, biasName(name), bias, [outFeatures]);
  return [
    [`${name}.scale`, scale],
    [`${name}.zero_point`, zeroPoint],
    [`${name}._packed_params.dtype`, global('torch.qint8')],
    [
      `${name}._packed_params._packed_params`,
      tuple(weight, call(global(rebuildParameter), data, true, orderedDictionary())),
    ],
  ];
}

type Entry = readonly [name: string, value: PickleValue];
type Values = Float32Array | Float64Array | BigInt64Array | Int8Array;

/** The bytes beside the pickle, which refers to them by number. */
class Storages {
  readonly list: Uint8Array[] = [];

  /** Returns what the pickle says of it. storageClass: 'torch.FloatStorage'. */
  add(storageClass: string, values: Values): PickleValue {
    const key = String(this.list.length);
    // Little-endian, as every machine with a browser is.
    this.list.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    return persistent('storage', global(storageClass), key, 'cpu', values.length);
  }
}

function parameter(
  storages: Storages,
  name: string,
  values: Float32Array<ArrayBuffer>,
  shape: readonly number[],
): PickleValue {
  return tensor(storages, 'torch.FloatStorage', checkedValues(values, name, shape), shape);
}

/** A tensor without gradient (false) and without hooks (an empty OrderedDict), like all tensors of a state dict. */
function tensor(
  storages: Storages,
  storageClass: string,
  values: Values,
  shape: readonly number[],
): PickleValue {
  return call(
    global(rebuildTensor),
    storages.add(storageClass, values),
    0,
    tuple(...shape),
    tuple(...rowMajorStrides(shape)),
    false,
    orderedDictionary(),
  );
}

function quantizedWeight(
  storages: Storages,
  { granularity, values, scales }: QuantizedWeights,
  shape: readonly number[],
): PickleValue {
  const storage = storages.add('torch.QInt8Storage', values);
  return call(
    global(rebuildQuantizedTensor),
    storage,
    0,
    tuple(...shape),
    tuple(...rowMajorStrides(shape)),
    granularity === 'per-tensor' ? perTensor(scales) : perChannel(storages, scales),
    false,
    orderedDictionary(),
  );
}

const perTensor = (scales: Float32Array): PickleValue =>
  tuple(global('torch.per_tensor_affine'), float(scales[0] ?? 0), 0);

/** Scales as doubles, zero points, and the axis along which they run. */
const perChannel = (storages: Storages, scales: Float32Array): PickleValue =>
  tuple(
    global('torch.per_channel_affine'),
    tensor(storages, 'torch.DoubleStorage', Float64Array.from(scales), [scales.length]),
    tensor(storages, 'torch.LongStorage', new BigInt64Array(scales.length), [scales.length]),
    0,
  );

function rowMajorStrides(shape: readonly number[]): number[] {
  return shape.map((_, axis) => elementCount(shape.slice(axis + 1)));
}

/** versions: the version of each module's state. It tells PyTorch how to load what older versions saved. */
function stateDict(entries: readonly Entry[], versions: Readonly<Record<string, number>>): PickleValue {
  const metadata = orderedDictionary(
    Object.entries(versions).map(([module, version]) => [module, dictionary({ version })]),
  );
  return { ...orderedDictionary(entries), attributes: dictionary({ _metadata: metadata }) };
}

/** torch.save aligns storages to 64 bytes, so that they can be mapped into memory. root: the folder all is in. */
function archive(root: string, state: PickleValue, storages: Storages): Uint8Array<ArrayBuffer> {
  return writeAlignedZip(
    new Map([
      [`${root}/data.pkl`, encodePickle(state)],
      [`${root}/byteorder`, encodeUtf8('little')],
      ...storages.list.map((bytes, key): [string, Uint8Array] => [`${root}/data/${key}`, bytes]),
      [`${root}/version`, encodeUtf8('3\n')],
    ]),
    64,
  );
}
