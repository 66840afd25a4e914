/** Fetches one shard and checks it against the manifest while it arrives. */

import { createSha256 } from '../../core/dataset/sha256.ts';
import { type Shard, ShardError } from '../../core/dataset/shards.ts';
import { keepShard, keptShard } from '../../storage/kept-shards.ts';
import { told } from './telling.ts';

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
  if (!reader) throw new ShardError(told('images/no-content', { file: shard.file }));
  const packed = new Uint8Array(shard.bytes);
  const sha256 = createSha256();
  let received = 0;
  for (;;) {
    const { done, value } = await readOrExplain(reader, shard, received);
    if (done) break;
    if (received + value.length > shard.bytes) {
      await reader.cancel();
      throw new ShardError(told('images/too-long', { file: shard.file, bytes: String(shard.bytes) }));
    }
    packed.set(value, received);
    sha256.update(value);
    received += value.length;
    onBytes(value.length);
  }
  if (received < shard.bytes) {
    throw new ShardError(told('images/cut-off', soFar(shard, received)));
  }
  if (sha256.hex() !== shard.sha256) {
    throw new ShardError(told('images/damaged', { file: shard.file }));
  }
  if (!kept) void keepShard(base, shard.sha256, packed);
  return packed;
}

const soFar = ({ file, bytes }: Shard, received: number) => ({
  file,
  received: String(received),
  bytes: String(bytes),
});

async function readOrExplain(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  shard: Shard,
  received: number,
): Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>> {
  try {
    return await reader.read();
  } catch (cause) {
    throw new ShardError(told('images/broken-off', soFar(shard, received)), { cause });
  }
}

/** fetch, with a failure that is told: which file, what happened. */
export async function fetchOrExplain(url: URL, file: string, retrying: boolean): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { cache: retrying ? 'reload' : 'default' });
  } catch (cause) {
    throw new ShardError(told('images/no-connection', { file, host: url.host }), { cause });
  }
  if (!response.ok) {
    throw new ShardError(told('images/refused', { file, status: String(response.status) }));
  }
  return response;
}
