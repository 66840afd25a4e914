/**
 * The worker's engine: one method for each thing a person can ask for. It owns the backend, the data, the model and what
 * is known of it; what a task does stands in a file of its own.
 */
import { writeFloatWeights } from '../core/formats/safetensors/network-writer.ts';
import { sameNetwork } from '../core/network/presets.ts';
import type { StateDict } from '../core/network/state-dict.ts';
import { networkOf } from '../core/settings/network-of.ts';
import { defaultSettings, type Settings } from '../core/settings/settings.ts';
import type { Engine, Samples, StartOptions } from '../protocol/engine.ts';
import type { EngineEvent } from '../protocol/events.ts';
import { type BackendFailure, backendFailure, toldOf } from './backends/backend-failure.ts';
import { type Choice, chooseBackend, type Wish } from './backends/choose.ts';
import { holdLifeLock } from './backends/life-lock.ts';
import { Placement } from './backends/placement.ts';
import { DataSource } from './data/source.ts';
import { Assessor } from './shelf/assessor.ts';
import { Checkpoints } from './shelf/checkpoints.ts';
import { Model } from './shelf/model.ts';
import type { Task } from './tasks/task.ts';
import { Tasks, type Work } from './tasks/tasks.ts';
import type { Snapshot } from './training/snapshot.ts';
import { runTraining } from './training/training-session.ts';

/** What exists once the engine has started. */
interface Started {
  readonly data: DataSource;
  readonly checkpoints: Checkpoints;
  readonly placement: Placement;
  readonly assessor: Assessor;
}

const freshModel = (settings: Settings): Model => Model.initialised(settings.seed, networkOf(settings));

/** Whether an untouched model is the one that the settings would give. */
function isFreshFor({ seed, spec }: Model, settings: Settings): boolean {
  return seed === settings.seed && sameNetwork(spec, networkOf(settings));
}

export class PlaygroundEngine implements Engine {
  #emit: (event: EngineEvent) => void = () => undefined;
  #started: Started | undefined;
  #lastGood: Snapshot | undefined;
  #learningRate = defaultSettings.learningRate;
  #firstImagesHere = false;
  readonly #tasks = new Tasks((activity) => {
    const waiting = activity === 'idle' && !this.#firstImagesHere;
    this.#emit({ type: 'activity', activity: waiting ? 'loading' : activity });
  });

  holdLock(): Promise<string> {
    return holdLifeLock();
  }

  async start(options: StartOptions, listener: (event: EngineEvent) => void): Promise<void> {
    const { settings, dataUrl, session, takeUpCheckpoint, giveWay } = options;
    this.#emit = listener;
    this.#learningRate = settings.learningRate;
    const data = new DataSource(new URL(dataUrl), listener);
    void data.load(false);
    const checkpoints = new Checkpoints(session, listener);
    const choose = (wish: Wish) => this.#chooseBackend(wish, giveWay);
    const choice = await choose(settings);
    const model = (takeUpCheckpoint && (await checkpoints.restore(settings))) || freshModel(settings);
    const placement = new Placement(model, choice, settings, choose);
    const assessor = new Assessor(placement, data, (event) => this.#emit(event));
    this.#started = { data, checkpoints, placement, assessor };
    this.#tellModel(model, await model.network.state());
    await checkpoints.removeOld();
    void data.firstImages().then(() => {
      this.#firstImagesHere = true;
      if (this.#tasks.idle) this.#emit({ type: 'activity', activity: 'idle' });
    });
  }

  #required(): Started {
    if (!this.#started) throw new Error('The page is still starting. Try again in a moment.');
    return this.#started;
  }

  async #chooseBackend(wish: Wish, giveWay: StartOptions['giveWay']): Promise<Choice> {
    const onLost = (message: string) => {
      this.#emit({ type: 'device-lost', message });
      // Nothing that this engine says from now on is worth hearing: its tensors are gone.
      this.#emit = () => undefined;
      void this.#tasks.stopAll();
    };
    const choice = await chooseBackend(wish, { onLost, giveWay });
    this.#emit({ type: 'backend', ...choice });
    return choice;
  }

  #tellModel({ origin, step, spec }: Model, state: StateDict): void {
    this.#emit({ type: 'model', origin, step, spec, floatBytes: writeFloatWeights(state).length });
  }

  async #replaceModel(make: () => Model): Promise<void> {
    const { checkpoints, placement, assessor } = this.#required();
    const model = await placement.replace(make);
    assessor.forget();
    this.#lastGood = undefined;
    const state = await model.network.state();
    this.#tellModel(model, state);
    await checkpoints.save({ state, step: model.step });
  }

  retryData(): Promise<void> {
    return this.#required().data.load(true);
  }

  async samples(perClass: number): Promise<Samples> {
    const { data } = this.#required();
    await data.firstImages();
    const { train } = await data.dataset();
    return train.samples(perClass);
  }

  async switchBackend(settings: Settings): Promise<void> {
    const { placement } = this.#required();
    const change = placement.changeFor(settings);
    if (!this.#tasks.idle) {
      const message = `The ${change} will change with the next task; this one goes on as it is.`;
      if (change) this.#emit({ type: 'warning', message });
      return;
    }
    // A move that is under way may still change what there is to change.
    if (!change && !placement.busy) return;
    await this.#whileLoading(() => placement.moveTo(settings));
  }

  /** For what is no task: tells when the page is ready again, after all else that it tells. */
  async #whileLoading(change: () => Promise<void>): Promise<void> {
    this.#emit({ type: 'activity', activity: 'loading' });
    try {
      await change();
    } finally {
      const ready = this.#firstImagesHere && this.#tasks.idle && !this.#required().placement.busy;
      if (ready) this.#emit({ type: 'activity', activity: 'idle' });
    }
  }

  train(settings: Settings): Promise<void> {
    return this.#run('training', settings, async (task, { data, checkpoints, placement, assessor }) => {
      if (placement.model.untouched && !isFreshFor(placement.model, settings)) {
        await this.#replaceModel(() => freshModel(settings));
      }
      this.#learningRate = settings.learningRate;
      assessor.forget();
      const { train } = await data.dataset();
      await runTraining(
        {
          model: placement.model,
          images: train,
          settings,
          learningRate: () => this.#learningRate,
          emit: (event) => this.#emit(event),
          setResting: (resting) => {
            // What was measured meanwhile no longer holds once the weights move on.
            if (!resting) assessor.forget();
            if (!resting) this.#emit({ type: 'reports', reports: [] });
            this.#tasks.setResting(resting);
          },
          measureAccuracy: (images, whole) => assessor.whileTraining(images, whole, settings, task),
          keepSnapshot: async (snapshot) => {
            this.#lastGood = snapshot;
            await checkpoints.save(snapshot);
          },
          lastGoodStep: () => this.#lastGood?.step ?? 0,
        },
        task,
      );
    });
  }

  /** Begins a task, on the backend that the settings wish for. */
  async #run(
    work: Work,
    settings: Settings,
    perform: (task: Task, started: Started) => Promise<void>,
  ): Promise<void> {
    const started = this.#required();
    const alone = this.#tasks.idle;
    await this.#tasks.run(work, async (task) => {
      if (alone) await started.placement.moveTo(settings);
      try {
        await perform(task, started);
      } catch (error) {
        const failure = backendFailure(error, work, settings);
        throw failure ? await this.#afterFailure(failure) : error;
      }
    });
  }

  /** Sees to it that the next task finds a sound backend and sound weights. Resolves with what a person is told. */
  async #afterFailure(failure: BackendFailure): Promise<Error> {
    const { placement } = this.#required();
    placement.renewBackend();
    const sound = failure.work === 'training' ? this.#lastGood : undefined;
    if (sound) await this.#replaceModel(() => placement.model.goneBack(sound));
    return toldOf(failure, sound?.step);
  }

  evaluate(settings: Settings): Promise<void> {
    return this.#run('evaluating', settings, (task, { assessor }) => assessor.evaluate(settings, task));
  }

  quantize(settings: Settings): Promise<void> {
    return this.#run('quantizing', settings, (task, { assessor }) => assessor.quantize(settings, task));
  }

  sweep(settings: Settings): Promise<void> {
    return this.#run('quantizing', settings, (task, { assessor }) => assessor.sweep(settings, task));
  }

  measureLatency(settings: Settings): Promise<void> {
    return this.#run('evaluating', settings, (task, { assessor }) => assessor.measureLatency(task));
  }

  readonly stepAside = (): Promise<void> => Promise.resolve(this.#tasks.stepAside());

  pause(): Promise<void> {
    return Promise.resolve(this.#tasks.pause());
  }

  resume(): Promise<void> {
    return Promise.resolve(this.#tasks.resume());
  }

  stop(): Promise<void> {
    return this.#tasks.stop();
  }

  setLearningRate(learningRate: number): Promise<void> {
    this.#learningRate = learningRate;
    return Promise.resolve();
  }

  async reset(settings: Settings): Promise<void> {
    await this.#tasks.stopAll();
    await this.#whileLoading(() => this.#replaceModel(() => freshModel(settings)));
  }

  async recover(): Promise<void> {
    this.#tasks.refuseIfBusy();
    if (!this.#lastGood) throw new Error('No earlier weights are kept. Press Reset for fresh ones.');
    const { placement } = this.#required();
    const sound = this.#lastGood;
    await this.#whileLoading(() => this.#replaceModel(() => placement.model.goneBack(sound)));
  }

  async importWeights(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<void> {
    this.#tasks.refuseIfBusy();
    const { readAnyWeights } = await import('../core/formats/import.ts');
    const { model } = this.#required().placement;
    const file = readAnyWeights(bytes, fileName, model.spec);
    this.#tasks.refuseIfBusy(); // again: something may have begun while the reader was being loaded
    const { seed } = this.#required().placement.model;
    await this.#whileLoading(async () => {
      await this.#replaceModel(() => Model.imported(file, fileName, seed));
      if (file.kind !== 'float') await this.#required().assessor.takeQuantized(file);
    });
  }

  readonly exportModel: Engine['exportModel'] = (model, format, settings) =>
    this.#required().assessor.exportModel(model, format, settings);

  readonly exportPredictions = async (): Promise<string> => this.#required().assessor.predictionsCsv();
}
