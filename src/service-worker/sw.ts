/** The service worker: keeps the page's files so that it works without a network, and adds the headers that its host does not send. */
import type { ToServiceWorker } from '../protocol/service-worker.ts';
import { type BuiltFile, BuiltFiles } from './built-files.ts';
import { obeysHeaders, withPolicy } from './policy.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly BuiltFile[] };

const { scope } = self.registration;
const files = new BuiltFiles(self.__WB_MANIFEST, scope, () =>
  caches.open(`quantization-playground files ${scope}`),
);

/**
 * The first version is there at once and keeps its files later, when the page asks: they must not come before the images. A version that
 * follows another fetches what has changed and then waits, until it is asked to take over or no page of the other is open.
 */
async function install(): Promise<void> {
  if (await files.holdAny()) await files.keepAll();
  else await self.skipWaiting();
}

/** With one page open, it is the one that asked for this version, and will be loaded anew. Others still need their files. */
async function activate(): Promise<void> {
  await self.clients.claim();
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(scope)).length <= 1) await files.forgetOthers();
}

async function answer(request: Request): Promise<Response> {
  // Where the browser denies the cache, the network is left.
  const kept = await files.find(request.url).catch(() => undefined);
  const response = kept ?? (await fetch(request));
  return obeysHeaders(request) ? withPolicy(response) : response;
}

async function keepFiles(port: MessagePort | undefined): Promise<void> {
  const kept = await files.keepAll().then(
    () => true,
    // No network, or no room: the page works as before, and asks again when it is next loaded.
    () => false,
  );
  port?.postMessage(kept);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && files.includes(request.url)) event.respondWith(answer(request));
});
self.addEventListener('message', (event) => {
  const message: ToServiceWorker = event.data;
  if (message === 'take-over') event.waitUntil(self.skipWaiting());
  else if (message === 'keep-files') event.waitUntil(keepFiles(event.ports[0]));
  else message satisfies never;
});
