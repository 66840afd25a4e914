/** What is told of files of torch.save (core/formats/pth/telling.ts). */
import type { pthTelling } from '../../../../core/formats/pth/telling.ts';

export const pthTold: Readonly<Record<keyof typeof pthTelling, string>> = {
  'pth/unreadable': "{file} can't be read as a PyTorch file: {problem}",
  'pth/torchscript':
    'it is a TorchScript program, not weights. Save the weights alone: torch.save(model.state_dict(), path).',
  'pth/pickles':
    'it holds {count} files data.pkl instead of one. Save the weights alone: torch.save(model.state_dict(), path).',
  'pth/big-endian': 'its numbers are not little-endian. Save it on an x86 or ARM machine.',
  'pth/entry-missing': 'its entry {entry} is missing. Save or download it again.',
  'pth/pickle-cut-off': 'its pickle ends in the middle. It may have been cut off; save or download it again.',
  'pth/text-not-utf-8': 'the text at byte {byte} of its pickle is not UTF-8.',
  'pth/pickle-too-long':
    'its pickle has {bytes} bytes, more than the {most} allowed. Save the weights alone: torch.save(model.state_dict(), path).',
  'pth/opcode':
    'byte {byte} of its pickle is opcode {opcode}, which no state dict needs. Save the weights alone: torch.save(model.state_dict(), path).',
  'pth/no-value-there': 'its pickle takes a value where there is none.',
  'pth/list-not-begun': 'its pickle ends a list that it has not begun.',
  'pth/storage-without-tuple': 'A storage in its pickle wants a tuple, not {found}.',
  'pth/call-without-tuple': 'A call in its pickle wants a tuple, not {found}.',
  'pth/fills-no-dict':
    'its pickle fills {found} as if it were a dict. Save the weights alone: torch.save(model.state_dict(), path).',
  'pth/never-kept': 'its pickle recalls value {index}, which it never kept.',
  'pth/protocol':
    'it was pickled by protocol {protocol}, not {known}. Save it without pickle_protocol: torch.save(model.state_dict(), path).',
  'pth/asks-for':
    'it asks for {path}, which no state dict of SimpleCNN needs, and which is not run here. Save the weights alone: torch.save(model.state_dict(), path).',
  'pth/calls': 'its pickle calls {found}.',
  'pth/makes': 'it makes a {path}, which is not run here.',
  'pth/appends-to-no-list':
    'its pickle appends to {found} as if it were a list. Save the weights alone: torch.save(model.state_dict(), path).',
  'pth/key': 'a key of a dict in its pickle is {found}, not a str.',
  'pth/key-without-value': '"{key}" in its pickle has no value.',
  'pth/attributes': 'its pickle gives a dict {found} for attributes.',
  'pth/a-bool': 'a bool',
  'pth/an-int': 'an int',
  'pth/a-str': 'a str',
  'pth/a-storage': 'a storage',
  'pth/a-float': 'a float',
  'pth/a-tuple': 'a tuple',
  'pth/a-list': 'a list',
  'pth/a-dict': 'a dict',
  'pth/made-by': 'what {path} makes',
  'pth/no-state-dict':
    'it holds {found}, not a state_dict. Save the weights alone: torch.save(model.state_dict(), path).',
  'pth/static':
    "it is a statically quantized model ({tensor} tells), and only what quantize_dynamic made can be read. Save the float model's state_dict before torch.ao.quantization.convert, import that, and quantize it here with the scheme static.",
  'pth/tensor':
    '{problem} Save the state_dict of the model, and nothing around it: torch.save(model.state_dict(), path).',
  'pth/scales-of': "{tensor}'s scales",
  'pth/zero-points-of': "{tensor}'s zero points",
  'pth/packed-weight-of': "{layer}'s packed weight",
  'pth/packed-bias-of': "{layer}'s packed bias",
  'pth/no-tensor': '"{tensor}" is {found}, not a tensor.',
  'pth/parameter-of': '"{tensor}" is a parameter made of {found}.',
  'pth/own-class': '"{tensor}" is a tensor of a class of its own, made of {found}.',
  'pth/strides': '"{tensor}" has {sizes} {sizes|size|sizes} but {strides} {strides|stride|strides}.',
  'pth/axes': '"{tensor}" has {axes} axes.',
  'pth/sizes-too-large': '"{tensor}" has the sizes {sizes}, which are too large.',
  'pth/beyond-storage': '"{tensor}" reaches to element {element} of a storage of {elements}.',
  'pth/shares-storage':
    '"{tensor}" and those before it take more bytes than the file has: they share storage.',
  'pth/no-scale': '"{tensor}" has no scale and zero point.',
  'pth/scheme': '"{tensor}" is quantized by the scheme {scheme}.',
  'pth/axis': '"{tensor}" is quantized along another axis than its outputs.',
  'pth/scales': '"{tensor}" has scales of {dtype} [{shape}], not {expected} [{channels}].',
  'pth/zero-points': '"{tensor}" has zero points of {dtype} [{shape}], not {expected} [{channels}].',
  'pth/no-storage': '"{tensor}" is made of {found}, not of a storage.',
  'pth/storage-size': '"{tensor}" wants a storage of {expected} bytes, but data/{key} has {bytes}.',
  'pth/no-size': '"{tensor}" has {found} where a size belongs.',
  'pth/no-sizes': '"{tensor}" has {found} where its sizes belong.',
  'pth/missing': '"{tensor}" is missing.',
  'pth/no-pair': '"{tensor}" is not a pair of weight and bias.',
  'pth/zero-point': '"{tensor}" has a zero point of {zeroPoint}; only symmetric weights, with 0, are read.',
  'pth/read-from': 'read from {path}',
  'pth/not-used': '{paths} {count|was|were} not used',
  'pth/observers': 'it was prepared for quantization: its weights are float, and its observers were left out',
  'pth/unpacked': '{layers} unpacked: quantized to float16, not to int8',
};
