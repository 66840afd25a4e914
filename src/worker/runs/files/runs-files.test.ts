/** Runs go from one browser to another as a file, and are the same there to the bit. Files that are damaged or made up leave everything as it is. */
import { IDBFactory } from 'fake-indexeddb';
import { zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunsFileKind } from '../../../protocol/queries.ts';
import { EnginePage } from '../../../testing/engine/engine.ts';
import { emptyDatabaseForEachTest } from '../../../testing/engine/storage.ts';
import { quicken } from '../../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../../testing/tf-cpu.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

const open = () => EnginePage.open({ settings: { network: 'conv:2:3,pool,dense:8', backend: 'cpu' } });

/** A page of another browser: nothing is stored there. */
function openElsewhere(): Promise<EnginePage> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return open();
}

const rows = (page: EnginePage) => page.engine.ask('runs', undefined);
const ids = async (page: EnginePage) => (await rows(page)).map(({ id }) => id);
const exported = (page: EnginePage, as: RunsFileKind) => page.engine.ask('exportRuns', { as });
const imported = (page: EnginePage, content: Blob | string, name = 'mine') =>
  page.engine.importRuns({ name, content: new Blob([content]) });
const said = (page: EnginePage) =>
  page.told.flatMap((event) => (event.type === 'information' ? [event.message] : []));
const lastSaid = (page: EnginePage) => said(page).at(-1);

async function opened(page: EnginePage, run = '', model = '') {
  await page.openRun(run, model.split('/')[1]);
  return {
    float: await page.save('baseline'),
    int8: await page.save('candidate'),
    predictions: await page.predictions(),
    losses: [...page.state.run.record.rows()],
    settings: page.of('settings').at(-1)?.hash,
  };
}

describe('a file of runs', () => {
  let page: EnginePage;
  beforeEach(async () => {
    page = await open();
    await page.train({ seed: 3, learningRate: 0.05 });
    await page.quantize();
    await page.reset();
    await page.train({ epochs: 2 });
    const [second, first, int8] = await rows(page);
    await page.engine.markRun(second?.id ?? '', { name: '<second> "run"', note: 'a note', isBaseline: true });
    await page.engine.markRun(int8?.id ?? '', { name: 'the small one' });
    expect(first?.kind).toBe('training');
  });

  it.each(['json', 'workspace'] as const)('as %s brings all runs elsewhere, to the bit', async (as) => {
    const before = await rows(page);
    const [, training, quantization] = before;
    const file = await exported(page, as);
    const there = await opened(page, training?.id, quantization?.id);

    const other = await openElsewhere();
    await imported(other, file);
    expect(lastSaid(other)).toBe('mine: 2 runs were added. The view Runs lists them.');
    expect(await rows(other)).toEqual(before);
    expect(await other.engine.ask('runCurves', { rows: before.map(({ id }) => id) })).toHaveLength(2);
    expect(await opened(other, training?.id, quantization?.id)).toEqual(there);

    await imported(other, file, 'again');
    expect(lastSaid(other)).toBe('again: 0 runs were added. 2 runs were here already and were left out.');
    // The run that was opened has been saved again since.
    expect(new Set(await ids(other))).toEqual(new Set(before.map(({ id }) => id)));
  });

  it('does not hold the same bytes twice', async () => {
    const { contents, runs } = JSON.parse(await (await exported(page, 'json')).text());
    const named = runs.flatMap(({ parts }: { parts: { sha256: string }[] }) =>
      parts.map(({ sha256 }) => sha256),
    );
    expect(new Set(named)).toEqual(new Set(Object.keys(contents)));
    expect(Object.keys(contents).length).toBeLessThan(named.length);
  });

  it('leaves out what was deleted, and brings back what was deleted since', async () => {
    const file = await exported(page, 'json');
    const [second, first] = await ids(page);
    await page.engine.markRun(first ?? '', { deletedAt: Date.now() });
    const less = JSON.parse(await (await exported(page, 'json')).text());
    expect(less.runs).toMatchObject([{ id: second }]);

    await imported(page, file);
    expect(lastSaid(page)).toContain('1 run was added. 1 run was here already');
    expect(await rows(page)).toHaveLength(3);
  });

  it('adds a run of the same name with other content as one of its own, once', async () => {
    const file = await exported(page, 'json');
    const before = await rows(page);
    const other = await openElsewhere();
    await imported(other, file);
    await other.openRun(before[0]?.id ?? '');
    await other.train();
    const here = await rows(other);

    for (const words of [
      '1 run was added. 1 run was here already and was left out. Of these',
      '0 runs were added.',
    ]) {
      await imported(other, file);
      expect(lastSaid(other)).toContain(words);
      expect(await rows(other)).toHaveLength(here.length + 1);
    }
    const added = (await rows(other)).find(({ id }) => !here.some((row) => row.id === id));
    expect(added).toMatchObject({ step: before[0]?.step, name: '<second> "run"', isBaseline: false });
    expect(added?.id).toMatch(new RegExp(`^${before[0]?.id}-[0-9a-f]{12}$`));
    await other.openRun(added?.id ?? '');
    expect(await rows(other)).toHaveLength(here.length + 1);
  });

  it('that is damaged is refused with its name, the place and the remedy, and changes nothing', async () => {
    const json = await (await exported(page, 'json')).text();
    const value = JSON.parse(json);
    const other = await openElsewhere();
    const { weights } = Object.fromEntries(
      value.runs[1].parts.map(({ name, sha256 }: Record<string, string>) => [name, sha256]),
    );
    const changed = (change: (copy: typeof value) => void) => {
      const copy = structuredClone(value);
      change(copy);
      return JSON.stringify(copy);
    };
    const refusals: readonly (readonly [string, RegExp])[] = [
      ['', /neither sound JSON nor the archive/],
      ['\u0089PNG', /neither sound JSON/],
      [json.slice(0, 9000), /ends within a text that begins at byte \d+/],
      [json.slice(0, -3), /neither sound JSON/],
      ['{"a":1}', /its JSON is no list of runs/],
      [changed((copy) => copy.version++), /a newer version of this page wrote it/],
      [changed((copy) => delete copy.contents[weights]), /the part "weights" of the run ".*" is missing/],
      [
        changed((copy) => {
          copy.contents[weights] = `AAAA${copy.contents[weights].slice(4)}`;
        }),
        /the checksum of the part "weights" of the run ".*" is wrong/,
      ],
      [
        changed((copy) => {
          copy.contents[weights] = copy.contents[weights].slice(4);
        }),
        /the part "weights" of the run ".*" has \d+ bytes, and not \d+/,
      ],
      [
        changed((copy) => {
          copy.contents[weights] = `!${copy.contents[weights].slice(1)}`;
        }),
        /no base64/,
      ],
      [
        changed((copy) => {
          copy.runs[1].parts = copy.runs[1].parts.filter(
            ({ name }: { name: string }) => !name.startsWith('labels/'),
          );
        }),
        /its part "predictions\/.*" does not fit the labels/,
      ],
      [
        changed((copy) => {
          copy.runs[1].parts = copy.runs[1].parts.filter(({ name }: { name: string }) => name !== 'losses/0');
        }),
        /its run ".*": .*losses\/0.* is missing/,
      ],
      [
        changed((copy) => {
          copy.runs[1].record.work.model.network = 'conv:3:3';
        }),
        /its run "/,
      ],
      [
        changed((copy) => {
          copy.runs[1].marks = [{ note: 'x'.repeat(5000) }];
        }),
        /has 5000 characters, more than any text of a run/,
      ],
    ];
    for (const [content, message] of refusals) {
      const refusal = imported(other, content, 'rubbish.json');
      await expect(refusal, String(message)).rejects.toThrow(message);
      await expect(refusal).rejects.toThrow(
        /^rubbish\.json cannot be imported: .*Nothing of it was imported\. /,
      );
    }
    expect(await rows(other)).toEqual([]);
    expect(said(other)).toEqual([]);
  });

  it('in an archive that is damaged is refused in the same way', async () => {
    const bytes = new Uint8Array(await (await exported(page, 'workspace')).arrayBuffer());
    const other = await openElsewhere();
    const broken = bytes.slice();
    const middle = Math.floor(bytes.length / 3);
    broken[middle] = (broken[middle] ?? 0) ^ 1;
    const refusals: readonly (readonly [Uint8Array<ArrayBuffer>, RegExp])[] = [
      [bytes.slice(0, -1000), /its directory.* is missing|its directory/],
      [broken, /checksum of "?parts\/.*is wrong/],
      [zipSync({ 'model.json': new Uint8Array(3) }), /it has no "runs\.json"/],
      [zipSync({ 'runs.json': new Uint8Array(3) }), /neither sound JSON/],
    ];
    for (const [content, message] of refusals)
      await expect(imported(other, new Blob([content]), 'rubbish.zip')).rejects.toThrow(message);
    expect(await rows(other)).toEqual([]);
  });

  it('may hold lessons, which are looked at and left out', async () => {
    const { runs } = JSON.parse(await (await exported(page, 'json')).text());
    expect(runs).toHaveLength(2);
    const text = new TextEncoder().encode('# First');
    const list = (bytes: number) =>
      new TextEncoder().encode(
        JSON.stringify({
          format: 'quantization-playground-runs',
          version: 1,
          exported: '2026-01-02T03:04:05Z',
          runs: [],
          lessons: [
            {
              file: 'lessons/first.md',
              bytes,
              sha256: '5d31b1ba9b1fee8a17ef6bdf5e6d0f7cc0f8c5e13ee7e5f4f4b9a2bb2c8ad6f4',
            },
          ],
        }),
      );
    const zip = (bytes: number) =>
      new Blob([new Uint8Array(zipSync({ 'runs.json': list(bytes), 'lessons/first.md': text }))]);
    await expect(imported(page, zip(6))).rejects.toThrow('"lessons/first.md" has 7 bytes, and not 6');
    await expect(imported(page, zip(7))).rejects.toThrow(
      'the checksum of its entry "lessons/first.md" is wrong',
    );
  });
});
