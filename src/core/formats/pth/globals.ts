/**
 * The globals of Python that a state dict may name. No module is ever looked up: these are words with a meaning here.
 * Source: torch, `_weights_only_unpickler.py`, `_get_allowed_globals`, of which these are the part that SimpleCNN can need or
 * that a clearer message than "not allowed" exists for.
 */
import type { Dtype } from '../safetensors/safetensors.ts';
import { orderedDictPath } from './pickle/opcodes.ts';
import type { Allowed } from './pickle/reader.ts';

/** Dtypes by storage class. The integers of a quantized tensor are stored like others; their scales are the tensor's. */
export const storageDtypes: ReadonlyMap<string, Dtype> = new Map([
  ['torch.FloatStorage', 'F32'],
  ['torch.DoubleStorage', 'F64'],
  ['torch.HalfStorage', 'F16'],
  ['torch.BFloat16Storage', 'BF16'],
  ['torch.LongStorage', 'I64'],
  ['torch.IntStorage', 'I32'],
  ['torch.ShortStorage', 'I16'],
  ['torch.CharStorage', 'I8'],
  ['torch.ByteStorage', 'U8'],
  ['torch.BoolStorage', 'BOOL'],
  ['torch.QInt8Storage', 'I8'],
  ['torch.QUInt8Storage', 'U8'],
  ['torch.QInt32Storage', 'I32'],
]);

export const rebuildTensor = 'torch._utils._rebuild_tensor_v2';
export const rebuildQuantizedTensor = 'torch._utils._rebuild_qtensor';
export const rebuildParameter = 'torch._utils._rebuild_parameter';
/** A parameter that was given attributes. They come last, and are not looked at. */
export const rebuildParameterWithState = 'torch._utils._rebuild_parameter_with_state';
/** A tensor of a class of somebody's own: what makes the tensor, the class, what the former is given, and attributes. */
export const rebuildFromType = 'torch._tensor._rebuild_from_type_v2';

/** What a checkpoint holds beside the weights: figures of NumPy, collections, settings. They are told apart from weights and not used. */
const besideWeights = [
  'collections.Counter',
  'collections.defaultdict',
  'argparse.Namespace',
  ...['set', 'list', 'dict', 'int', 'float'].map((name) => `__builtin__.${name}`),
  ...['numpy.core', 'numpy._core'].flatMap((path) => [
    `${path}.multiarray.scalar`,
    `${path}.multiarray._reconstruct`,
  ]),
  'numpy.dtype',
  'numpy.ndarray',
  '_codecs.encode',
  'torch.Size',
  'torch.device',
  'torch.float32',
  'torch.float64',
  'torch.bfloat16',
];

export const perTensorSchemes: readonly string[] = ['torch.per_tensor_affine', 'torch.per_tensor_symmetric'];
export const perChannelSchemes: readonly string[] = [
  'torch.per_channel_affine',
  'torch.per_channel_symmetric',
];

/** A packed layer's `dtype` entry; float16 is `quantize_dynamic(..., dtype=torch.float16)`. */
const packedDtypes = ['torch.qint8', 'torch.quint8', 'torch.float16'];

const globals: ReadonlySet<string> = new Set([
  orderedDictPath,
  rebuildTensor,
  rebuildQuantizedTensor,
  rebuildParameter,
  rebuildParameterWithState,
  rebuildFromType,
  ...besideWeights,
  ...storageDtypes.keys(),
  ...packedDtypes,
  ...perTensorSchemes,
  ...perChannelSchemes,
  'torch.per_channel_affine_float_qparams',
]);

export const allowedGlobals: Allowed = { globals, takesAnyClass: rebuildFromType };
