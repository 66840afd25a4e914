/**
 * Takes in a file of runs. Everything is looked at before anything is stored, and what is here stays as it is: a run that is here already is
 * left out, and one of the same name with other content becomes a run of its own.
 */

import { type FiledRun, fingerprintOf, refused } from '../../../core/formats/runs/runs-file.ts';
import { encodeUtf8 } from '../../../core/formats/utf8.ts';
import type { BroughtData, NamedBlob } from '../../../protocol/engine.ts';
import { changeMark, readMarks } from '../../../storage/marks.ts';
import { sameValue } from '../../../storage/same-value.ts';
import type { Workshop } from '../../workshop/workshop.ts';
import type { Runs } from '../runs.ts';
import { told } from '../telling.ts';
import { lessonsOf, takeLessonsIn } from './filed-lessons.ts';
import { type OpenedFile, openRunsFile } from './opened-file.ts';
import { sha256Of } from './sha256-of.ts';
import { faultOf } from './sound-run.ts';
import { whatCameOfIt } from './what-came-of-it.ts';

type Parts = Map<string, Uint8Array<ArrayBuffer>>;

/** Rejects before anything is stored. A storage that fails in between keeps the runs that it has taken. */
export async function importRuns(
  given: NamedBlob,
  { runs, data, emit }: Pick<Workshop, 'runs' | 'data' | 'emit'>,
): Promise<BroughtData | undefined> {
  const opened = await openRunsFile(given);
  for (const run of opened.file.runs) await check(run, opened);
  const { dataSet } = opened.file;
  const lessons = await lessonsOf(opened);
  const images = dataSet?.archive && (await opened.archived(dataSet.archive));

  const counts = { added: 0, present: 0, renamed: 0 };
  let lessonsAdded = 0;
  try {
    for (const run of opened.file.runs) counts[await take(run, opened, runs)]++;
    lessonsAdded = await takeLessonsIn(lessons);
  } finally {
    runs.changed();
  }
  emit({
    type: 'information',
    message: whatCameOfIt(given.name, { ...counts, lessons: lessonsAdded }),
  });
  if (!dataSet || !images || sameValue(dataSet.info, plain(data.opened?.info))) return undefined;
  const { name, classNames } = dataSet.info;
  return { name, classNames, archive: new Blob([images]) };
}

/** As it comes back from a file. */
const plain = (value: unknown): unknown => value && JSON.parse(JSON.stringify(value));

async function check(run: FiledRun, opened: OpenedFile): Promise<void> {
  const parts = await partsOf(run, opened);
  const fault = faultOf(run.id, run.record, parts);
  if (fault !== undefined) throw refused(opened.name, told('kept-runs/run', { run: calledBy(run), fault }));
}

async function partsOf(run: FiledRun, opened: OpenedFile): Promise<Parts> {
  const parts: Parts = new Map();
  for (const part of run.parts)
    parts.set(part.name, await opened.content(part, { part: part.name, run: calledBy(run) }));
  return parts;
}

/** What a person calls it, who may not know its id. */
const calledBy = ({ id, marks }: FiledRun): string =>
  marks.find(({ model, name }) => model === undefined && name !== undefined)?.name ?? id;

async function take(run: FiledRun, opened: OpenedFile, runs: Runs): Promise<'added' | 'present' | 'renamed'> {
  const fingerprint = fingerprintOf(run);
  // Another copy of the same file finds the run under the same name.
  const otherId = `${run.id}-${sha256Of(encodeUtf8(fingerprint)).slice(0, 12)}`;
  for (const id of [run.id, otherId]) {
    const there = await fingerprintHere(id, runs);
    if (there === fingerprint) return (await bringBack(id, runs)) ? 'added' : 'present';
    if (there !== undefined) continue;
    await store(id, run, await partsOf(run, opened), runs);
    return id === run.id ? 'added' : 'renamed';
  }
  return 'present';
}

/** Of the run that is stored here under this name; empty where it is damaged, undefined where there is none. */
async function fingerprintHere(id: string, { store }: Runs): Promise<string | undefined> {
  try {
    const stored = await store.readSound(id);
    if (!stored) return undefined;
    const parts = [...stored.parts].map(([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: sha256Of(bytes),
    }));
    return fingerprintOf({ record: stored.record, parts });
  } catch {
    // What cannot be read stays as it is, too: a newer version of the page may have written it.
    return '';
  }
}

/** One that was deleted here comes back. Resolves with whether it did. */
async function bringBack(id: string, runs: Runs): Promise<boolean> {
  const isDeleted = (await readMarks(runs.connection)).get(id)?.deletedAt !== undefined;
  if (isDeleted) await changeMark(runs.connection, id, { deletedAt: undefined });
  return isDeleted;
}

async function store(
  id: string,
  { record, savedAt, marks }: FiledRun,
  parts: Parts,
  { store, connection }: Runs,
): Promise<void> {
  const { work } = record;
  await store.save(id, {
    record: { ...record, work: { ...work, run: { ...work.run, id } } },
    summary: { step: work.model.step },
    parts,
    kept: [],
    savedAt,
  });
  const hasBaseline = [...(await readMarks(connection)).values()].some((mark) => mark.isBaseline);
  for (const { model, isBaseline, ...mark } of marks) {
    const row = model === undefined ? id : `${id}/${model}`;
    await changeMark(connection, row, { ...mark, ...(isBaseline && !hasBaseline && { isBaseline }) });
  }
}
