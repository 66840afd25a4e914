/**
 * A file of runs: what stands in `runs.json`, alone or in the archive of a workspace. docs/runs-file.md describes both; who changes
 * something here changes it there.
 */
import * as v from 'valibot';
import { runContentSchema } from '../../runs/run-content.ts';
import { dataSetSchema } from '../../runs/workspace-record.ts';
import { largestWeightsFile } from '../file-limits.ts';
import { runsFormat } from './marks.ts';
import { told } from './telling.ts';

export const runsVersion = 1;

/** A browser holds no longer file in its memory for certain. */
export const largestRunsFile = 1_000_000_000;

/** Of weights, or of what an optimizer keeps of each. */
const largestPart = 2 * largestWeightsFile;
/** More than a person trains in a year. */
const mostRuns = 5000;
/** A million steps take some 200. */
const mostParts = 2000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, told('runs-file/no-hash')));
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

/** Bytes that stand elsewhere, known by what they are. */
const content = { bytes: v.pipe(count, v.maxValue(largestPart)), sha256 };

const mark = v.object({
  /** The quantized model that it is said of; without it, the training. */
  model: v.optional(text(300)),
  name: v.optional(text(100)),
  note: v.optional(text(500)),
  isBaseline: v.optional(v.boolean()),
  /** When the row was deleted, in milliseconds since 1970. */
  deletedAt: v.optional(v.number()),
});

const run = v.object({
  /** Rows are named by it, with a slash behind. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,200}$/, told('runs-file/no-id'))),
  /** In milliseconds since 1970. */
  savedAt: v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)),
  marks: v.pipe(v.array(mark), v.maxLength(1000)),
  record: runContentSchema,
  parts: v.pipe(
    v.array(v.object({ name: v.pipe(text(300), v.minLength(1)), ...content })),
    v.maxLength(mostParts),
    v.check(
      (parts) => new Set(parts.map(({ name }) => name)).size === parts.length,
      told('runs-file/names-alike'),
    ),
  ),
});

/** A file in the archive. */
const archived = (folder: string, ending: string, most: number) =>
  v.object({
    file: v.pipe(text(200), v.startsWith(folder), v.endsWith(ending)),
    bytes: v.pipe(count, v.maxValue(most)),
    sha256,
  });

/** Megabytes of text that nobody reads in a lesson. */
export const longestLesson = 1_000_000;

const runsFileSchema = v.object({
  format: v.literal(runsFormat),
  version: v.literal(runsVersion),
  exported: v.pipe(v.string(), v.isoTimestamp()),
  runs: v.pipe(
    v.array(run),
    v.maxLength(mostRuns),
    v.check((runs) => new Set(runs.map(({ id }) => id)).size === runs.length, told('runs-file/ids-alike')),
  ),
  /** Of an archive: the data set that the page had. archive: of a person's own, its images as NumPy's archive. */
  dataSet: v.optional(
    v.object({
      info: dataSetSchema,
      archive: v.optional(archived('data/', '.npz', largestRunsFile)),
    }),
  ),
  /** Of an archive: texts in Markdown. */
  lessons: v.optional(v.pipe(v.array(archived('lessons/', '.md', longestLesson)), v.maxLength(1000))),
});

export type RunsFile = v.InferOutput<typeof runsFileSchema>;
export type FiledRun = RunsFile['runs'][number];
export type FiledMark = FiledRun['marks'][number];
export type FiledContent = Pick<FiledRun['parts'][number], 'bytes' | 'sha256'>;

interface Refusal {
  /** A message of what to do, where it is not to get the file anew. */
  readonly remedy?: string;
  readonly cause?: unknown;
}

/** The error for a file of runs that can't be used: it names the file, what is wrong, where, and what to do. problem: a message, as it stands within a sentence. */
export const refused = (fileName: string, problem: string, { remedy = again, cause }: Refusal = {}): Error =>
  new Error(told('runs-file/refused', { file: fileName, problem, remedy }), { cause });

const again = told('runs-file/export-again');

/** value: what the JSON says. Throws what `refused` makes. */
export function parseRunsFile(value: unknown, fileName: string): RunsFile {
  const head = v.safeParse(v.object({ format: v.literal(runsFormat), version: v.number() }), value);
  if (!head.success)
    throw refused(fileName, told('runs-file/no-list', { format: runsFormat }), {
      remedy: told('runs-file/choose-another'),
    });
  const { version } = head.output;
  if (version > runsVersion)
    throw refused(
      fileName,
      told('runs-file/newer', { version: String(version), known: String(runsVersion) }),
      { remedy: told('runs-file/reload') },
    );
  const parsed = v.safeParse(runsFileSchema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  const problem = issue.message;
  throw refused(
    fileName,
    path === null ? told('runs-file/at-top', { problem }) : told('runs-file/at', { path, problem }),
  );
}

/** What says the same of every copy of a run, whatever it is called: its record and its parts. */
export function fingerprintOf({ record, parts }: Pick<FiledRun, 'record' | 'parts'>): string {
  const { run, ...work } = record.work;
  const { id: _, ...rest } = run;
  const described = sorted({ ...record, work: { ...work, run: rest } });
  const contents = parts.map(({ name, sha256: hash }) => `${name} ${hash}`).toSorted();
  return JSON.stringify([described, contents], (_key, inner: unknown) =>
    typeof inner === 'number' ? String(inner) : inner,
  );
}

/** The order of an object's keys says nothing. What is undefined is not there. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]);
}
