import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mnist } from '../../core/dataset/dataset-info.ts';
import {
  infoOf,
  type Manifest,
  ManifestError,
  packShard,
  parseManifest,
  ShardError,
  unpackShard,
} from './shards.ts';

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

describe('refuses a manifest, naming the field:', () => {
  it.each([
    { what: 'none', json: null, field: /manifest/ },
    { what: 'another version', json: { ...manifest, version: 2 }, field: /version/ },
    { what: 'a mean that is no list', json: { ...manifest, mean: 0.5 }, field: /mean/ },
    { what: 'a mean for another channel', json: { ...manifest, mean: [0.5, 0.5] }, field: /each channel/ },
    { what: 'no spread', json: { ...manifest, std: [0] }, field: /std/ },
    { what: 'one class', json: { ...manifest, classes: ['0'] }, field: /classes/ },
    {
      what: 'a shard outside its folder',
      json: { ...manifest, test: { count: 2, shards: [{ ...shard, file: '../x.gz' }] } },
      field: /test\.shards\.0\.file/,
    },
    {
      what: 'a shard at another address',
      json: { ...manifest, test: { count: 2, shards: [{ ...shard, file: 'https://example.org/x' }] } },
      field: /test\.shards\.0\.file/,
    },
    {
      what: 'counts that do not add up',
      json: { ...manifest, train: { ...manifest.train, count: 5 } },
      field: /train: the counts/,
    },
    {
      what: 'a checksum that is none',
      json: { ...manifest, test: { count: 2, shards: [{ ...shard, sha256: 'abc' }] } },
      field: /test\.shards\.0\.sha256/,
    },
  ])('$what', ({ json, field }) => {
    expect(() => parseManifest(json)).toThrow(ManifestError);
    expect(() => parseManifest(json)).toThrow(field);
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
  expect(unpackShard(packShard(labels, pixels, mnist), 2, mnist)).toEqual({ labels, pixels });
});

it.each([
  {
    what: 'another number of images',
    shard: packShard(Uint8Array.of(1), new Uint8Array(784), mnist),
    message: /x\.shard does not hold 2 images/,
  },
  {
    what: 'a label that no class has',
    shard: packShard(Uint8Array.of(0, 10), new Uint8Array(2 * 784), mnist),
    message: /x\.shard: image 1 is labelled 10, but MNIST has the labels 0 to 9/,
  },
])('refuses $what, naming the file', ({ shard: packed, message }) => {
  expect(() => unpackShard(packed, 2, mnist, 'x.shard')).toThrow(ShardError);
  expect(() => unpackShard(packed, 2, mnist, 'x.shard')).toThrow(message);
});

it('refuses to pack pixels that do not go with the labels', () => {
  expect(() => packShard(new Uint8Array(2), new Uint8Array(784), mnist)).toThrow(ShardError);
});
