import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { messageOf, parseTold } from '../told.ts';
import {
  infoOf,
  type Manifest,
  ManifestError,
  packShard,
  parseManifest,
  ShardError,
  unpackShard,
} from './shards.ts';
import { told } from './telling.ts';

const shard = { file: 'train-00.bin.gz', count: 2, bytes: 100, sha256: 'a'.repeat(64) };
const manifest: Manifest = {
  format: 'image-shards',
  version: 3,
  name: 'MNIST',
  side: 28,
  channels: 1,
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  mean: [0.1307],
  std: [0.3081],
  train: { count: 4, shards: [shard, { ...shard, file: 'train-01.bin.gz' }] },
  test: { count: 2, shards: [{ ...shard, file: 'test-00.bin.gz' }] },
};

it('accepts a sound manifest', () => {
  expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
});

/** The problems that a manifest is refused for. */
function problemsOf(json: unknown): readonly string[] {
  try {
    parseManifest(json);
    return [];
  } catch (error) {
    const refusal = parseTold(messageOf(error));
    expect(refusal).toMatchObject({ key: 'dataset/no-manifest', values: { file: 'manifest.json' } });
    return [refusal?.values.problems ?? []].flat().map(String);
  }
}

describe('refuses a manifest, naming the field:', () => {
  it.each([
    { what: 'another version', json: { ...manifest, version: 2 }, field: 'version' },
    { what: 'a mean that is no list', json: { ...manifest, mean: 0.5 }, field: 'mean' },
    { what: 'no spread', json: { ...manifest, std: [0] }, field: 'std.0' },
    { what: 'one class', json: { ...manifest, classes: ['0'] }, field: 'classes' },
  ])('$what', ({ json, field }) => {
    expect(() => parseManifest(json)).toThrow(ManifestError);
    expect(problemsOf(json).map((problem) => parseTold(problem)?.values.field)).toContain(field);
  });

  it.each([
    {
      what: 'a mean for another channel',
      json: { ...manifest, mean: [0.5, 0.5] },
      problem: told('dataset/moments-of-channels'),
    },
    {
      what: 'a shard outside its folder',
      json: { ...manifest, test: { count: 2, shards: [{ ...shard, file: '../x.gz' }] } },
      problem: told('dataset/field', { field: 'test.shards.0.file', problem: told('dataset/file-name') }),
    },
    {
      what: 'a shard at another address',
      json: { ...manifest, test: { count: 2, shards: [{ ...shard, file: 'https://example.org/x' }] } },
      problem: told('dataset/field', { field: 'test.shards.0.file', problem: told('dataset/file-name') }),
    },
    {
      what: 'counts that do not add up',
      json: { ...manifest, train: { ...manifest.train, count: 5 } },
      problem: told('dataset/field', { field: 'train', problem: told('dataset/shard-counts') }),
    },
    {
      what: 'a checksum that is none',
      json: { ...manifest, test: { count: 2, shards: [{ ...shard, sha256: 'abc' }] } },
      problem: told('dataset/field', { field: 'test.shards.0.sha256', problem: told('dataset/hash') }),
    },
  ])('$what', ({ json, problem }) => {
    expect(() => parseManifest(json)).toThrow(ManifestError);
    expect(problemsOf(json)).toEqual([problem]);
  });

  it('none', () => {
    expect(problemsOf(null)).toHaveLength(1);
  });
});

it('survives any JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(() => parseManifest(json)).toThrow(ManifestError);
    }),
  );
});

it('describes the data set, colours and all', () => {
  const colours = {
    ...manifest,
    name: 'CIFAR',
    side: 32,
    channels: 3,
    mean: [0.1, 0.2, 0.3],
    std: [1, 2, 3],
  };
  expect(infoOf(parseManifest(colours))).toEqual({
    name: 'CIFAR',
    side: 32,
    channels: 3,
    classNames: manifest.classes,
    mean: [0.1, 0.2, 0.3],
    std: [1, 2, 3],
    counts: { train: 4, test: 2 },
  });
});

it('unpacks what it packed', () => {
  const labels = Uint8Array.of(3, 9);
  const pixels = Uint8Array.from({ length: 2 * 784 }, (_, i) => i % 256);
  expect(unpackShard(packShard(labels, pixels, mnist), 2, mnist, 'x.shard')).toEqual({ labels, pixels });
});

it.each([
  {
    what: 'another number of images',
    shard: packShard(Uint8Array.of(1), new Uint8Array(784), mnist),
    message: told('dataset/other-count', { file: 'x.shard', count: 2 }),
  },
  {
    what: 'a label that no class has',
    shard: packShard(Uint8Array.of(0, 10), new Uint8Array(2 * 784), mnist),
    message: told('dataset/label-out-of-range', {
      file: 'x.shard',
      image: '1',
      label: '10',
      dataset: 'MNIST',
      last: '9',
    }),
  },
])('refuses $what, naming the file', ({ shard: packed, message }) => {
  expect(() => unpackShard(packed, 2, mnist, 'x.shard')).toThrow(ShardError);
  expect(() => unpackShard(packed, 2, mnist, 'x.shard')).toThrow(message);
});

it('refuses to pack pixels that do not go with the labels', () => {
  expect(() => packShard(new Uint8Array(2), new Uint8Array(784), mnist)).toThrow(RangeError);
});
