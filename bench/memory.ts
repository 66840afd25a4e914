// What a page takes of the machine's memory: the resident memory of its process, which is what a task manager shows.
import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from 'playwright';
import { act, openPage, openView } from '../e2e/support/playground.ts';
import type { BackendChoice } from '../src/core/settings/settings.ts';
import { allImagesArrive } from './clicks.ts';
import { button, secondsFromClick } from './page.ts';

const bytesInKibibyte = 1024;
const longest = 600_000;

/** Bytes of a process that lie in memory now. Linux tells it in /proc. */
async function residentBytesOf(processId: number): Promise<number> {
  const status = await readFile(`/proc/${processId}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * bytesInKibibyte;
}

/** Garbage that nobody has collected yet is not the page's: all of it is collected, in the page and in its worker. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  for (const worker of await workersOf(session)) await collectGarbageOf(session, worker);
  await session.detach();
}

/** The sessions of a page's workers. They are told of before the answer comes. */
async function workersOf(session: CDPSession): Promise<string[]> {
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return workers;
}

/** Resolves once a worker has answered. Playwright has no sessions of workers, so the page's passes on what is said. */
async function collectGarbageOf(session: CDPSession, sessionId: string): Promise<void> {
  const request = { id: 1, method: 'HeapProfiler.collectGarbage' };
  const answered = new Promise<void>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
      if (from === sessionId && message.startsWith(`{"id":${request.id},`)) resolve();
    });
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(request) });
  await answered;
}

/** Watches the process of a browser's only page. */
export class MemoryWatch {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(browser: Browser, page: Page): Promise<MemoryWatch> {
    return new MemoryWatch(page, await browser.newBrowserCDPSession());
  }

  /** Of the largest process that draws a page: the browser's own pages are smaller. */
  async residentBytes(): Promise<number> {
    const { processInfo } = await this.#session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    return Math.max(...(await Promise.all(renderers.map(({ id }) => residentBytesOf(id)))));
  }

  async residentBytesAtRest(): Promise<number> {
    await collectGarbage(this.#page);
    return this.residentBytes();
  }

  /** The largest figure of many, ten a second, while work is done. */
  async peakDuring(work: () => Promise<unknown>): Promise<number> {
    let peak = 0;
    let done = false;
    const watch = async () => {
      while (!done) {
        peak = Math.max(peak, await this.residentBytes());
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const watching = watch();
    try {
      await work();
    } finally {
      done = true;
      await watching;
    }
    return peak;
  }
}

export interface Memory {
  /** Bytes of the page's process. */
  readonly idle: number;
  readonly epochPeak: number;
  readonly sweepPeak: number;
}

export async function measureMemory(page: Page, backend: BackendChoice, watch: MemoryWatch): Promise<Memory> {
  await openPage(page, { backend });
  await allImagesArrive(page);
  const idle = await watch.residentBytesAtRest();
  const epochPeak = await watch.peakDuring(() => secondsFromClick(page, 'Train', longest));
  await act(page, 'Quantize', { timeout: longest });
  await openView(page, 'Sweep');
  await button(page, 'Sweep').waitFor();
  return {
    idle,
    epochPeak,
    sweepPeak: await watch.peakDuring(() => secondsFromClick(page, 'Sweep', longest)),
  };
}
