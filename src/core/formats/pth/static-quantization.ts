/**
 * What `torch.ao.quantization` leaves in a state dict before and after `convert`. Before it, the weights are float and beside them are
 * observers; after it, activations too have a scale and a zero point, by which no other program computes.
 *
 * Source: torch 2.13, state dicts of `prepare`, `prepare_qat`, `convert` and `convert_fx`.
 */
import { PthError, shown } from './error.ts';
import { rebuildQuantizedTensor } from './globals.ts';
import { packedLayers } from './packed-layers.ts';
import { type PickleValue, pathOf } from './pickle/values.ts';
import { told } from './telling.ts';
import type { TensorReader } from './tensors.ts';

type State = ReadonlyMap<string, PickleValue>;

const observer = /(^|\.)(activation_post_process(_\d+)?|(weight|bias)_fake_quant)\./;

/** done: what was done, in messages that are each the part of a sentence. */
export function withoutObservers(state: State): {
  readonly entries: State;
  readonly done: readonly string[];
} {
  const entries = new Map([...state].filter(([name]) => !observer.test(name)));
  if (entries.size === state.size) return { entries: state, done: [] };
  return { entries, done: [told('pth/observers')] };
}

/** Throws PthError where the model has been quantized statically. */
export function checkNotStatic(state: State, reader: TensorReader, fileName: string): void {
  const sign = staticSign(state, reader);
  if (sign === undefined) return;
  throw new PthError(fileName, told('pth/static', { tensor: shown(sign) }));
}

/** The entry that tells; undefined where there is none. */
function staticSign(state: State, reader: TensorReader): string | undefined {
  const packed = packedLayers(state);
  return [...state].find(([name, value]) => {
    const isQuantized =
      typeof value === 'object' && value?.kind === 'call' && pathOf(value.callee) === rebuildQuantizedTensor;
    if (isQuantized && name.endsWith('.weight')) return true;
    const [, path = '', separator = '', number = ''] = /^(.*?)([._])scale(_\d+)?$/.exec(name) ?? [];
    if (separator === '' || !state.has(`${path}${separator}zero_point${number}`)) return false;
    // A packed layer has a scale either way: 1 where quantization is dynamic.
    return !packed.includes(path) || firstFloat(reader, name, value) !== 1;
  })?.[0];
}

function firstFloat(reader: TensorReader, name: string, value: PickleValue): number {
  const { dtype, data } = reader.read(shown(name), value);
  if (dtype !== 'F32' || data.length < 4) return 1;
  return new DataView(data.buffer, data.byteOffset).getFloat32(0, true);
}
