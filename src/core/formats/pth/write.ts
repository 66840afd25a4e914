/**
 * SimpleCNN's weights as torch.save writes them: for `torch.load(path, weights_only=True)` and `load_state_dict`, float or into a
 * model that went through `quantize_dynamic(model, {nn.Linear})`.
 *
 * The pickle is the one of torch 2.13, byte for byte. Left out of the archive are `.format_version` and `.storage_alignment`,
 * which promise where torch's own zip writer puts each byte, and `.data/serialization_id`, a hash by which it counts loads.
 */
import {
  elementCount,
  linearLayers,
  linearShapes,
  type ParameterName,
  parameterNames,
  parameterShapes,
  type StateDict,
} from '../../network/simple-cnn.ts';
import type { QuantizedWeights } from '../../quantization/grid/weights.ts';
import type { QuantizedModel } from '../../quantization/schemes/dynamic.ts';
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
} from './pickle-values.ts';
import { encodePickle } from './pickle-writer.ts';

/** A float state dict. Throws RangeError where a parameter has not as many values as its shape wants. */
export function writePth(state: StateDict): Uint8Array<ArrayBuffer> {
  const storages = new Storages();
  const entries = parameterNames.map((name): Entry => [name, parameter(storages, name, state[name])]);
  const versions = { '': 1, conv1: 1, conv2: 1, fc1: 1, fc2: 1 };
  return archive('simple-cnn-float', stateDict(entries, versions), storages);
}

/** The state dict that `quantize_dynamic` leaves, per tensor or per channel. Throws RangeError as `writePth` does. */
export function writeQuantizedPth(model: QuantizedModel): Uint8Array<ArrayBuffer> {
  const storages = new Storages();
  const convolutions = (['conv1.weight', 'conv1.bias', 'conv2.weight', 'conv2.bias'] as const).map(
    (name): Entry => [name, parameter(storages, name, model.float[name])],
  );
  const linear = linearLayers.flatMap((layer): Entry[] => {
    const { outFeatures, inFeatures } = linearShapes[layer];
    // What static quantization would say of the layer's output: the defaults, unused.
    const scale = tensor(storages, 'torch.FloatStorage', Float32Array.of(1), []);
    const zeroPoint = tensor(storages, 'torch.LongStorage', BigInt64Array.of(0n), []);
    const weight = quantizedWeight(storages, model.linear[layer], [outFeatures, inFeatures]);
    const data = parameter(storages, `${layer}.bias`, model.float[`${layer}.bias`]);
    const bias = call(global(rebuildParameter), data, true, orderedDictionary());
    return [
      [`${layer}.scale`, scale],
      [`${layer}.zero_point`, zeroPoint],
      [`${layer}._packed_params.dtype`, global('torch.qint8')],
      [`${layer}._packed_params._packed_params`, tuple(weight, bias)],
    ];
  });
  const versions = {
    '': 1,
    conv1: 1,
    conv2: 1,
    fc1: 4,
    'fc1._packed_params': 3,
    fc2: 4,
    'fc2._packed_params': 3,
  };
  return archive('simple-cnn-int8', stateDict([...convolutions, ...linear], versions), storages);
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

function parameter(storages: Storages, name: ParameterName, values: Float32Array): PickleValue {
  const shape = parameterShapes[name];
  if (values.length !== elementCount(shape)) {
    throw new RangeError(
      `${name} [${shape.join(', ')}] wants ${elementCount(shape)} values, not ${values.length}.`,
    );
  }
  return tensor(storages, 'torch.FloatStorage', values, shape);
}

/** Without gradient (false) and without hooks (an empty OrderedDict), as the tensors of a state dict are. */
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

/** versions: of each module's state, by which PyTorch knows how to load what older ones saved. */
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
