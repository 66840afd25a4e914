/** Fetches one shard and checks it against the manifest while it arrives. */
import { createSha256 } from '../../core/dataset/sha256.ts';
import { type Shard, ShardError } from '../../core/dataset/shards.ts';
import { keepShard, keptShard } from '../../storage/kept-shards.ts';

/**
 * base: where the data set is served. `retrying` goes past what is kept and the browser's cache, which may hold the very bytes that were
 * wrong. `onBytes` gets each chunk's size. A shard that has been verified is kept.
 */
export async function fetchShard(
  base: URL,
  shard: Shard,
  retrying: boolean,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = retrying ? undefined : await keptShard(base, shard.sha256);
  const response = kept ?? (await fetchOrExplain(new URL(shard.file, base), shard.file, retrying));
  const reader = response.body?.getReader();
  if (!reader) throw new ShardError(`${shard.file}: the server answered without content. Press Retry.`);
  const packed = new Uint8Array(shard.bytes);
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
    packed.set(value, received);
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
  if (!kept) void keepShard(base, shard.sha256, packed);
  return packed;
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
