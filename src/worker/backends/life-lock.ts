import { createDeferred } from '../workshop/deferred.ts';

/**
 * Takes a Web Lock for as long as this worker lives, so that whoever waits for it learns of the worker's death.
 * Resolves with its name once it is held; empty where the browser has no locks (insecure contexts).
 */
export function holdLifeLock(): Promise<string> {
  if (!('locks' in navigator)) return Promise.resolve('');
  const name = `quantization-playground-${performance.timeOrigin}-${Math.random()}`;
  const held = createDeferred<string>();
  void navigator.locks.request(name, () => {
    held.resolve(name);
    return createDeferred().promise;
  });
  return held.promise;
}
