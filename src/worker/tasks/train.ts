import type { Settings } from '../../core/settings/settings.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { datasetFor, datasetOpens } from '../data/images-arrive.ts';
import { evaluateEntries } from '../measuring/evaluate-entries.ts';
import { Runners } from '../measuring/runners.ts';
import type { FloatEntry } from '../shelf/entry.ts';
import { freshModel, isFreshFor } from '../shelf/fresh-model.ts';
import { accuracyOf } from '../shelf/reports.ts';
import type { TrainingCheckpoint } from '../training/snapshot.ts';
import { runTraining } from '../training/training-session.ts';
import { onWishedBackend } from '../workshop/on-backend.ts';
import { replaceModel } from '../workshop/replace-model.ts';
import type { Task } from '../workshop/task.ts';
import { concludeShelf, liveState, tellShelf } from '../workshop/tell.ts';
import type { Perform, Workshop } from '../workshop/workshop.ts';

/** Trains some more epochs from the present weights. */
export const train: Perform<'train'> = (task, { settings }, workshop) =>
  onWishedBackend(task, settings, workshop, async () => {
    const { live } = workshop;
    const { info } = await datasetOpens(workshop.data, task);
    if (live.model.untouched && !isFreshFor(live.model, settings, info)) {
      await replaceModel(workshop, () => freshModel(settings, info));
    }
    await nameDataSet(workshop, info.name);
    workshop.learningRate = settings.learningRate;
    weightsMove(workshop);
    await trainFrom(undefined, settings, task, workshop);
  });

/** Weights from elsewhere are from now on those that were trained on this data set: files say so. */
async function nameDataSet(workshop: Workshop, dataset: string): Promise<void> {
  const { model } = workshop.live;
  if (model.step > 0 || model.spec.dataset === dataset) return;
  const state = await liveState(workshop);
  await replaceModel(workshop, () => model.movedWith({ ...state, spec: { ...state.spec, dataset } }));
}

/** Goes on with a training that was interrupted, on the present backend. Its task begins paused. */
export const takeUpTraining = (
  task: Task,
  checkpoint: TrainingCheckpoint,
  workshop: Workshop,
): Promise<void> => {
  const settings = { ...checkpoint.settings, ...workshop.live.wish };
  return onWishedBackend(task, settings, workshop, () => trainFrom(checkpoint, settings, task, workshop));
};

async function trainFrom(
  from: TrainingCheckpoint | undefined,
  settings: Settings,
  task: Task,
  workshop: Workshop,
): Promise<void> {
  const { live, data, workspace } = workshop;
  workspace.runBegins();
  workspace.log.trainedWith(settings);
  try {
    if (from && (await task.checkpoint())) weightsMove(workshop);
    const { train: images } = await datasetFor(live.model.spec, data, task);
    await runTraining(
      {
        model: live.model,
        images,
        settings,
        from,
        learningRate: () => workshop.learningRate,
        emit: (event) => tellRun(event, workshop),
        onResume: () => weightsMove(workshop),
        measureAccuracy: (count, whole, settle) =>
          measureAccuracy({ ...settings, testSize: count }, whole, settle, task, workshop),
        async keepSnapshot(snapshot, checkpoint, isRunningAway) {
          workshop.checkpointAsked = false;
          workshop.lastKept = snapshot;
          // Where nothing better is known, one can go back to what the run began with.
          workshop.lastGood ??= snapshot;
          const lastGood = isRunningAway ? workshop.lastGood : undefined;
          await workspace.keepCheckpoint(
            { live, data, shelf: workshop.shelf, lastGood },
            snapshot,
            checkpoint,
          );
        },
        foundSound(snapshot) {
          workshop.lastGood = snapshot;
        },
        snapshotAsked: () => workshop.checkpointAsked,
        lastGoodStep: () => workshop.lastGood?.step ?? 0,
      },
      task,
    );
  } finally {
    workspace.runEnds();
    await concludeShelf(workshop);
  }
}

/** The weights are about to change: what was measured of them no longer holds. */
function weightsMove(workshop: Workshop): void {
  const { shelf, live, workspace } = workshop;
  if (shelf.weightsChange(live.model.step)) workspace.log.branches();
  void tellShelf(workshop);
}

function tellRun(event: EngineEvent, workshop: Workshop): void {
  const { emit, shelf, workspace } = workshop;
  workspace.log.heard(event);
  emit(event);
  // An epoch that goes on after a measurement moves the weights too.
  if (event.type === 'steps' && shelf.live.state) weightsMove(workshop);
}

/** Float accuracy while training: a subset quietly, the whole test set as an evaluation of its own. */
async function measureAccuracy(
  settings: Settings,
  whole: boolean,
  settle: () => Promise<void>,
  task: Task,
  workshop: Workshop,
): Promise<void> {
  const { live, shelf, data } = workshop;
  const { test } = await datasetOpens(data, task);
  const entry: FloatEntry = whole ? shelf.live : { ...shelf.live, known: {} };
  const runners = new Runners(shelf, live.model.network);
  try {
    const plan = { runners, images: test, settings, again: true, quietly: !whole, settle };
    await evaluateEntries([entry], plan, task);
  } finally {
    runners.dispose();
  }
  const { evaluated } = entry.known;
  if (evaluated) {
    const { correct, images } = accuracyOf(evaluated);
    tellRun({ type: 'test-accuracy', step: live.model.step, correct, images, whole }, workshop);
  }
  if (!whole) return;
  shelf.live.state = await live.state();
  await tellShelf(workshop);
  task.progress(undefined);
}
