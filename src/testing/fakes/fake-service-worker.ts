/** A service worker as a page sees it: its registration, its states, and its answer to `keep-files`. */
import { vi } from 'vitest';

export class FakeServiceWorker extends EventTarget {
  state: ServiceWorkerState;
  /** What the page has said, in order. */
  readonly heard: unknown[] = [];
  /** Whether it can keep all files. */
  keeps = true;

  constructor(state: ServiceWorkerState) {
    super();
    this.state = state;
  }

  reach(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  postMessage(message: unknown, [port]: readonly MessagePort[]): void {
    this.heard.push(message);
    port?.postMessage(this.keeps);
  }
}

export class FakeRegistration extends EventTarget {
  installing: FakeServiceWorker | null = null;
  waiting: FakeServiceWorker | null = null;
  active: FakeServiceWorker | null = null;

  /** The first worker, or the next one, has got as far as this. */
  activate(worker: FakeServiceWorker): void {
    this.installing = null;
    this.waiting = null;
    this.active = worker;
    worker.reach('activated');
  }
}

/** Puts itself in the place of the browser's globals, until `vi.unstubAllGlobals`. */
export function installServiceWorkers(registration: FakeRegistration | undefined) {
  const page = Object.assign(new EventTarget(), { top: undefined as unknown });
  page.top = page;
  const container = {
    controller: registration?.active ?? null,
    register: () =>
      registration ? Promise.resolve() : Promise.reject(new DOMException('', 'SecurityError')),
    getRegistration: () => Promise.resolve(registration),
  };
  const session = new Map<string, string>();
  const reload = vi.fn<() => void>();
  vi.stubEnv('DEV', false);
  vi.stubGlobal('crossOriginIsolated', false);
  vi.stubGlobal('window', page);
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => session.get(key) ?? null,
    setItem: (key: string, value: string) => session.set(key, value),
    removeItem: (key: string) => session.delete(key),
  });
  return { page, reload };
}
