/** Hands all runs out as one file, run by run: many of them together need not fit into memory. */

import { writeNpz } from '../../../core/formats/npz/write.ts';
import { ArchiveWriter, contentName, runsName } from '../../../core/formats/runs/archive.ts';
import { encodeBase64 } from '../../../core/formats/runs/base64.ts';
import { formatExactly } from '../../../core/formats/runs/exact-json.ts';
import { runsFormat } from '../../../core/formats/runs/marks.ts';
import {
  type FiledMark,
  type FiledRun,
  largestRunsFile,
  runsVersion,
} from '../../../core/formats/runs/runs-file.ts';
import { runOf } from '../../../core/runs/run-content.ts';
import type { RunsFileKind } from '../../../protocol/queries.ts';
import { type Mark, readMarks } from '../../../storage/marks.ts';
import type { Dataset } from '../../data/dataset.ts';
import type { Workshop } from '../../workshop/workshop.ts';
import type { Runs } from '../runs.ts';
import { told } from '../telling.ts';
import { archiveLessons } from './filed-lessons.ts';
import { inMegabytes } from './in-megabytes.ts';
import { sha256Of } from './sha256-of.ts';
import { faultOf } from './sound-run.ts';

interface Filed {
  readonly run: FiledRun;
  /** Its contents that no run before it has, by their SHA-256. */
  readonly contents: readonly (readonly [sha256: string, bytes: Uint8Array<ArrayBuffer>])[];
}

/** Runs that were deleted are left out. Those that can't be read are left out too, which is told. */
export async function exportRuns(
  as: RunsFileKind,
  { runs, data, emit }: Pick<Workshop, 'runs' | 'data' | 'emit'>,
): Promise<Blob> {
  const faults: string[] = [];
  const filed = filedRuns(runs, (fault) => faults.push(fault));
  const blob = as === 'json' ? await jsonOf(filed) : await archiveOf(filed, data.opened);
  if (faults.length > 0) emit({ type: 'warning', message: told('kept-runs/some-left-out', { faults }) });
  if (blob.size > largestRunsFile)
    emit({ type: 'warning', message: told('kept-runs/large-export', inMegabytes(blob.size)) });
  return blob;
}

async function* filedRuns(runs: Runs, leaveOut: (fault: string) => void): AsyncGenerator<Filed> {
  const [records, marks] = await Promise.all([runs.store.records(), readMarks(runs.connection)]);
  const known = new Set<string>();
  for (const { id, record, savedAt } of records) {
    if (marks.get(id)?.deletedAt !== undefined) continue;
    const stored = await runs.store.readSound(id);
    // It was deleted in the meantime.
    if (!stored) continue;
    const fault = faultOf(id, record, stored.parts);
    if (fault !== undefined) {
      leaveOut(told('kept-runs/fault', { run: marks.get(id)?.name ?? id, fault }));
      continue;
    }
    const contents = new Map<string, Uint8Array<ArrayBuffer>>();
    const parts = [...stored.parts].map(([name, bytes]) => {
      const sha256 = sha256Of(bytes);
      if (!known.has(sha256)) contents.set(sha256, bytes);
      known.add(sha256);
      return { name, bytes: bytes.length, sha256 };
    });
    yield {
      run: { id, savedAt, marks: marksOf(id, marks), record: stored.record, parts },
      contents: [...contents],
    };
  }
}

function marksOf(run: string, marks: ReadonlyMap<string, Mark>): FiledMark[] {
  const own = [...marks].filter(([row]) => runOf(row) === run);
  return own.map(([row, mark]) => ({ ...(row !== run && { model: row.slice(run.length + 1) }), ...mark }));
}

const head = () => ({ format: runsFormat, version: runsVersion, exported: new Date().toISOString() });

/** One line a content and one a run. */
async function jsonOf(filed: AsyncGenerator<Filed>): Promise<Blob> {
  const file = new Pieces();
  const runs: string[] = [];
  file.add(`${JSON.stringify(head()).slice(0, -1)},\n"contents":{`);
  let separator = '\n';
  for await (const { run, contents } of filed) {
    for (const [sha256, bytes] of contents) {
      file.add(`${separator}"${sha256}":"`, encodeBase64(bytes), '"');
      separator = ',\n';
    }
    runs.push(formatExactly(run));
  }
  file.add('\n},\n"runs":[\n', runs.join(',\n'), '\n]}\n');
  return file.end('application/json');
}

async function archiveOf(filed: AsyncGenerator<Filed>, dataset: Dataset | undefined): Promise<Blob> {
  const file = new Pieces();
  const archive = new ArchiveWriter();
  const runs: FiledRun[] = [];
  for await (const { run, contents } of filed) {
    for (const [sha256, bytes] of contents) archive.bytes(contentName(sha256), bytes);
    file.add(...archive.take());
    runs.push(run);
  }
  const dataSet = dataset && describeDataSet(dataset, archive);
  const lessons = await archiveLessons(archive);
  archive.text(runsName, formatExactly({ ...head(), runs, ...(dataSet && { dataSet }), lessons }));
  archive.end();
  file.add(...archive.take());
  return file.end('application/zip');
}

const archivedImages = 'data/images.npz';

/** One that is served is known by its name; a person's own goes along. */
function describeDataSet({ info, train, test, isOwn }: Dataset, archive: ArchiveWriter) {
  if (!isOwn) return { info };
  const bytes = writeNpz(info, train.held, test.held);
  archive.bytes(archivedImages, bytes);
  return { info, archive: { file: archivedImages, bytes: bytes.length, sha256: sha256Of(bytes) } };
}

/** Bytes that are handed to the browser together: it may put them on the disk. */
const handedOver = 8_000_000;

/** A file as it grows. */
class Pieces {
  #held: BlobPart[] = [];
  #heldBytes = 0;
  readonly #blobs: Blob[] = [];

  add(...pieces: readonly (string | Uint8Array)[]): void {
    for (const piece of pieces) {
      this.#held.push(typeof piece === 'string' ? piece : new Uint8Array(piece));
      this.#heldBytes += piece.length;
      if (this.#heldBytes > handedOver) this.#handOver();
    }
  }

  #handOver(): void {
    this.#blobs.push(new Blob(this.#held));
    this.#held = [];
    this.#heldBytes = 0;
  }

  end(type: string): Blob {
    this.#handOver();
    return new Blob(this.#blobs, { type });
  }
}
