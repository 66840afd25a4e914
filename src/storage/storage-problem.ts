/** What can go wrong with stored data, in words for a person. Every operation of this folder fails with a `StorageProblem`. */

/**
 * - `missing`: this browser has no IndexedDB. Final: another attempt cannot succeed.
 * - `refused`: the browser forbids storing (private window, blocked cookies) or failed in an unexpected way.
 * - `silent`: no answer within the time limit. Known in WebKit, and while another tab deletes the database.
 * - `full`: no room on the disk, or the origin's quota is used up.
 * - `blocked`: another tab holds an older version of the database open.
 * - `damaged`: what was read is not what was written.
 * - `newer`: a newer version of the page has written the database.
 */
export type StorageProblemKind = 'missing' | 'refused' | 'silent' | 'full' | 'blocked' | 'damaged' | 'newer';

/** Its message says what happened, what it means and what to do. Only `missing` is final: otherwise the next attempt may succeed. */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';
  readonly kind: StorageProblemKind;

  constructor(kind: StorageProblemKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

export const missing = () =>
  new StorageProblem(
    'missing',
    'This browser has no IndexedDB, so the page cannot keep your work. Everything else works; export what you want to keep before you close the page.',
  );

export const silent = () =>
  new StorageProblem(
    'silent',
    "The browser's storage does not answer, so your work can neither be saved nor read at the moment. The page will try again; if this message returns, export your model, then close the page's other tabs and reload.",
  );

export const blocked = () =>
  new StorageProblem(
    'blocked',
    'Another tab of this page runs an older version and holds the storage, so nothing can be saved or read here. Close or reload that tab.',
  );

/** what: a sentence that names the damaged thing. */
export const damaged = (what: string, cause?: unknown) => new StorageProblem('damaged', what, cause);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The problem that stands behind an error of IndexedDB. Problems stay what they are. */
export function problemOf(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError')
    return new StorageProblem(
      'full',
      'The storage for this page is full, so your latest work is not saved; what was saved before is still there. Free some disk space or remove older work of this page, then go on: the page will try again.',
      error,
    );
  if (name === 'VersionError')
    return new StorageProblem(
      'newer',
      'The stored work was written by a newer version of this page, so this version leaves it untouched and saves nothing. Reload to get the newer version.',
      error,
    );
  return new StorageProblem(
    'refused',
    `The browser does not let the page use its storage (${messageOf(error)}), so your work can neither be saved nor read. This happens in private windows and where site data is blocked. The page will try again; export what you want to keep.`,
    error,
  );
}
