/** Starts the worker, wraps it in typed calls, and notices when it dies, however that happens. */

import { proxy, type Remote, wrap } from 'comlink';
import type { Engine } from '../../protocol/engine.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { told } from '../telling.ts';

export interface WorkerLink {
  readonly engine: Remote<Engine>;
  /** Rejects when the worker has died; calls that were under way never answer then. */
  readonly death: Promise<never>;
  end(): void;
}

export function startWorker(): WorkerLink {
  const worker = new Worker(new URL('../../worker/index.ts', import.meta.url), {
    type: 'module',
    name: 'engine',
  });
  const engine = wrap<Engine>(worker);
  const watch = new AbortController();
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || told('page/script-not-loaded')));
    });
    void lockReleased(engine, watch.signal).then(() => reject(new Error(told('page/ended-silently'))));
  });
  // Whoever calls the engine listens to `death`; between calls nobody does, and that is no unhandled error.
  death.catch(() => undefined);
  return {
    engine,
    death,
    end() {
      watch.abort();
      worker.terminate();
    },
  };
}

/**
 * A worker that is killed (out of memory, closed by the browser) sends no event, but its locks are released. So the
 * worker holds a lock all its life, and getting it means that the worker is gone. Never resolves where locks are missing.
 */
async function lockReleased(engine: Remote<Engine>, signal: AbortSignal): Promise<void> {
  const forever = new Promise<never>(() => undefined);
  const name = await engine.holdLock();
  if (!('locks' in navigator) || !name) return forever;
  try {
    await navigator.locks.request(name, { signal }, () => undefined);
  } catch {
    return forever;
  }
}

/** An event listener that the worker can call. */
export function remoteListener(listener: (event: EngineEvent) => void): (event: EngineEvent) => void {
  return proxy(listener);
}
