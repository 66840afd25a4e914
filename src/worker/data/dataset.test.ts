import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { told as toldOfDataset } from '../../core/dataset/telling.ts';
import {
  asPacked,
  brokenAfter,
  DataServer,
  type DataSet,
  dataUrl,
  type Fault,
  manifestOf,
  pack,
} from '../../testing/fakes/data-server.ts';
import { FakeCache } from '../../testing/fakes/fake-cache.ts';
import { someTurns } from '../../testing/turns.ts';
import { DataError, Dataset, type Progress } from './dataset.ts';
import { told } from './telling.ts';

const train = [pack('train-0.gz', [5, 0, 4]), pack('train-1.gz', [1, 9, 2]), pack('train-2.gz', [1, 3])];
const test = [pack('test-0.gz', [7, 2]), pack('test-1.gz', [1, 0])];
const dataSet: DataSet = { train, test };
let server: DataServer;

beforeEach(() => serve(dataSet));

afterEach(() => {
  vi.unstubAllGlobals();
});

function serve(served: DataSet): void {
  server = new DataServer(served);
  vi.stubGlobal('fetch', server.fetch);
}

const ignore = () => undefined;

async function failureOf(attempt: Promise<unknown>): Promise<DataError> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DataError)) throw new Error(`No DataError but ${String(error)}.`, { cause: error });
  return error;
}

it('streams the first shard of each half first, so that training and testing can begin', async () => {
  const dataset = await Dataset.open(dataUrl, false);
  await dataset.load(false, ignore);
  expect(server.requests).toEqual([
    'manifest.json',
    ...['train-0.gz', 'test-0.gz', 'train-1.gz', 'train-2.gz', 'test-1.gz'],
  ]);
  expect([...dataset.train.labels(8)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3]);
  expect([...dataset.test.labels(4)]).toEqual([7, 2, 1, 0]);
});

it('asks for the next shard before all of this one is here, so that the line never waits', async () => {
  const [first] = train;
  if (!first) throw new Error('There is no shard.');
  let end: () => void = () => undefined;
  const slow = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(first.bytes.subarray(0, 8));
      end = () => {
        controller.enqueue(first.bytes.subarray(8));
        controller.close();
      };
    },
  });
  server.faults.set('train-0.gz', () => new Response(slow));
  const dataset = await Dataset.open(dataUrl, false);
  const loaded = dataset.load(false, ignore);
  await vi.waitFor(() => expect(server.requests).toContain('test-0.gz'));
  expect(server.requests).toHaveLength(3);
  expect(dataset.train.available).toBe(0);
  end();
  await loaded;
  expect(dataset.train.available).toBe(8);
});

it('tells how far it is, and each shard as it is complete', async () => {
  const dataset = await Dataset.open(dataUrl, false);
  const told: Progress[] = [];
  await dataset.load(false, (progress) => told.push(progress));
  const sizes = [train[0], test[0], train[1], train[2], test[1]].map((shard) => shard?.bytes.length ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const completed = told.filter(({ complete }) => complete).map(({ loadedBytes }) => loadedBytes);
  expect(completed).toEqual(
    sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0)),
  );
  expect(completed.at(-1)).toBe(total);
  expect(new Set(told.map(({ totalBytes }) => totalBytes))).toEqual(new Set([total]));
  const bytes = told.map(({ loadedBytes }) => loadedBytes);
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
});

describe('fails, naming the file and what to do, when a shard', () => {
  const bytes = train[1]?.bytes ?? new Uint8Array();
  const damaged = bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte));

  it.each<[string, Fault, string]>([
    [
      'is truncated',
      () => new Response(bytes.slice(0, 30)),
      told('images/cut-off', { file: 'train-1.gz', received: '30', bytes: String(bytes.length) }),
    ],
    [
      'is longer than promised',
      () => new Response(Uint8Array.of(...bytes, 0)),
      told('images/too-long', { file: 'train-1.gz', bytes: String(bytes.length) }),
    ],
    ['is damaged', () => new Response(damaged), told('images/damaged', { file: 'train-1.gz' })],
    [
      'is not there',
      () => new Response('Not found', { status: 404 }),
      told('images/refused', { file: 'train-1.gz', status: '404' }),
    ],
    ['comes without content', () => new Response(null), told('images/no-content', { file: 'train-1.gz' })],
    [
      'cannot be reached',
      () => new TypeError('fetch failed'),
      told('images/no-connection', { file: 'train-1.gz', host: 'example.org' }),
    ],
    [
      'breaks off in the middle',
      () => brokenAfter(bytes.slice(0, 20)),
      told('images/broken-off', { file: 'train-1.gz', received: '20', bytes: String(bytes.length) }),
    ],
  ])('%s', async (_, fault, message) => {
    server.faults.set('train-1.gz', fault);
    const dataset = await Dataset.open(dataUrl, false);
    const error = await failureOf(dataset.load(false, ignore));
    expect(error).toMatchObject({ file: 'train-1.gz', message });
    // What came before it stays.
    expect([dataset.train.available, dataset.test.available]).toEqual([3, 2]);
  });

  it.each([
    ['is what the manifest promises but no shard', Uint8Array.of(1, 2, 3, 4)],
    ['holds another number of images', pack('x', [1, 2]).bytes],
  ])('%s', async (_, content) => {
    serve({ train: [asPacked('train-0.gz', 3, content)], test });
    const dataset = await Dataset.open(dataUrl, false);
    const error = await failureOf(dataset.load(false, ignore));
    const message = toldOfDataset('dataset/other-count', { file: 'train-0.gz', count: 3 });
    expect(error).toMatchObject({ file: 'train-0.gz', message });
  });
});

describe('fails when the manifest', () => {
  it.each<[string, Fault, string]>([
    [
      'is not there',
      () => new Response('', { status: 404 }),
      told('images/refused', { file: 'manifest.json', status: '404' }),
    ],
    [
      'is another page',
      () => new Response('<!doctype html>'),
      told('images/no-json', { file: 'manifest.json' }),
    ],
    [
      'describes something else',
      () => Response.json({ ...manifestOf(dataSet), format: 'cifar' }),
      toldOfDataset('dataset/no-manifest', {
        file: 'manifest.json',
        problems: [
          toldOfDataset('dataset/field', {
            field: 'format',
            problem: 'Invalid type: Expected "image-shards" but received "cifar"',
          }),
        ],
      }),
    ],
  ])('%s', async (_, fault, message) => {
    server.faults.set('manifest.json', fault);
    const error = await failureOf(Dataset.open(dataUrl, false));
    expect(error).toMatchObject({ file: 'manifest.json', message });
  });
});

it('asks the server for no shard that was kept, and for all of them past what is kept when it is tried again', async () => {
  const cache = new FakeCache();
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  await (await Dataset.open(dataUrl, false)).load(false, ignore);
  await vi.waitFor(async () => expect(await cache.keys()).toHaveLength(5));
  server.requests.length = 0;
  const again = await Dataset.open(dataUrl, false);
  await again.load(false, ignore);
  expect(server.requests).toEqual(['manifest.json']);
  expect([...again.train.labels(8)]).toEqual([5, 0, 4, 1, 9, 2, 1, 3]);
  server.requests.length = 0;
  await (await Dataset.open(dataUrl, true)).load(true, ignore);
  expect(server.requests).toHaveLength(6);
});

it('tells nothing of a shard that is still on its way when the one before it turns out to be damaged', async () => {
  const bytes = train[1]?.bytes ?? new Uint8Array();
  server.faults.set(
    'train-1.gz',
    () => new Response(bytes.map((byte, index) => (index === 40 ? byte ^ 1 : byte))),
  );
  const rest = train[2]?.bytes ?? new Uint8Array();
  let end: () => void = () => undefined;
  const slow = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      end = () => {
        controller.enqueue(Uint8Array.from(rest));
        controller.close();
      };
    },
  });
  server.faults.set('train-2.gz', () => new Response(slow));
  const dataset = await Dataset.open(dataUrl, false);
  const told: Progress[] = [];
  await failureOf(dataset.load(false, (progress) => told.push(progress)));
  const before = told.length;
  end();
  await someTurns();
  expect(server.requests).toContain('train-2.gz');
  expect(told).toHaveLength(before);
});

it('loads what is missing, and nothing else, past the cache, when it is tried again', async () => {
  server.faults.set('train-2.gz', () => new Response('', { status: 503 }));
  const dataset = await Dataset.open(dataUrl, false);
  await failureOf(dataset.load(false, ignore));
  server.faults.clear();
  server.requests.length = 0;
  const told: Progress[] = [];
  await dataset.load(true, (progress) => told.push(progress));
  expect(server.requests).toEqual(['train-2.gz (reload)', 'test-1.gz (reload)']);
  expect([dataset.train.available, dataset.test.available]).toEqual([8, 4]);
  expect(told.at(-1)).toMatchObject({ loadedBytes: told[0]?.totalBytes, complete: true });
});
