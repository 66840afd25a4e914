import { formatHash } from '../../../core/settings/hash.ts';
import { showDataSet } from '../../workshop/take-data-set.ts';
import type { Perform } from '../../workshop/workshop.ts';
import { modelOf } from '../../workspace/kept-run.ts';
import { evaluateAnew } from '../evaluate.ts';
import { tellStored } from './restore.ts';

/** Takes up a run: its model, its curves and what was quantized of it; what they answer is found anew. What this page has is left behind. */
export const openRun: Perform<'openRun'> = async (task, { run, model, settings: present }, workshop) => {
  const { workspace, live, runs, emit } = workshop;
  const stored = await runs.read(run);
  const id = await workspace.beginAnew();
  workspace.takeUp(stored);
  emit({ type: 'workspace', id });
  showDataSet(workshop, stored.dataset);
  await live.replace(() => modelOf(stored.kept));
  workshop.shelf = stored.shelf;
  if (model !== undefined) workshop.shelf.assign('candidate', model);
  workshop.lastGood = undefined;
  workshop.lastKept = undefined;
  const trained = stored.kept.run.settings;
  const settings = trained ? { ...trained, ...live.wish } : present;
  workshop.learningRate = settings.learningRate;
  if (trained) emit({ type: 'settings', hash: formatHash(settings) });
  await tellStored(workshop, stored);
  await evaluateAnew(task, settings, workshop, workshop.shelf.entries);
};
