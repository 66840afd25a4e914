/** Runs that go from one page to another as a file. */
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { RunRow } from '../../core/results/run-row.ts';
import type { BroughtData } from '../../protocol/engine.ts';
import type { RunsFileKind } from '../../protocol/queries.ts';
import { EnginePage } from './engine.ts';

export const openSmall = (): Promise<EnginePage> =>
  EnginePage.open({ settings: { network: 'conv:2:3,pool,dense:8', backend: 'cpu' } });

/** A page of another browser: nothing is stored there. */
export function openElsewhere(): Promise<EnginePage> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return openSmall();
}

/** A training with what was quantized of it, and a second one with a name, a note and a pin, which is the first row. */
export async function pageWithRuns(): Promise<EnginePage> {
  const page = await openSmall();
  await page.train({ seed: 3, learningRate: 0.05 });
  await page.quantize();
  await page.reset();
  await page.train({ epochs: 2 });
  const [second, , int8] = await rows(page);
  await page.engine.markRun(second?.id ?? '', { name: '<second> "run"', note: 'a note', isBaseline: true });
  await page.engine.markRun(int8?.id ?? '', { name: 'the small one' });
  return page;
}

export const rows = (page: EnginePage): Promise<readonly RunRow[]> => page.engine.ask('runs', undefined);

export const exported = (page: EnginePage, as: RunsFileKind): Promise<Blob> =>
  page.engine.ask('exportRuns', { as });

export const imported = (
  page: EnginePage,
  content: Blob | string,
  name = 'mine',
): Promise<BroughtData | undefined> => page.engine.importRuns({ name, content: new Blob([content]) });

/** What the page was told to know. */
export const said = (page: EnginePage): string[] =>
  page.told.flatMap((event) => (event.type === 'information' ? [event.message] : []));
