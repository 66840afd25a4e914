/** Fetches one shard, checks it against the manifest while it arrives, and unpacks it. */
import type { DataSetInfo } from '../../core/dataset/dataset-info.ts';
import { createSha256 } from '../../core/dataset/sha256.ts';
import { type Shard, ShardError, shardPayloadBytes, unpackShard } from '../../core/dataset/shards.ts';

/** `retrying` goes past the browser's cache, which may hold the very bytes that were wrong. `onBytes` gets each chunk's size. */
export async function fetchShard(
  url: URL,
  shard: Shard,
  info: DataSetInfo,
  retrying: boolean,
  onBytes: (bytes: number) => void,
): Promise<{ labels: Uint8Array; pixels: Uint8Array }> {
  const compressed = await fetchVerified(url, shard, retrying, onBytes);
  const payload = await unzip(compressed, shard.file, shardPayloadBytes(shard.count, info));
  return unpackShard(payload, shard.count, info, shard.file);
}

/** Unzips into room for `length` bytes and no more, so that the whole data set stays under 60 MB while it arrives. */
async function unzip(compressed: Uint8Array<ArrayBuffer>, file: string, length: number): Promise<Uint8Array> {
  const reader = new Blob([compressed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const payload = new Uint8Array(length);
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return payload.subarray(0, filled);
      payload.set(value, filled);
      filled += value.length;
    }
  } catch (cause) {
    const message = `${file} is what the manifest promises, but no gzip file of ${length} bytes. The data must be packed again.`;
    throw new ShardError(message, { cause });
  }
}

async function fetchVerified(
  url: URL,
  shard: Shard,
  retrying: boolean,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetchOrExplain(url, shard.file, retrying);
  const reader = response.body?.getReader();
  if (!reader) throw new ShardError(`${shard.file}: the server answered without content. Press Retry.`);
  const compressed = new Uint8Array(shard.bytes);
  const sha256 = createSha256();
  let received = 0;
  for (;;) {
    const { done, value } = await readOrExplain(reader, shard, received);
    if (done) break;
    if (received + value.length > shard.bytes) {
      await reader.cancel();
      throw new ShardError(
        `${shard.file} is longer than the ${shard.bytes} bytes that the manifest promises. Press Retry.`,
      );
    }
    compressed.set(value, received);
    sha256.update(value);
    received += value.length;
    onBytes(value.length);
  }
  if (received < shard.bytes) {
    throw new ShardError(`${shard.file} ended after ${received} of ${shard.bytes} bytes. Press Retry.`);
  }
  if (sha256.hex() !== shard.sha256) {
    throw new ShardError(`${shard.file} arrived damaged: its SHA-256 is not the manifest's. Press Retry.`);
  }
  return compressed;
}

async function readOrExplain(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  { file, bytes }: Shard,
  received: number,
): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
  try {
    return await reader.read();
  } catch (cause) {
    throw new ShardError(
      `${file}: the connection broke after ${received} of ${bytes} bytes. Check the network, then press Retry.`,
      { cause },
    );
  }
}

/** fetch, with a failure told in words: which file, what happened. */
export async function fetchOrExplain(url: URL, file: string, retrying: boolean): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { cache: retrying ? 'reload' : 'default' });
  } catch (cause) {
    throw new ShardError(
      `${file} could not be fetched: no connection to ${url.host}. Check the network, then press Retry.`,
      { cause },
    );
  }
  if (!response.ok) {
    throw new ShardError(
      `${file} could not be fetched: the server answered ${response.status}. Press Retry.`,
    );
  }
  return response;
}
