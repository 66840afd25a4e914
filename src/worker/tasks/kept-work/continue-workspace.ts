import { formatHash } from '../../../core/settings/hash.ts';
import { showDataSet } from '../../workshop/take-data-set.ts';
import type { Perform } from '../../workshop/workshop.ts';
import { modelOf } from '../../workspace/kept-run.ts';
import { restTraining, tellStored } from './restore.ts';

/** Takes up what another tab left behind, in place of what this page has. */
export const continueWorkspace: Perform<'continueWorkspace'> = async (_, { workspace: id }, workshop) => {
  const { workspace, live, emit } = workshop;
  const stored = await workspace.adopt(id);
  showDataSet(workshop, stored.dataset);
  await live.replace(() => modelOf(stored.kept));
  workshop.shelf = stored.shelf;
  if (workspace.id !== undefined) emit({ type: 'workspace', id: workspace.id });
  if (stored.problem) emit({ type: 'warning', message: stored.problem });
  await tellStored(workshop, stored);
  await workspace.letGo(id);
  const { checkpoint } = stored.kept;
  if (checkpoint) {
    const settings = { ...checkpoint.settings, ...live.wish };
    workshop.learningRate = settings.learningRate;
    emit({ type: 'settings', hash: formatHash(settings) });
  }
  restTraining(workshop, stored);
};
