/** Which workspaces are let go without being asked for: old ones, and those behind enough newer ones. Never one that a living tab owns. */

import type { Connection } from '../connection.ts';
import type { Entry } from '../schema.ts';
import type { Claims } from './claims.ts';
import { listEntries } from './entries.ts';
import { listLegacy, removeLegacy } from './legacy.ts';

export interface Limits {
  readonly maximumAgeMs: number;
  /** This many of the newest workspaces stay. */
  readonly newest: number;
}

const day = 24 * 60 * 60 * 1000;

/** Five workspaces of some 20 MB are little beside any browser's quota, and more than a person will want to choose from. */
export const defaultLimits: Limits = { maximumAgeMs: 30 * day, newest: 5 };

/** Without locks nobody knows whether another tab lives. One that trains saves every few seconds; one at rest may stay open for a day. */
const restWithoutLocksMs = day;

/**
 * Removes what is beyond the limits, and what a torn first save of a workspace has left. Claims each workspace while it is removed, so that nobody takes it up in between.
 * Returns the ids that were removed.
 */
export async function prune(
  connection: Connection,
  remove: (id: string) => Promise<void>,
  claims: Claims,
  { maximumAgeMs, newest }: Limits,
): Promise<string[]> {
  const now = Date.now();
  const isOld = (savedAt: number) => now - savedAt > maximumAgeMs;
  const entries = await listEntries(connection, 'workspaces');
  const surplus = entries.filter(([, entry], rank) => rank >= newest || (entry && isOld(entry.savedAt)));
  const known = new Set(entries.map(([id]) => id));
  const torn = (await listEntries(connection, 'pending')).filter(([id]) => !known.has(id));
  const mayLive = (entry: Entry | undefined) =>
    !claims.areKnown && entry !== undefined && now - entry.savedAt < restWithoutLocksMs;
  const removed: string[] = [];
  for (const [id, entry] of [...surplus, ...torn]) {
    if (mayLive(entry)) continue;
    const claim = await claims.claim(id);
    if (!claim) continue;
    try {
      await remove(id);
      removed.push(id);
    } finally {
      await claim.release();
    }
  }
  for (const { key, savedAt } of await listLegacy(connection))
    if (isOld(savedAt)) await removeLegacy(connection, key);
  return removed;
}
