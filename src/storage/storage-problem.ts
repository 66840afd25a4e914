/** What can go wrong with stored data, told to a person. Every operation of this folder fails with a `StorageProblem`. */
import { messageOf } from '../core/told.ts';
import { told } from './telling.ts';

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

export const missing = () => new StorageProblem('missing', told('storage/missing'));

export const silent = () => new StorageProblem('silent', told('storage/silent'));

export const blocked = () => new StorageProblem('blocked', told('storage/blocked'));

/** what: the message that names the damaged thing. */
export const damaged = (what: string, cause?: unknown) => new StorageProblem('damaged', what, cause);

/** The problem that stands behind an error of IndexedDB. Problems stay what they are. */
export function problemOf(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return new StorageProblem('full', told('storage/full'), error);
  if (name === 'VersionError') return new StorageProblem('newer', told('storage/newer'), error);
  return new StorageProblem('refused', told('storage/refused', { cause: messageOf(error) }), error);
}
