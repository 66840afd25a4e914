/** A packed data set, and a stand-in for `fetch` that serves it, with whatever can go wrong on the way. */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { mnist } from '../../core/dataset/dataset-info.ts';
import { type Manifest, packShard, type Shard } from '../../core/dataset/shards.ts';
import { plainImages } from '../splits.ts';

/** Ends with a slash. */
export const dataUrl = new URL('https://example.org/page/mnist/');

export interface PackedShard {
  readonly entry: Shard;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function pack(file: string, labels: readonly number[]): PackedShard {
  return asPacked(file, labels.length, packShard(Uint8Array.from(labels), plainImages(labels).pixels, mnist));
}

/** Any bytes, with a manifest entry that fits them. */
export function asPacked(file: string, count: number, content: Uint8Array): PackedShard {
  const bytes = Uint8Array.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { entry: { file, count, bytes: bytes.length, sha256 }, bytes };
}

export interface DataSet {
  readonly train: readonly PackedShard[];
  readonly test: readonly PackedShard[];
}

export function manifestOf({ train, test }: DataSet): Manifest {
  const split = (shards: readonly PackedShard[]) => ({
    count: shards.reduce((sum, { entry }) => sum + entry.count, 0),
    shards: shards.map(({ entry }) => entry),
  });
  return {
    format: 'image-shards',
    version: 3,
    name: 'MNIST',
    side: 28,
    channels: 1,
    classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    mean: [0.1307],
    std: [0.3081],
    train: split(train),
    test: split(test),
  };
}

/** What comes in place of a file: an answer, or an error that `fetch` rejects with. */
export type Fault = () => Response | Error;

export class DataServer {
  /** File names, each with the cache mode if that was not the default one. */
  readonly requests: string[] = [];
  readonly faults = new Map<string, Fault>();
  readonly #files = new Map<string, BodyInit>();

  constructor(dataSet: DataSet) {
    this.#files.set('manifest.json', JSON.stringify(manifestOf(dataSet)));
    for (const { entry, bytes } of [...dataSet.train, ...dataSet.test]) this.#files.set(entry.file, bytes);
  }

  /** Files of the page itself, such as kernels, are read from the disk. */
  readonly fetch = async (url: URL, { cache = 'default' }: RequestInit = {}): Promise<Response> => {
    if (url.protocol === 'file:') return new Response(Uint8Array.from(await readFile(url)));
    const file = url.href.slice(dataUrl.href.length);
    this.requests.push(cache === 'default' ? file : `${file} (${cache})`);
    const fault = this.faults.get(file)?.();
    if (fault instanceof Error) throw fault;
    const content = this.#files.get(file);
    return fault ?? new Response(content ?? 'Not found', { status: content ? 200 : 404 });
  };
}

/** An answer whose connection breaks after these bytes. */
export function brokenAfter(bytes: Uint8Array<ArrayBuffer>): Response {
  let sent = false;
  return new Response(
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (sent) controller.error(new TypeError('terminated'));
        else controller.enqueue(bytes);
        sent = true;
      },
    }),
  );
}
