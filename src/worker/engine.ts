/**
 * The worker's engine: one method for each thing a person can ask for. It owns the backend, the data, the model and what
 * is known of it; what a task does stands in a file of its own.
 */
import { writeFloatWeights, writeQuantizedWeights } from '../core/formats/weights-file.ts';
import type { StateDict } from '../core/model/simple-cnn.ts';
import { defaultSettings, type Settings } from '../core/settings/settings.ts';
import type { Engine, Samples, StartOptions } from '../protocol/engine.ts';
import type { EngineEvent, ModelId } from '../protocol/events.ts';
import { type BackendFailure, backendFailure, toldOf } from './backend-failure.ts';
import { type Choice, chooseBackend, type Wish } from './backends/choose.ts';
import { Checkpoints } from './checkpoints.ts';
import { DataSource } from './data/source.ts';
import { measureLatency } from './latency.ts';
import { holdLifeLock } from './life-lock.ts';
import { Model } from './model.ts';
import { Placement } from './placement.ts';
import { quantizedFile, quantizeThroughFile, Results } from './results.ts';
import type { Task } from './task.ts';
import { Tasks, type Work } from './tasks.ts';
import { runTraining, type Snapshot } from './training-session.ts';

/** What exists once the engine has started. */
interface Started {
  readonly data: DataSource;
  readonly checkpoints: Checkpoints;
  readonly placement: Placement;
}

const granularity = (settings: Settings) => (settings.perChannel ? 'per-channel' : 'per-tensor');

export class PlaygroundEngine implements Engine {
  #emit: (event: EngineEvent) => void = () => undefined;
  #started: Started | undefined;
  #results = new Results();
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
    const { settings, dataUrl, session, takeUpCheckpoint } = options;
    this.#emit = listener;
    this.#learningRate = settings.learningRate;
    const data = new DataSource(new URL(dataUrl), listener);
    void data.load(false);
    const checkpoints = new Checkpoints(session, listener);
    const choose = (wish: Wish) => this.#chooseBackend(wish);
    const choice = await choose(settings);
    const model =
      (takeUpCheckpoint && (await checkpoints.restore(settings.seed))) || Model.initialised(settings.seed);
    const placement = new Placement(model, choice, settings, choose);
    this.#started = { data, checkpoints, placement };
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

  async #chooseBackend(wish: Wish): Promise<Choice> {
    const choice = await chooseBackend(wish, (message) => {
      this.#emit({ type: 'device-lost', message });
      // Nothing that this engine says from now on is worth hearing: its tensors are gone.
      this.#emit = () => undefined;
      void this.#tasks.stopAll();
    });
    this.#emit({ type: 'backend', ...choice });
    return choice;
  }

  #tellModel({ origin, step }: Model, state: StateDict): void {
    this.#emit({ type: 'model', origin, step, floatBytes: writeFloatWeights(state).length });
  }

  async #replaceModel(make: () => Model): Promise<void> {
    const { checkpoints, placement } = this.#required();
    const model = await placement.replace(make);
    this.#results = new Results();
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
    const { train, manifest } = await data.dataset();
    return train.samples(perClass, manifest.classes.length);
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
    this.#emit({ type: 'activity', activity: 'loading' });
    try {
      await placement.moveTo(settings);
    } finally {
      const ready = this.#firstImagesHere && this.#tasks.idle && !placement.busy;
      if (ready) this.#emit({ type: 'activity', activity: 'idle' });
    }
  }

  train(settings: Settings): Promise<void> {
    return this.#run('training', settings, async (task, { data, checkpoints, placement }) => {
      if (placement.model.untouched && placement.model.seed !== settings.seed) {
        await this.#replaceModel(() => Model.initialised(settings.seed));
      }
      this.#learningRate = settings.learningRate;
      this.#results = new Results();
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
            if (!resting) this.#results = new Results();
            if (!resting) this.#emit({ type: 'reports', reports: [] });
            this.#tasks.setResting(resting);
          },
          measureAccuracy: (images, whole) => this.#measureAccuracy(images, whole, settings, task),
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

  /** Float accuracy while training: a subset quietly, the whole test set as an evaluation of its own. */
  async #measureAccuracy(count: number, whole: boolean, settings: Settings, task: Task): Promise<void> {
    const { model } = this.#required().placement;
    if (whole) this.#emit({ type: 'activity', activity: 'evaluating' });
    const results = new Results();
    await this.#evaluate(results, { ...settings, testSize: count }, task);
    const [accuracy] = results.accuracies();
    if (accuracy) this.#emit({ type: 'test-accuracy', step: model.step, whole, ...accuracy });
    if (!whole) return;
    this.#results = results;
    this.#emit(results.report(await model.network.state()));
    this.#emit({ type: 'activity', activity: 'training' });
  }

  async #evaluate(results: Results, settings: Settings, task: Task): Promise<void> {
    const { data, placement } = this.#required();
    const { test } = await data.dataset();
    const plan = { images: test, count: settings.testSize, batchSize: settings.evalBatchSize };
    await results.evaluate(placement.model.network, plan, task, (done, total) => {
      this.#emit({ type: 'progress', done, total });
    });
  }

  evaluate(settings: Settings): Promise<void> {
    return this.#run('evaluating', settings, async (task, { placement }) => {
      const results = this.#results.withoutEvaluation();
      await this.#evaluate(results, settings, task);
      this.#results = results;
      this.#emit(results.report(await placement.model.network.state()));
    });
  }

  quantize(settings: Settings): Promise<void> {
    return this.#run('quantizing', settings, async (task, { placement, data }) => {
      const { model, backend } = placement;
      const state = await model.network.state();
      // The results that are shown stay as they are until all of the new ones are known.
      const results = new Results();
      results.evaluated = this.#results.evaluated;
      results.quantized = quantizeThroughFile(state, granularity(settings));
      await this.#evaluate(results, settings, task);
      const { test } = await data.dataset();
      results.latency = await measureLatency(model.network, results.quantized.head, test, backend, task);
      this.#results = results;
      this.#emit(results.report(state));
    });
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
    await this.#replaceModel(() => Model.initialised(settings.seed));
  }

  async recover(): Promise<void> {
    this.#tasks.refuseIfBusy();
    if (!this.#lastGood) throw new Error('No earlier weights are kept. Press Reset for fresh ones.');
    const { placement } = this.#required();
    const sound = this.#lastGood;
    await this.#replaceModel(() => placement.model.goneBack(sound));
    this.#emit({ type: 'activity', activity: 'idle' });
  }

  async importWeights(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<void> {
    this.#tasks.refuseIfBusy();
    const weights = (await import('../core/formats/any-weights.ts')).readAnyWeights(bytes, fileName);
    this.#tasks.refuseIfBusy(); // again: something may have begun while the reader was being loaded
    const { seed } = this.#required().placement.model;
    await this.#replaceModel(() => Model.imported(weights, fileName, seed));
    if (weights.kind === 'float') return;
    this.#results.quantized = quantizedFile(writeQuantizedWeights(weights.model), weights.model);
    this.#emit(this.#results.report(await this.#required().placement.state()));
  }

  async exportWeights(model: ModelId, settings: Settings): Promise<Uint8Array<ArrayBuffer>> {
    const state = await this.#required().placement.state();
    return this.#results.file(model, state, granularity(settings));
  }

  exportPredictions(): Promise<string> {
    return Promise.resolve(this.#results.predictionsCsv());
  }
}
