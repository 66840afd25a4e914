/** Files that are damaged or made up are refused with their name, the place and the remedy, and leave everything as it is. */
import { zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnLessons } from '../../../storage/own-lessons.ts';
import type { EnginePage } from '../../../testing/engine/engine.ts';
import {
  exported,
  imported,
  openElsewhere,
  pageWithRuns,
  rows,
  said,
} from '../../../testing/engine/runs-files.ts';
import { emptyDatabaseForEachTest } from '../../../testing/engine/storage.ts';
import { quicken } from '../../../testing/fakes/quick-backend.ts';
import { useCpu } from '../../../testing/tf-cpu.ts';
import { sha256Of } from './sha256-of.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

describe('a file of runs', () => {
  let page: EnginePage;
  beforeEach(async () => {
    page = await pageWithRuns();
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
    // Every refusal looks at the whole file: on a busy machine that takes longer than a test usually may.
  }, 60_000);

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

  it('may hold lessons, which are looked at before one is saved', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const zip = (
      lesson: Uint8Array,
      changes: { readonly file?: string; readonly bytes?: number; readonly sha256?: string } = {},
    ) => {
      const described = {
        file: 'lessons/first.md',
        bytes: lesson.length,
        sha256: sha256Of(new Uint8Array(lesson)),
        ...changes,
      };
      const list = {
        format: 'quantization-playground-runs',
        version: 1,
        exported: '2026-01-02T03:04:05Z',
        runs: [],
        lessons: [described],
      };
      const files = { 'runs.json': bytes(JSON.stringify(list)), [described.file]: lesson };
      return new Blob([new Uint8Array(zipSync(files))]);
    };
    const first = bytes('# First');
    const refusals: [content: Blob, message: string][] = [
      [zip(first, { bytes: 6 }), '"lessons/first.md" has 7 bytes, and not 6'],
      [zip(first, { sha256: 'a'.repeat(64) }), 'the checksum of its entry "lessons/first.md" is wrong'],
      [zip(first, { file: 'lessons/../first.md' }), 'has a name of other signs'],
      [zip(first, { file: 'lessons/draft.md' }), 'has a name of other signs'],
      [zip(Uint8Array.of(0xff, 0xfe)), 'is no text in UTF-8'],
    ];
    for (const [content, message] of refusals) await expect(imported(page, content)).rejects.toThrow(message);
    expect(await new OwnLessons().list()).toEqual([]);

    await imported(page, zip(first));
    await imported(page, zip(first));
    await imported(page, zip(bytes('# First, by another teacher')));
    await imported(page, zip(bytes('# First, by another teacher')));
    expect(said(page)).toEqual([
      'mine holds no runs. 1 lesson was added. The view Lessons lists it.',
      'mine holds no runs.',
      'mine holds no runs. 1 lesson was added. The view Lessons lists it.',
      'mine holds no runs.',
    ]);
    expect((await new OwnLessons().list()).map(({ text }) => text).toSorted()).toEqual([
      '# First',
      '# First, by another teacher',
    ]);
  });
});
