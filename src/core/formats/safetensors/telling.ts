/** What is told of safetensors files and of the weights of any file, without its words: see core/told.ts. */
import { type Telling, telling } from '../../told.ts';

/** Of the bytes of a safetensors file. */
export const safetensorsTelling = {
  'safetensors/unsound': ['file', 'problem'],
  'safetensors/is-zip': [],
  'safetensors/too-short': ['bytes'],
  'safetensors/header-too-long': ['bytes', 'most'],
  'safetensors/header-cut-off': ['bytes', 'following'],
  'safetensors/header-not-utf-8': [],
  'safetensors/header-without-brace': [],
  'safetensors/header-no-object': [],
  'safetensors/header-not-json': ['cause'],
  'safetensors/too-many-entries': ['count', 'most'],
  'safetensors/name-twice': ['name'],
  'safetensors/metadata-no-object': [],
  'safetensors/metadata-no-string': ['key'],
  'safetensors/entry': ['tensor', 'problem'],
  'safetensors/entry-field': ['tensor', 'field', 'problem'],
  'safetensors/data-cut-off': ['tensor', 'start', 'end', 'bytes'],
  'safetensors/other-size': ['tensor', 'type', 'shape', 'needed', 'found'],
  'safetensors/gap': ['start', 'end', 'tensor'],
  'safetensors/overlap': ['tensor'],
  'safetensors/bytes-left': ['bytes'],
} as const satisfies Telling;

/** Of the tensors of any file, and of the network that its metadata name. */
export const weightsTelling = {
  'weights/of-file': ['file', 'problem'],
  'weights/too-long': ['file', 'bytes', 'most'],
  'weights/quantized': ['file'],
  'weights/more': ['count'],
  // kind: one of those that follow, in the form that stands alone.
  'weights/missing': ['names', 'kind', 'network', 'holds'],
  'weights/not-part': ['names', 'kind', 'network'],
  'weights/kind-float': [],
  'weights/kind-int8': [],
  'weights/kind-static-int8': [],
  'weights/kind-low-bit': ['bits'],
  'weights/kind-format': ['format'],
  'weights/holds': ['names'],
  'weights/holds-nothing': [],
  'weights/tensor-missing': ['tensor'],
  'weights/type': ['tensor', 'found', 'expected'],
  'weights/shape': ['tensor', 'found', 'expected', 'network'],
  'weights/either': ['one', 'other'],
  'weights/not-finite': ['tensor', 'value', 'index'],
  'weights/scale-not-positive': ['tensor', 'value', 'index'],
  'weights/scale-extreme': ['tensor', 'value', 'index', 'least', 'most'],
  'weights/format-too-large': ['tensor', 'scale'],
  'weights/no-number': ['tensor', 'code', 'index'],
  'weights/zero-point': ['tensor', 'value', 'most'],
  'weights/spare-bits': ['tensor'],
  'weights/no-scheme': ['tensor'],
  'weights/per-tensor-and-channel': ['layer', 'other'],
  'weights/per-channel-and-tensor': ['layer', 'other'],
  // Metadata.
  'weights/packed-shape-missing': ['key', 'expected'],
  'weights/packed-shape-other': ['key', 'expected'],
  'weights/network': ['problem'],
  'weights/classes': ['value'],
  'weights/input': ['value'],
  'weights/other-images': ['size', 'channels', 'classes', 'ownSize', 'ownChannels', 'ownClasses'],
  'weights/scheme': ['problem'],
  'weights/scheme-not-json': [],
  'weights/scheme-dynamic': [],
  'weights/scheme-layer': ['layers', 'layer'],
  // Weights in several files.
  'weights/parts-missing': ['count', 'names', 'missing'],
  'weights/no-index': ['index'],
  'weights/in-two-parts': ['tensor', 'part'],
} as const satisfies Telling;

export const told = telling<typeof safetensorsTelling & typeof weightsTelling>();
