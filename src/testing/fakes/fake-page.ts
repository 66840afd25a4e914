/** The part of a browser's page that the client uses: an address, downloads, locks, and workers that the test writes. */
import { resolveObjectURL } from 'node:buffer';
import { expect, vi } from 'vitest';
import type { Playground } from '../../client/actions.ts';
import { createPlayground } from '../../client/playground.ts';
import { data } from '../events.ts';
import { FakeHistory } from './fake-history.ts';
import { FakeEngine, FakeWorker } from './fake-worker.ts';

export class FakePage extends EventTarget {
  readonly history = new FakeHistory();
  readonly location = this.history.location;
  readonly workers: FakeWorker[] = [];
  readonly engines: FakeEngine[] = [];
  readonly downloads: { readonly name: string; readonly content: ReturnType<typeof resolveObjectURL> }[] = [];
  /** Is given each engine before it can be called. */
  prepare: (engine: FakeEngine) => void = () => undefined;
  /** Lets go of the lock that a worker holds while it lives; undefined until someone waits for it. */
  releaseLock: (() => void) | undefined;

  /** Puts itself in the place of the browser's globals, until `vi.unstubAllGlobals`. */
  install(): void {
    const startWorker = () => {
      const engine = new FakeEngine();
      this.prepare(engine);
      this.engines.push(engine);
      const worker = new FakeWorker(engine);
      this.workers.push(worker);
      return worker;
    };
    vi.stubGlobal('Worker', function Worker() {
      return startWorker();
    });
    vi.stubGlobal('window', this);
    vi.stubGlobal('document', {
      baseURI: 'https://example.org/page/',
      createElement: () => this.#createLink(),
    });
    vi.stubGlobal('navigator', { locks: { request: this.#requestLock } });
  }

  #createLink() {
    const link = {
      href: '',
      download: '',
      click: () => this.downloads.push({ name: link.download, content: resolveObjectURL(link.href) }),
    };
    return link;
  }

  readonly #requestLock = (_name: string, _options: object, granted: () => void): Promise<void> =>
    new Promise((resolve) => {
      this.releaseLock = () => resolve(granted());
    });

  remove(): void {
    for (const worker of this.workers) worker.terminate();
    vi.unstubAllGlobals();
  }

  /** The one that was started last. */
  get engine(): FakeEngine {
    const latest = this.engines.at(-1);
    if (!latest) throw new Error('No worker was started.');
    return latest;
  }

  get worker(): FakeWorker {
    const latest = this.workers.at(-1);
    if (!latest) throw new Error('No worker was started.');
    return latest;
  }

  /** Does what happens when someone writes another address. */
  go(hash: string): void {
    this.history.pushState(null, '', `/page/${hash}`);
    this.dispatchEvent(new Event('hashchange'));
  }

  /** Does what happens when someone presses Back. */
  back(): void {
    this.history.back();
    this.dispatchEvent(new Event('hashchange'));
  }

  /** A playground whose engine has started and is idle. What the engine was asked for until then is forgotten. */
  async createIdle(): Promise<Playground> {
    const playground = createPlayground();
    await vi.waitFor(() => expect(this.engine.calls).toContain('start'));
    this.engine.tell(data);
    await vi.waitFor(() => {
      expect(status(playground)).toBe('idle');
      expect(playground.store.getState().samples).toBeDefined();
    });
    this.engine.calls.length = 0;
    return playground;
  }
}

export const status = ({ store }: Playground) => store.getState().status;
export const messages = ({ store }: Playground) => store.getState().notices.map(({ message }) => message);
