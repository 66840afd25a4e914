/** The small layer of `fixtures/pytorch/remedy-cases.safetensors`: 12 outputs that read 40 features, and 96 rows of those. */
import { layersOf } from '../../core/network/describe.ts';
import type { LowBitOptions } from '../../core/quantization/grid/low-bit.ts';
import { plainProducts } from '../../core/quantization/remedies/matrices/plain-products.ts';
import { Stopwatch } from '../../core/quantization/remedies/progress/stopwatch.ts';
import {
  type LayerTask,
  type RemediedLayer,
  readyLayer,
  type Tools,
} from '../../core/quantization/remedies/quantize-layer.ts';
import { TensorFile } from '../fixtures.ts';
import { unattended } from './unattended.ts';

export const remedyCases = new TensorFile('fixtures/pytorch/remedy-cases.safetensors');

export const [out, into, rows] = [12, 40, 96];

const [only] = layersOf({ side: 1, channels: into, classes: out, blocks: [] });
if (!only) throw new Error('The network has one layer.');

const x = remedyCases.float32('float_inputs');
const y = remedyCases.float32('inputs');

/** What `quantizeLayer` is told, but for the options and the remedies. Every output has its own size. */
export const smallLayer = {
  layer: only,
  weight: remedyCases.float32('weight'),
  bias: new Float32Array(out),
  inputs: { images: rows, x, y },
};

export const plainTools = {
  products: plainProducts,
  work: unattended,
  watch: new Stopwatch(() => 0),
  seed: 0,
};

/** To one width alone. */
export async function quantizeLayer(
  { options, ...task }: LayerTask & { readonly options: LowBitOptions },
  tools: Tools,
): Promise<RemediedLayer> {
  const quantizeTo = await readyLayer(task, tools);
  return await quantizeTo(options, tools.work);
}
