// Bad days for the data set: a shard that is damaged, that never comes, or that waits until a test lets it go.
import type { Page } from 'playwright';

const shardUrl = (file: string) => `**/mnist/${file}`;

/** Serves the shard with one byte changed. Returns what ends it. */
export async function corruptShard(page: Page, file: string): Promise<() => Promise<void>> {
  await page.route(shardUrl(file), async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    const middle = body.length >> 1;
    body.writeUInt8(body.readUInt8(middle) ^ 0xff, middle);
    await route.fulfill({ response, body });
  });
  return () => page.unroute(shardUrl(file));
}

/** Cuts the connection whenever the shard is asked for. Returns what ends it. */
export async function dropShard(page: Page, file: string): Promise<() => Promise<void>> {
  await page.route(shardUrl(file), (route) => route.abort('connectionreset'));
  return () => page.unroute(shardUrl(file));
}

/** Answers 404 for the shard. Returns what ends it. */
export async function loseShard(page: Page, file: string): Promise<() => Promise<void>> {
  await page.route(shardUrl(file), (route) => route.fulfill({ status: 404, body: 'no such file' }));
  return () => page.unroute(shardUrl(file));
}

/** Holds the shard back until the function that it returns is called. */
export async function holdShard(page: Page, file: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(shardUrl(file), async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
