/** Files of SimpleCNN quantized, with something in them that does not belong. */
import { writeNetwork } from '../../core/formats/safetensors/network-writer.ts';
import {
  parseSafetensors,
  type Tensor,
  writeSafetensors,
} from '../../core/formats/safetensors/safetensors.ts';
import { initialise } from '../../core/network/initialise.ts';
import { simpleCnn } from '../../core/network/presets.ts';
import { quantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import type { Scheme } from '../../core/quantization/schemes/scheme.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { sameRanges } from '../networks/simple-cnn.ts';

/** A sound file with some tensors and metadata put in the place of others; undefined takes one away. */
export function altered(
  scheme: Scheme,
  tensors: Record<string, Tensor | undefined>,
  metadata: Record<string, string | undefined> = {},
): Uint8Array<ArrayBuffer> {
  const state = initialise(new TorchGenerator(0), simpleCnn);
  const network = quantizeNetwork(state, scheme, sameRanges({ min: -0.5, max: 4 }));
  const sound = parseSafetensors(writeNetwork(network), 'sound');
  return writeSafetensors(
    new Map(definedOnly({ ...Object.fromEntries(sound.tensors), ...tensors })),
    Object.fromEntries(definedOnly({ ...sound.metadata, ...metadata })),
  );
}

function definedOnly<Value>(record: Record<string, Value | undefined>): [string, Value][] {
  return Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}

export function float32(...values: number[]): Tensor {
  return { dtype: 'F32', shape: [values.length], data: new Uint8Array(Float32Array.from(values).buffer) };
}

export function uint8(...values: number[]): Tensor {
  return { dtype: 'U8', shape: [values.length], data: Uint8Array.from(values) };
}
