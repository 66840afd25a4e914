/** Files that are imported into the small network: good ones, and such that cannot be read. */
import { writeFloatWeights } from '../../core/formats/safetensors/network-writer.ts';
import { initialise } from '../../core/network/initialise.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry } from '../../core/network/presets.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { quantizeThroughFile } from '../../worker/quantizing/quantize.ts';

const spec = parseNetwork('conv:2:3,pool,dense:8', mnistGeometry);
const float = writeFloatWeights(initialise(new TorchGenerator(99), spec));
const int8 = quantizeThroughFile(initialise(new TorchGenerator(98), spec), {
  kind: 'dynamic',
  granularity: 'per-tensor',
  layers: ['fc1', 'fc2'],
}).bytes;

export const importables = {
  'float.safetensors': float,
  'int8.safetensors': int8,
  'cut.safetensors': float.slice(0, float.length - 100),
  'garbage.safetensors': Uint8Array.from({ length: 50 }, (_, index) => (index * 37) % 256),
} as const;
