/** The page's service worker, from the page's side. */
import type { ToServiceWorker } from '../../protocol/service-worker.ts';

/**
 * Registers it. Undefined where there can be none: over plain http, in private windows of some browsers, where a person or a frame forbids
 * it, and on the development server, whose files change under its hands.
 */
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (import.meta.env.DEV || !('serviceWorker' in navigator) || window !== window.top) return undefined;
  try {
    await navigator.serviceWorker.register('./sw.js');
    return await navigator.serviceWorker.getRegistration();
  } catch {
    return undefined;
  }
}

/** Resolves when the registration has a worker that answers for it. Never where its first one is given up. */
export async function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const coming = registration.installing ?? registration.waiting;
  if (!registration.active && coming) await reached(coming, 'activated');
  return registration.active ?? new Promise<never>(() => undefined);
}

/** Resolves when a service worker has got that far. Never where it is given up before. */
export function reached(worker: ServiceWorker, state: ServiceWorkerState): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== state) return;
      worker.removeEventListener('statechange', look);
      resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

export function tell(worker: ServiceWorker, message: ToServiceWorker, port?: MessagePort): void {
  worker.postMessage(message, port ? [port] : []);
}
