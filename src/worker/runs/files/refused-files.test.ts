/** Files that are damaged or made up are refused with their name, the place and the remedy, and leave everything as it is. */

import { zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseExactly } from '../../../core/formats/runs/exact-json.ts';
import { LongTexts } from '../../../core/formats/runs/long-texts.ts';
import { parseRunsFile, refused } from '../../../core/formats/runs/runs-file.ts';
import { encodeUtf8 } from '../../../core/formats/utf8.ts';
import { openZip } from '../../../core/formats/zip/read.ts';
import { messageOf } from '../../../core/told.ts';
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
import { told as work } from '../../workspace/telling.ts';
import { told } from '../telling.ts';
import { sha256Of } from './sha256-of.ts';
import { whatCameOfIt } from './what-came-of-it.ts';

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});
emptyDatabaseForEachTest();
afterEach(() => vi.unstubAllGlobals());

/** Why something cannot be done. */
function fault(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return messageOf(error);
  }
}

function withoutLongTexts(json: string): ReturnType<LongTexts['end']> {
  const texts = new LongTexts();
  texts.push(encodeUtf8(json));
  return texts.end();
}

const refusal = (problem: string, remedy?: string): string =>
  refused('rubbish.json', problem, remedy === undefined ? {} : { remedy }).message;

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
    const run = value.runs[1].id;
    const { bytes: wanted } = value.runs[1].parts.find(({ name }: { name: string }) => name === 'weights');
    const predictions = value.runs[1].parts.find(({ name }: { name: string }) =>
      name.startsWith('predictions/'),
    ).name;
    const unreadable = (text: string) =>
      told('kept-runs/unreadable', { cause: fault(() => parseExactly(text)) });
    const faultOfRun = (fault: string) => told('kept-runs/run', { run, fault });
    const cutOff = json.slice(0, 9000);
    const lost = work('work/lost', {
      what: work('work/curves'),
      cause: work('work/part-missing', { part: 'losses/0' }),
    });
    const longNote = changed((copy) => {
      copy.runs[1].marks = [{ note: 'x'.repeat(5000) }];
    });
    const newer = { ...value, version: value.version + 1 };
    const refusals: readonly (readonly [content: string, message: string])[] = [
      ['', refusal(unreadable(''))],
      ['\u0089PNG', refusal(unreadable('\u0089PNG'))],
      [cutOff, refusal(fault(() => withoutLongTexts(cutOff)))],
      [json.slice(0, -3), refusal(unreadable(withoutLongTexts(json.slice(0, -3)).json))],
      ['{"a":1}', fault(() => parseRunsFile({ a: 1 }, 'rubbish.json'))],
      [JSON.stringify(newer), fault(() => parseRunsFile(newer, 'rubbish.json'))],
      [
        changed((copy) => delete copy.contents[weights]),
        refusal(told('kept-runs/part-missing', { part: 'weights', run })),
      ],
      [
        changed((copy) => {
          copy.contents[weights] = `AAAA${copy.contents[weights].slice(4)}`;
        }),
        refusal(told('kept-runs/part-changed', { part: 'weights', run })),
      ],
      [
        changed((copy) => {
          copy.contents[weights] = copy.contents[weights].slice(4);
        }),
        refusal(
          told('kept-runs/part-size', {
            part: 'weights',
            run,
            bytes: String(wanted - 3),
            wanted: String(wanted),
          }),
        ),
      ],
      [
        changed((copy) => {
          copy.contents[weights] = `!${copy.contents[weights].slice(1)}`;
        }),
        refusal(told('kept-runs/part-no-base64', { part: 'weights', run, sha256: weights })),
      ],
      [
        changed((copy) => {
          copy.runs[1].parts = copy.runs[1].parts.filter(
            ({ name }: { name: string }) => !name.startsWith('labels/'),
          );
        }),
        refusal(faultOfRun(told('kept-runs/labels-do-not-fit', { part: predictions }))),
      ],
      [
        changed((copy) => {
          copy.runs[1].parts = copy.runs[1].parts.filter(({ name }: { name: string }) => name !== 'losses/0');
        }),
        refusal(faultOfRun(work('work/partly-read', { lost: [lost] }))),
      ],
      [
        changed((copy) => {
          copy.runs[1].record.work.model.network = 'conv:3:3';
        }),
        refusal(
          faultOfRun(told('kept-runs/other-network', { found: 'conv:2:3,pool,dense:8', wanted: 'conv:3:3' })),
        ),
      ],
      [
        longNote,
        refusal(
          told('kept-runs/long-text', {
            start: String(longNote.indexOf('x'.repeat(5000))),
            characters: '5000',
          }),
        ),
      ],
    ];
    for (const [content, message] of refusals)
      await expect(imported(other, content, 'rubbish.json'), message).rejects.toThrow(message);
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
    const read = (archive: Uint8Array<ArrayBuffer>) =>
      fault(() => {
        const limits = { totalBytes: 1e9, entries: 1000 };
        for (const entry of openZip(archive, told('kept-runs/this-file'), limits).values()) entry.read();
      });
    const noRuns = told('kept-runs/no-list', { entry: 'runs.json' });
    const zeros = new Uint8Array(3);
    const cause = fault(() => parseExactly(new TextDecoder().decode(zeros)));
    const refusals: readonly (readonly [Uint8Array<ArrayBuffer>, string])[] = [
      [bytes.slice(0, -1000), refusal(read(bytes.slice(0, -1000)))],
      [broken, refusal(read(broken))],
      [zipSync({ 'model.json': zeros }), refusal(noRuns, told('kept-runs/choose-archive'))],
      [zipSync({ 'runs.json': zeros }), refusal(told('kept-runs/unreadable', { cause }))],
    ];
    for (const [content, message] of refusals)
      await expect(imported(other, new Blob([content]), 'rubbish.json')).rejects.toThrow(message);
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
    const entry = 'lessons/first.md';
    const refusals: [content: Blob, problem: string][] = [
      [zip(first, { bytes: 6 }), told('kept-runs/entry-size', { entry, bytes: '7', wanted: '6' })],
      [zip(first, { sha256: 'a'.repeat(64) }), told('kept-runs/entry-changed', { entry })],
      [
        zip(first, { file: 'lessons/../first.md' }),
        told('kept-runs/lesson-name', { lesson: 'lessons/../first.md' }),
      ],
      [
        zip(first, { file: 'lessons/draft.md' }),
        told('kept-runs/lesson-name', { lesson: 'lessons/draft.md' }),
      ],
      [zip(Uint8Array.of(0xff, 0xfe)), told('kept-runs/lesson-no-text', { lesson: entry })],
    ];
    for (const [content, problem] of refusals)
      await expect(imported(page, content, 'rubbish.json')).rejects.toThrow(refusal(problem));
    expect(await new OwnLessons().list()).toEqual([]);

    await imported(page, zip(first));
    await imported(page, zip(first));
    await imported(page, zip(bytes('# First, by another teacher')));
    await imported(page, zip(bytes('# First, by another teacher')));
    const added = (lessons: number) => whatCameOfIt('mine', { added: 0, present: 0, renamed: 0, lessons });
    expect(said(page)).toEqual([added(1), added(0), added(1), added(0)]);
    expect((await new OwnLessons().list()).map(({ text }) => text).toSorted()).toEqual([
      '# First',
      '# First, by another teacher',
    ]);
  });
});
