// NumPy has the last word, where python3 has it; and what the page writes it reads again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readDataFiles } from '../../dataset/import/read.ts';
import { writeNpz } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'npz-'));
afterAll(() => rmSync(folder, { recursive: true }));

const half = (count: number, size: number) => ({
  labels: Uint8Array.from({ length: count }, (_, at) => (2 * at) % 3),
  pixels: Uint8Array.from({ length: count * size }, (_, at) => (7 * at) % 251),
});
const classNames = ['Katze', 'собака', '鳥🐦'];

const numpy = spawnSync('python3', ['-c', 'import numpy'], { encoding: 'utf8' });
const whyNot = numpy.error ? 'there is no python3 here' : 'python3 has no numpy here';
if (numpy.status !== 0) console.warn(`NumPy does not read the archive: ${whyNot}.`);

it.skipIf(numpy.status !== 0).each([1, 3])(
  'numpy.load gives back the images of %i channels, the labels and the names',
  (channels) => {
    const [train, test] = [half(6, 64 * channels), half(3, 64 * channels)];
    const path = join(folder, `${channels}.npz`);
    writeFileSync(path, writeNpz({ side: 8, channels, classNames }, train, test));
    const program = `import json, sys, numpy
with numpy.load(sys.argv[1]) as arrays:
    print(json.dumps({name: [str(arrays[name].dtype), arrays[name].shape, arrays[name].ravel().tolist()] for name in arrays.files}))`;
    const { stdout, stderr } = spawnSync('python3', ['-c', program, path], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const shape = channels === 1 ? [8, 8] : [8, 8, 3];
    expect(JSON.parse(stdout)).toEqual({
      x_train: ['uint8', [6, ...shape], [...train.pixels]],
      y_train: ['uint8', [6], [...train.labels]],
      x_test: ['uint8', [3, ...shape], [...test.pixels]],
      y_test: ['uint8', [3], [...test.labels]],
      class_names: ['<U6', [3], classNames],
    });
  },
);

it('the page reads again what it wrote, names and all', async () => {
  const [train, test] = [half(9, 64 * 3), half(3, 64 * 3)];
  const bytes = writeNpz({ side: 8, channels: 3, classNames }, train, test);
  const file = {
    path: 'pets.npz',
    size: bytes.length,
    async *stream() {
      yield await Promise.resolve(bytes);
    },
  };
  const surroundings = { decodePicture: () => Promise.resolve(undefined), progress: () => Promise.resolve() };
  const read = await readDataFiles([file], { seed: 0 }, surroundings);
  expect(read.info).toMatchObject({ name: 'pets', side: 8, channels: 3, classNames });
  expect([read.train, read.test]).toEqual([train, test]);
});
