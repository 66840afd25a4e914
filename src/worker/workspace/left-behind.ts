/** Work that no page has open: workspaces, and the checkpoints that version 1 of the database kept. */

import type { WorkspaceRecord } from '../../core/runs/workspace-record.ts';
import type { LeftWorkspace } from '../../protocol/queries.ts';
import type { Claims } from '../../storage/workspaces/claims.ts';
import type { Workspaces } from '../../storage/workspaces/workspaces.ts';
import { legacyWork, type StoredWork } from './stored-work.ts';
import { told } from './telling.ts';

type Store = Workspaces<WorkspaceRecord>;

/** Workspaces of version 1 of the database have a key of their own. */
const legacyPrefix = 'version-1 ';

/** The key of a checkpoint of version 1; undefined where the id is a workspace's. */
export const legacyKeyIn = (id: string): string | undefined =>
  id.startsWith(legacyPrefix) ? id.slice(legacyPrefix.length) : undefined;

/** own: the workspace of this page. */
export async function newestLeft(
  store: Store,
  claims: Claims,
  own: string | undefined,
): Promise<LeftWorkspace | undefined> {
  for (const { id, savedAt, summary } of await store.list()) {
    if (id === own || (await claims.isInUse(id))) continue;
    return { id, savedAt, step: Number(summary.step), models: Number(summary.models) };
  }
  const [legacy] = await store.legacyCheckpoints();
  return legacy && { id: legacyPrefix + legacy.key, savedAt: legacy.savedAt, step: legacy.step, models: 1 };
}

/** Rejects where it is gone. */
export async function legacyWorkOf(store: Store, key: string): Promise<StoredWork> {
  const checkpoint = (await store.legacyCheckpoints()).find((other) => other.key === key);
  if (!checkpoint) throw new Error(told('work/gone'));
  return legacyWork(checkpoint);
}
