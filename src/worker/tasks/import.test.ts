/** What becomes of a file of weights, by the network that it holds. */
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { writeFloatOnnx } from '../../core/formats/onnx/float-model.ts';
import { writeFloatWeights, writeNetwork } from '../../core/formats/safetensors/network-writer.ts';
import { otherNetworkInWords } from '../../core/network/editing/in-words.ts';
import { formatNetwork } from '../../core/network/format.ts';
import { initialise } from '../../core/network/initialise.ts';
import { parseNetwork } from '../../core/network/parse.ts';
import { mnistGeometry } from '../../core/network/presets.ts';
import { quantizeDynamic } from '../../core/quantization/schemes/dynamic.ts';
import { TorchGenerator } from '../../core/random/torch-generator.ts';
import { sameBytes } from '../../testing/bits.ts';
import { EnginePage } from '../../testing/engine/engine.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { plainImages } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';

const network = 'conv:2:3,pool,dense:4';
const state = initialise(new TorchGenerator(1), parseNetwork(network, mnistGeometry));

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

afterEach(() => vi.unstubAllGlobals());

it.each([
  { format: 'safetensors', bytes: writeFloatWeights(state) },
  { format: 'ONNX', bytes: writeFloatOnnx(state, mnist) },
  { format: 'int8 safetensors', bytes: writeNetwork(quantizeDynamic(state, 'per-tensor')) },
])(
  'another network in $format is asked about, the model stays, and it is loaded once a person agrees',
  async ({ bytes }) => {
    const page = await EnginePage.open({ settings: { network: 'dense:3' } });
    const before = await page.save();
    expect(await page.import(bytes, 'mine')).toBeUndefined();
    const message = otherNetworkInWords('mine', state.spec, parseNetwork('dense:3', mnistGeometry));
    expect(page.told).toContainEqual({ type: 'information', message, remedy: 'load-network' });
    expect(sameBytes(await page.save(), before)).toBe(true);
    expect(await page.import(bytes, 'mine', true)).toBeUndefined();
    expect(page.state.model).toMatchObject({ origin: { kind: 'imported', fileName: 'mine' } });
    expect(page.state.model && formatNetwork(page.state.model.spec)).toBe(network);
  },
);

it('the network that the settings want already is loaded without a question', async () => {
  const page = await EnginePage.open({ settings: { network: 'dense:3' } });
  page.settings = { ...page.settings, network };
  await page.import(writeFloatWeights(state), 'mine');
  expect(page.state.notices.filter(({ remedy }) => remedy !== undefined)).toEqual([]);
  expect(page.state.model && formatNetwork(page.state.model.spec)).toBe(network);
});

it('weights that were trained on inputs from 0 to 1 are told, and are fed such inputs when a person agrees', async () => {
  const page = await EnginePage.open({ settings: { network: '' }, test: [7, 2, 1, 0] });
  // Softmax regression on plain images: each class is nearest to its own shade, for pixels from 0 to 1.
  const labels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const { pixels } = plainImages(labels);
  const shades = labels.map((_, i) => (pixels[784 * i] ?? 0) / 255);
  const spec = parseNetwork('', mnistGeometry);
  const sharp = 200;
  const weight = Float32Array.from(
    { length: 7840 },
    (_, i) => (sharp * 2 * (shades[Math.floor(i / 784)] ?? 0)) / 784,
  );
  const bias = Float32Array.from(shades, (shade) => -sharp * shade * shade);
  const tensors = new Map([
    ['fc1.weight', weight],
    ['fc1.bias', bias],
  ]);
  await page.import(writeFloatWeights({ spec, tensors }), 'mine');
  expect(page.told).toContainEqual(expect.objectContaining({ type: 'information', remedy: 'zeroToOne' }));
  await page.evaluate();
  expect(page.of('data-set').at(-1)?.info.mean).toEqual(mnist.mean);
  page.settings = { ...page.settings, normalisation: 'zeroToOne' };
  await page.move();
  expect(page.of('shelf').at(-1)?.reports[0]?.accuracy, 'what was known no longer holds').toBeUndefined();
  await page.evaluate();
  expect(page.of('data-set').at(-1)?.info).toMatchObject({ mean: [0], std: [1] });
  expect(page.of('shelf').at(-1)?.reports[0]?.accuracy).toMatchObject({ correct: 4, images: 4 });
});
