/** Files that are one model together, chosen at once or zipped. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sameBytes } from '../../testing/bits.ts';
import { readBytes, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { simpleCnn } from '../network/presets.ts';
import { largestWeightsFile } from './file-limits.ts';
import type { NamedFile } from './file-set.ts';
import { readChosenFiles } from './import.ts';
import { writePth } from './pth/write.ts';
import { writeFloatWeights } from './safetensors/network-writer.ts';
import { parseSafetensors, writeSafetensors } from './safetensors/safetensors.ts';
import { told as toldOfWeights } from './safetensors/telling.ts';
import { WeightsError } from './safetensors/weights-reader.ts';
import { told } from './telling.ts';

const state = readState(trainedWeightsPath);
const trained = readBytes(trainedWeightsPath);
const { tensors } = parseSafetensors(trained, 'trained');

const text = (name: string, content: string): NamedFile => ({
  name,
  bytes: new TextEncoder().encode(content),
});
const part = (name: string, layers: RegExp, metadata = {}): NamedFile => {
  const chosen = new Map([...tensors].filter(([tensor]) => layers.test(tensor)));
  return { name, bytes: writeSafetensors(chosen, metadata) };
};
const first = part('model-00001-of-00002.safetensors', /^conv/, { format: 'pt' });
const second = part('model-00002-of-00002.safetensors', /^fc/, { format: 'pt' });
const index = text(
  'model.safetensors.index.json',
  JSON.stringify({
    metadata: { total_size: 1_686_568 },
    weight_map: Object.fromEntries(
      [...tensors.keys()].map((name) => [name, (name.startsWith('conv') ? first : second).name]),
    ),
  }),
);

function expectTrained(files: readonly NamedFile[]) {
  const { done, fileName, ...read } = readChosenFiles(files, simpleCnn);
  if (read.kind !== 'float') throw new Error(`Read as ${read.kind}.`);
  expect(sameBytes(writeFloatWeights(read.state), writeFloatWeights(state))).toBe(true);
  return { done, fileName };
}

const zipped = (files: readonly NamedFile[]): NamedFile => ({
  name: 'all.zip',
  bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [`hub/${name}`, bytes]))),
});

describe('parts of safetensors', () => {
  const together = { done: [told('weights-file/put-together', { count: 2 })] };

  it('are put together by their index, whatever the order', () => {
    expect(expectTrained([second, index, first])).toEqual({ ...together, fileName: index.name });
  });

  it('are put together by the numbers in their names', () => {
    expect(expectTrained([second, first])).toEqual({ ...together, fileName: second.name });
  });

  it('may be zipped, with what a Mac adds', () => {
    const files = [index, first, second, text('.DS_Store', 'x'), text('._model.safetensors', 'x')];
    expect(expectTrained([zipped(files)])).toEqual({ ...together, fileName: 'all.zip' });
  });

  const missing = (...parts: readonly NamedFile[]): string =>
    toldOfWeights('weights/parts-missing', {
      count: 2,
      names: parts.map(({ name }) => name),
      missing: parts.length,
    });

  it.each<{ files: readonly [NamedFile, ...NamedFile[]]; problem: string }>([
    {
      files: [index, first],
      problem: missing(second),
    },
    {
      files: [index],
      problem: missing(first, second),
    },
    {
      files: [second],
      problem: missing(first),
    },
    {
      files: [second, text('config.json', '{"a":1}')],
      problem: missing(first),
    },
    {
      files: [
        { ...first, name: 'a-1-of-2.safetensors' },
        { ...first, name: 'a-2-of-2.safetensors' },
      ],
      problem: toldOfWeights('weights/in-two-parts', { tensor: 'conv1.bias', part: 'a-2-of-2.safetensors' }),
    },
    {
      files: [text('broken.json', '{"weight_map":1}'), first],
      problem: toldOfWeights('weights/no-index', { index: 'broken.json' }),
    },
  ])('are missing or doubled: $problem', ({ files, problem }) => {
    const [{ name: file }] = files;
    const read = () => readChosenFiles(files, simpleCnn);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(toldOfWeights('weights/of-file', { file, problem }));
  });
});

describe('of several files that were chosen', () => {
  const model: NamedFile = { name: 'model.safetensors', bytes: trained };
  const notes = [text('README.md', '# A model'), text('config.json', '{"architectures":["SimpleCNN"]}')];

  it('the one with weights is taken', () => {
    expect(expectTrained([...notes, model])).toEqual({ fileName: 'model.safetensors', done: [] });
  });

  it('two models are one too many', () => {
    const other: NamedFile = { name: 'other.pth', bytes: writePth(state) };
    expect(() => readChosenFiles([model, other], simpleCnn)).toThrow(
      told('weights-file/several-models', {
        file: 'model.safetensors',
        models: ['model.safetensors', 'other.pth'],
      }),
    );
  });

  it('none may hold weights', () => {
    expect(() => readChosenFiles(notes, simpleCnn)).toThrow(
      told('weights-file/what-to-choose', {
        problem: told('weights-file/is-other-zip', { file: 'README.md', entry: 'README.md' }),
      }),
    );
  });

  it('all together may be too long', () => {
    const half = { name: 'a.bin', bytes: new Uint8Array(largestWeightsFile / 2 + 1) };
    const read = () => readChosenFiles([half, { ...half, name: 'b.bin' }], simpleCnn);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(/weights-file\/with-others .*a\.bin.*41000002/);
  });
});
