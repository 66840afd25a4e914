/** What pages of earlier releases have stored becomes runs, whole; and what many runs take of the storage. */
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { EnginePage } from '../../testing/engine/engine.ts';
import { workOf } from '../../testing/engine/kept-work.ts';
import { emptyDatabaseForEachTest, type Stored, storeAnew, storedNow } from '../../testing/engine/storage.ts';
import { quicken } from '../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../testing/tf-cpu.ts';

const small = { network: 'conv:2:3,pool,dense:8', backend: 'cpu' } as const;

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

/** The values of a store, changed. */
const changed = (stored: Stored, name: string, change: (value: unknown) => unknown): Stored =>
  new Map(
    [...stored].map(([store, entries]) => [
      store,
      store === name ? entries.map(([key, value]) => [key, change(value)] as const) : entries,
    ]),
  );

/** Removes these keys wherever they stand in a value. */
function without(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.includes(key))
      .map(([key, inner]) => [
        key,
        key === 'run' ? without(inner, ['id', 'settings']) : without(inner, keys),
      ]),
  );
}

it('work of a release without runs is taken up whole, and is a run from then on', async () => {
  const page = await EnginePage.open({ settings: small });
  await page.train();
  await page.quantize();
  const before = await workOf(page);
  const stored = await storedNow();
  await storeAnew(changed(stored, 'workspaces', (entry) => without(entry, [])));

  const next = await EnginePage.open({ settings: small });
  expect(await workOf(next)).toEqual(before);
  await next.quantize({ scheme: 'weightOnly', bits: 4 });

  const rows = await next.engine.ask('runs', undefined);
  expect(rows.map(({ kind, step }) => [kind, step])).toEqual([
    ['training', 3],
    ['quantization', 3],
    ['quantization', 3],
  ]);
  expect(rows[0]?.settings).toBeUndefined();
  await next.reset();
  await next.openRun(rows[0]?.id ?? '');
  expect(await next.save()).toEqual(before.files[0]);
});

it('200 rows of SimpleCNN, a training and three quantizations each, take less than 200 MB', async () => {
  const page = await EnginePage.open({ settings: { backend: 'cpu' }, train: [5], test: [7] });
  await page.train();
  await page.quantize();
  await page.quantize({ scheme: 'weightOnly', bits: 4 });
  await page.quantize({ scheme: 'static', calibrationImages: 1 });
  const rows = await page.engine.ask('runs', undefined);
  expect(rows).toHaveLength(4);
  const [size] = await page.engine.ask('runSizes', undefined);
  expect(50 * (size?.bytes ?? Number.NaN)).toBeLessThan(200_000_000);
});
