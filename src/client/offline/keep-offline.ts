/** Makes the page work without a network, and offers new versions of it. Nothing of it is needed to work: where it fails, the page goes on. */

import type { StoreApi } from 'zustand/vanilla';
import { parseManifest } from '../../core/dataset/shards.ts';
import { forgetOtherShards, keepShard, missingShards } from '../../storage/kept-shards.ts';
import { atRest } from '../store/at-rest.ts';
import { withNotice } from '../store/slices/notices.ts';
import type { PlaygroundState } from '../store/state.ts';
import { told } from '../store/telling.ts';
import { activeWorker, reached, registerServiceWorker, tell } from './registration.ts';
import { forgetReload, wasReloaded } from './reload-mark.ts';

let keeping: Promise<void> | undefined;

/** Once in the life of a page, however often it is asked for. */
export function keepOffline(store: StoreApi<PlaygroundState>): Promise<void> {
  keeping ??= keep(store);
  return keeping;
}

async function keep(store: StoreApi<PlaygroundState>): Promise<void> {
  if (crossOriginIsolated) forgetReload();
  // What is kept must not come before what a person waits for.
  if (!navigator.serviceWorker?.controller) await atRest(store);
  const registration = await registerServiceWorker();
  if (!registration) return;
  offerNewVersions(registration, store);
  const worker = await activeWorker(registration);
  if (!crossOriginIsolated && !wasReloaded()) store.setState({ isolationAhead: true });
  await atRest(store);
  if ((await keepsFiles(worker)) && (await keepsShards())) store.setState({ offlineReady: true });
}

function keepsFiles(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data === true);
    };
    tell(worker, 'keep-files', port2);
  });
}

/** The worker that loads shards keeps them. What it could not keep, or did not load because a person has images of their own, comes now. */
async function keepsShards(): Promise<boolean> {
  const base = new URL('mnist/', document.baseURI);
  try {
    const manifest = parseManifest(await (await fetch(new URL('manifest.json', base))).json());
    const shards = [...manifest.train.shards, ...manifest.test.shards];
    const hashes = shards.map(({ sha256 }) => sha256);
    const missing = new Set(await missingShards(base, hashes));
    for (const { file, sha256 } of shards.filter((shard) => missing.has(shard.sha256))) {
      const response = await fetch(new URL(file, base), { integrity: integrityOf(sha256) });
      await keepShard(base, sha256, new Uint8Array(await response.arrayBuffer()));
    }
    await forgetOtherShards(base, hashes);
    return (await missingShards(base, hashes)).length === 0;
  } catch {
    return false;
  }
}

/** As `fetch` takes it. sha256: in hex. */
const integrityOf = (sha256: string): string =>
  `sha256-${btoa(sha256.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))))}`;

function offerNewVersions(registration: ServiceWorkerRegistration, store: StoreApi<PlaygroundState>): void {
  const offer = () => {
    const message = told('notice/new-version');
    const notice = { kind: 'information', message, remedy: 'use-new-version' } as const;
    store.setState(({ notices }) => ({ notices: withNotice(notices, notice) }));
  };
  // A first version waits for nobody, and is no news.
  const watch = async (worker: ServiceWorker | null) => {
    if (!worker || !registration.active) return;
    await reached(worker, 'installed');
    offer();
  };
  registration.addEventListener('updatefound', () => void watch(registration.installing));
  void watch(registration.waiting ?? registration.installing);
}

/** Ends when the page is being loaded again. Other pages that are open stay as they are. */
export async function useNewVersion(): Promise<void> {
  const waiting = (await navigator.serviceWorker.getRegistration())?.waiting;
  if (waiting) {
    const active = reached(waiting, 'activated');
    tell(waiting, 'take-over');
    await active;
  }
  location.reload();
}
