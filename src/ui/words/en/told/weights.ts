/** What is told of the tensors of a file and of the network that its metadata name (core/formats/safetensors/telling.ts). */
import type { weightsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const weightsTold: Readonly<Record<keyof typeof weightsTelling, string>> = {
  'weights/of-file': '{file}: {problem}',
  'weights/too-long':
    '{file} has {bytes} bytes; the weights of the largest network take 40 MB. Choose a file of at most {most} bytes.',
  'weights/quantized': '{file} holds quantized weights. Choose float ones.',
  'weights/more': '{count} more',
  'weights/missing':
    "{names} missing from these {kind} of {network}. {holds} Save the model's whole state_dict.",
  'weights/not-part':
    '{names} not part of {network} ({kind}). Save the state_dict of this network and nothing else.',
  'weights/kind-float': 'float weights',
  'weights/kind-int8': 'int8 weights',
  'weights/kind-static-int8': 'static int8 weights',
  'weights/kind-low-bit': '{bits}-bit weights',
  'weights/kind-format': '{format} weights',
  'weights/holds': 'It holds {names}.',
  'weights/holds-nothing': 'It holds no tensors.',
  'weights/tensor-missing': "{tensor} is missing. Save the model's whole state_dict.",
  'weights/type': '{tensor} is {found}, not {expected}. Convert it before saving.',
  'weights/shape': '{tensor} has shape {found}, not {expected}. These are not the weights of this {network}.',
  'weights/either': '{one} or {other}',
  'weights/not-finite':
    '{tensor} is {value} at index {index}. Such weights come from training that diverged; choose an earlier file.',
  'weights/scale-not-positive':
    '{tensor} is {value} at index {index}; a scale must be above 0. Quantize and save again.',
  'weights/scale-extreme':
    '{tensor} is {value} at index {index}; a scale must lie between {least} and {most}. Quantize and save again.',
  'weights/format-too-large':
    '{tensor} holds the scale {scale}: weights would be larger than a float32 can be. Quantize and save again.',
  'weights/no-number':
    '{tensor} is {code} at index {index}, a code that stands for no number. Quantize and save again.',
  'weights/zero-point': '{tensor} is {value}, above {most}. Calibrate and save again.',
  'weights/spare-bits':
    '{tensor} is not packed as it should be: bits are set after the last code. Save it again.',
  'weights/no-scheme':
    '{tensor} belongs to a scheme that its metadata should name under "scheme", and do not. Save it with its metadata.',
  'weights/per-tensor-and-channel':
    '{layer} is quantized per-tensor, {other} per-channel. Quantize both alike.',
  'weights/per-channel-and-tensor':
    '{layer} is quantized per-channel, {other} per-tensor. Quantize both alike.',
  'weights/packed-shape-missing':
    'its metadata "{key}" should be {expected}, and are missing. Save it again.',
  'weights/packed-shape-other':
    'its metadata "{key}" should be {expected}, and are something else. Save it again.',
  'weights/network': 'its metadata "network" can\'t be used: {problem}',
  'weights/classes': 'its metadata "classes" should be a number, not "{value}". Save it again.',
  'weights/input':
    'its metadata "input" should be channels, rows and as many columns, such as 1x28x28, not "{value}". Save it again.',
  'weights/other-images':
    'its network reads {size} images of {channels} {channels|channel|channels} and tells apart {classes} {classes|class|classes}, but the data set at hand is for one that reads {ownSize} images of {ownChannels} {ownChannels|channel|channels} and tells apart {ownClasses} {ownClasses|class|classes}. Import a data set of such images first, or choose weights for the data set at hand.',
  'weights/scheme': 'its metadata "scheme" can\'t be used ({problem}).',
  'weights/scheme-not-json': 'it is not JSON',
  'weights/scheme-dynamic': 'kind: a dynamic scheme is told by the tensors',
  'weights/scheme-layer': 'layers: the network has {layers}, not {layer}',
  'weights/parts-missing':
    'the weights lie in {count} {count|file|files}, of which {names} {missing|is|are} missing. Choose all of them together.',
  'weights/no-index': '{index} does not say in which file each weight is.',
  'weights/in-two-parts':
    '{tensor} is in more than one of the files, {part} among them. Choose the files of one model.',
};
