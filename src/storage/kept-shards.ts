/**
 * Shards of the packed data set, in a cache of the browser's under their SHA-256: they need no second download, whatever version of the
 * page asks for them. Browsers that deny the cache keep nothing, and the network is asked as ever.
 */

const cacheName = 'quantization-playground shards';

/** An address that nobody asks for: it only says whose shard it is. base: where the data set is served. */
const keyOf = (base: URL, sha256: string): string => new URL(`sha256/${sha256}`, base).href;

/** Undefined where the shard is not kept. Its bytes are yet to be verified. */
export function keptShard(base: URL, sha256: string): Promise<Response | undefined> {
  return withCache((cache) => cache.match(keyOf(base, sha256)));
}

/** Keeps a shard that has been verified. */
export async function keepShard(base: URL, sha256: string, shard: Uint8Array<ArrayBuffer>): Promise<void> {
  await withCache((cache) => cache.put(keyOf(base, sha256), new Response(shard)));
}

/** Those of the hashes whose shards are not kept. */
export async function missingShards(base: URL, hashes: readonly string[]): Promise<readonly string[]> {
  const kept = new Set(await withCache(async (cache) => (await cache.keys()).map(({ url }) => url)));
  return hashes.filter((sha256) => !kept.has(keyOf(base, sha256)));
}

/** Removes the shards of this address that have none of the hashes. */
export async function forgetOtherShards(base: URL, hashes: readonly string[]): Promise<void> {
  const ours = new Set(hashes.map((sha256) => keyOf(base, sha256)));
  await withCache(async (cache) => {
    const others = (await cache.keys()).filter(
      ({ url }) => url.startsWith(keyOf(base, '')) && !ours.has(url),
    );
    await Promise.all(others.map((key) => cache.delete(key)));
  });
}

async function withCache<Result>(work: (cache: Cache) => Promise<Result>): Promise<Result | undefined> {
  // Over plain http there is none.
  if (!('caches' in globalThis)) return undefined;
  try {
    return await work(await caches.open(cacheName));
  } catch {
    // Storage is blocked or full: what is not kept is fetched when it is needed.
    return undefined;
  }
}
