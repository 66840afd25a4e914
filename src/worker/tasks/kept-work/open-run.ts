import { geometryOf, mnist } from '../../../core/dataset/dataset-info.ts';
import { sameGeometry } from '../../../core/network/spec.ts';
import { formatHash } from '../../../core/settings/hash.ts';
import { showDataSet } from '../../workshop/take-data-set.ts';
import { told } from '../../workshop/telling.ts';
import type { Perform } from '../../workshop/workshop.ts';
import { modelOf } from '../../workspace/kept-run.ts';
import { evaluateAnew } from '../evaluate.ts';
import { tellStored } from './restore.ts';

/** Takes up a run: its model, its curves and what was quantized of it; what they answer is found anew. What this page has is left behind. */
export const openRun: Perform<'openRun'> = async (task, { run, model, settings: present }, workshop) => {
  const { workspace, live, runs, data, emit } = workshop;
  const { dataSet, ...stored } = await runs.read(run);
  const isPresent = dataSet === data.info.name && sameGeometry(geometryOf(data.info), stored.kept.state.spec);
  if (!isPresent && dataSet !== mnist.name)
    throw new Error(told('task/run-of-other-data', { trained: dataSet, present: data.info.name }));
  const id = await workspace.beginAnew();
  workspace.takeUp(stored);
  emit({ type: 'workspace', id });
  if (!isPresent) showDataSet(workshop, undefined);
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
