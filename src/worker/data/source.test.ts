import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EngineEvent } from '../../protocol/events.ts';
import { DataServer, dataUrl, pack } from '../../testing/fakes/data-server.ts';
import { DataSource } from './source.ts';
import { told as messageFor } from './telling.ts';

const train = [pack('train-0.gz', [5, 0, 4]), pack('train-1.gz', [1, 0])];
const test = [pack('test-0.gz', [7, 2])];
let server: DataServer;
let told: EngineEvent[];
let source: DataSource;

beforeEach(() => {
  server = new DataServer({ train, test });
  vi.stubGlobal('fetch', server.fetch);
  told = [];
  source = new DataSource(dataUrl, (event) => told.push(event));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('tells of every complete shard: bytes, images and class counts', async () => {
  await source.load(false);
  const totalBytes = [...train, ...test].reduce((sum, { bytes }) => sum + bytes.length, 0);
  expect(told.at(-1)).toEqual({
    type: 'data-progress',
    loadedBytes: totalBytes,
    totalBytes,
    trainImages: 5,
    trainTotal: 5,
    testImages: 2,
    testTotal: 2,
    classCounts: [2, 1, 0, 0, 1, 1, 0, 0, 0, 0],
  });
  const images = told.map((event) => event.type === 'data-progress' && [event.trainImages, event.testImages]);
  expect(images).toEqual(
    expect.arrayContaining([
      [3, 0],
      [3, 2],
      [5, 2],
    ]),
  );
});

it('has its first images once both halves have some', async () => {
  server.faults.set('train-1.gz', () => new TypeError('fetch failed'));
  const ready = source.firstImages();
  await expect(source.load(false)).rejects.toThrow(
    messageFor('images/no-connection', { file: 'train-1.gz', host: 'example.org' }),
  );
  await ready;
  const { train: split } = await source.dataset();
  expect(split.available).toBe(3);
});

it('fails with the file in words, and can be asked again', async () => {
  server.faults.set('test-0.gz', () => new Response('', { status: 500 }));
  await expect(source.load(false)).rejects.toThrow(
    messageFor('images/refused', { file: 'test-0.gz', status: '500' }),
  );
  server.faults.clear();
  server.requests.length = 0;
  await source.load(true);
  expect(server.requests).toEqual(['test-0.gz (reload)', 'train-1.gz (reload)']);
  expect(told.at(-1)).toMatchObject({ type: 'data-progress', trainImages: 5, testImages: 2 });
});

it('reads the manifest again after a failure to read it', async () => {
  server.faults.set('manifest.json', () => new TypeError('fetch failed'));
  await expect(source.load(false)).rejects.toMatchObject({ name: 'DataError', file: 'manifest.json' });
  expect(told).toEqual([]);
  const opened = source.dataset();
  server.faults.clear();
  await source.load(true);
  expect((await opened).train.available).toBe(5);
});

it('loads once at a time', async () => {
  await Promise.all([source.load(false), source.load(true)]);
  expect(server.requests).toEqual(['manifest.json', 'train-0.gz', 'test-0.gz', 'train-1.gz']);
});
