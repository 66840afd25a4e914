/**
 * What is told of files of torch.save, without its words: see core/told.ts. The problems complete `pth/unreadable`; those of a tensor, whose
 * name is in each, go through `pth/tensor`.
 */
import { type Telling, telling } from '../../told.ts';

export const pthTelling = {
  'pth/unreadable': ['file', 'problem'],
  // The archive.
  'pth/torchscript': [],
  'pth/pickles': ['count'],
  'pth/big-endian': [],
  'pth/entry-missing': ['entry'],
  // The pickle.
  'pth/pickle-cut-off': [],
  'pth/text-not-utf-8': ['byte'],
  'pth/pickle-too-long': ['bytes', 'most'],
  'pth/opcode': ['byte', 'opcode'],
  'pth/no-value-there': [],
  'pth/list-not-begun': [],
  'pth/storage-without-tuple': ['found'],
  'pth/call-without-tuple': ['found'],
  'pth/fills-no-dict': ['found'],
  'pth/never-kept': ['index'],
  'pth/protocol': ['protocol', 'known'],
  'pth/asks-for': ['path'],
  'pth/calls': ['found'],
  'pth/makes': ['path'],
  'pth/appends-to-no-list': ['found'],
  'pth/key': ['found'],
  'pth/key-without-value': ['key'],
  'pth/attributes': ['found'],
  // What is a value of a pickle, for other messages.
  'pth/a-bool': [],
  'pth/an-int': [],
  'pth/a-str': [],
  'pth/a-storage': [],
  'pth/a-float': [],
  'pth/a-tuple': [],
  'pth/a-list': [],
  'pth/a-dict': [],
  'pth/made-by': ['path'],
  // The state dict.
  'pth/no-state-dict': ['found'],
  'pth/static': ['tensor'],
  // Its tensors.
  'pth/tensor': ['problem'],
  'pth/scales-of': ['tensor'],
  'pth/zero-points-of': ['tensor'],
  'pth/packed-weight-of': ['layer'],
  'pth/packed-bias-of': ['layer'],
  'pth/no-tensor': ['tensor', 'found'],
  'pth/parameter-of': ['tensor', 'found'],
  'pth/own-class': ['tensor', 'found'],
  'pth/strides': ['tensor', 'sizes', 'strides'],
  'pth/axes': ['tensor', 'axes'],
  'pth/sizes-too-large': ['tensor', 'sizes'],
  'pth/beyond-storage': ['tensor', 'element', 'elements'],
  'pth/shares-storage': ['tensor'],
  'pth/no-scale': ['tensor'],
  'pth/scheme': ['tensor', 'scheme'],
  'pth/axis': ['tensor'],
  'pth/scales': ['tensor', 'dtype', 'shape', 'expected', 'channels'],
  'pth/zero-points': ['tensor', 'dtype', 'shape', 'expected', 'channels'],
  'pth/no-storage': ['tensor', 'found'],
  'pth/storage-size': ['tensor', 'expected', 'key', 'bytes'],
  'pth/no-size': ['tensor', 'found'],
  'pth/no-sizes': ['tensor', 'found'],
  'pth/missing': ['tensor'],
  'pth/no-pair': ['tensor'],
  'pth/zero-point': ['tensor', 'zeroPoint'],
  // What was done to find the weights, each the part of a sentence.
  'pth/read-from': ['path'],
  'pth/not-used': ['paths', 'count'],
  'pth/observers': [],
  'pth/unpacked': ['layers'],
} as const satisfies Telling;

export const told = telling<typeof pthTelling>();
