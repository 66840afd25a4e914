/** What is told of the bytes of safetensors files (core/formats/safetensors/telling.ts). */
import type { safetensorsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const safetensorsTold: Readonly<Record<keyof typeof safetensorsTelling, string>> = {
  'safetensors/unsound': '{file} is not a sound safetensors file: {problem}',
  'safetensors/is-zip':
    'it is a zip archive, as torch.save writes (.pth, .pt). Save it with safetensors.torch.save_file instead.',
  'safetensors/too-short':
    'it has only {bytes} {bytes|byte|bytes}. It may have been cut off; save or download it again.',
  'safetensors/header-too-long':
    'its header claims {bytes} bytes, more than the {most} allowed. Is it a file of another kind?',
  'safetensors/header-cut-off':
    'its header claims {bytes} {bytes|byte|bytes}, but {following} {following|follows|follow}. It may have been cut off; save or download it again.',
  'safetensors/header-not-utf-8': 'its header is not UTF-8 text.',
  'safetensors/header-without-brace': 'its header does not begin with "{".',
  'safetensors/header-no-object': 'its header is not a JSON object.',
  'safetensors/header-not-json': 'its header is not JSON ({cause}).',
  'safetensors/too-many-entries': 'its header has {count} entries, more than the {most} tensors allowed.',
  'safetensors/name-twice': '"{name}" stands twice in its header.',
  'safetensors/metadata-no-object': '__metadata__ is not an object.',
  'safetensors/metadata-no-string': '__metadata__ "{key}" is not a string.',
  'safetensors/entry': 'the entry of tensor "{tensor}" can\'t be used (entry: {problem}).',
  'safetensors/entry-field': 'the entry of tensor "{tensor}" can\'t be used ({field}: {problem}).',
  'safetensors/data-cut-off':
    'tensor "{tensor}" claims bytes {start} to {end} of {bytes}. It may have been cut off; save or download it again.',
  'safetensors/other-size':
    'tensor "{tensor}" of {type} {shape} needs {needed} {needed|byte|bytes}, but its offsets span {found}.',
  'safetensors/gap': 'bytes {start} to {end} before tensor "{tensor}" belong to no tensor.',
  'safetensors/overlap': 'tensor "{tensor}" overlaps the one before it.',
  'safetensors/bytes-left': '{bytes} {bytes|byte follows|bytes follow} its last tensor.',
};
