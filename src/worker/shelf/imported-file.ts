import { writeNetwork } from '../../core/formats/safetensors/network-writer.ts';
import type { QuantizedNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import type { QuantizedFile } from './entry.ts';

/** A quantized model that came out of a file. The float weights it was made of are unknown. */
export function importedFile(network: QuantizedNetwork): QuantizedFile {
  return {
    bytes: writeNetwork(network),
    network,
    original: undefined,
    qatSteps: 0,
    remedySeconds: undefined,
  };
}
