/**
 * The worker's engine: one method for each thing a person can ask for. It owns the backend, the data, the model and what
 * is known of it; what a task does stands in a file of its own.
 */
import { dequantizedState, readWeights, writeFloatWeights } from '../core/formats/weights-file.ts';
import type { StateDict } from '../core/model/simple-cnn.ts';
import { defaultSettings, type Settings } from '../core/settings/settings.ts';
import type { Engine, Samples, StartOptions } from '../protocol/engine.ts';
import type { EngineEvent, ModelId } from '../protocol/events.ts';
import { type Choice, chooseBackend } from './backends/choose.ts';
import { Checkpoints } from './checkpoints.ts';
import { DataSource } from './data/source.ts';
import { measureLatency } from './latency.ts';
import { holdLifeLock } from './life-lock.ts';
import { Model } from './model.ts';
import { quantizedFile, quantizeThroughFile, Results } from './results.ts';
import type { Task } from './task.ts';
import { Tasks } from './tasks.ts';
import { runTraining, type Snapshot } from './training-session.ts';

/** What exists once the engine has started. */
interface Started {
  readonly data: DataSource;
  readonly checkpoints: Checkpoints;
  backend: Choice;
  wish: Settings['backend'];
  model: Model;
}

const granularity = (settings: Settings) => (settings.perChannel ? 'per-channel' : 'per-tensor');

export class PlaygroundEngine implements Engine {
  #emit: (event: EngineEvent) => void = () => undefined;
  #started: Started | undefined;
  #results = new Results();
  #lastGood: Snapshot | undefined;
  #learningRate = defaultSettings.learningRate;
  #firstImagesHere = false;
  #moving = Promise.resolve();
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
    const backend = await this.#chooseBackend(settings.backend);
    const model =
      (takeUpCheckpoint && (await checkpoints.restore(settings.seed))) || Model.initialised(settings.seed);
    this.#started = { data, checkpoints, backend, wish: settings.backend, model };
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

  async #chooseBackend(wish: Settings['backend']): Promise<Choice> {
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

  async #replaceModel(model: Model): Promise<void> {
    const started = this.#required();
    started.model.dispose();
    started.model = model;
    this.#results = new Results();
    this.#lastGood = undefined;
    const state = await model.network.state();
    this.#tellModel(model, state);
    await started.checkpoints.save({ state, step: model.step });
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
    if (this.#required().wish === settings.backend) return;
    if (!this.#tasks.idle) {
      const message = 'The backend will change with the next task; this one goes on where it is.';
      this.#emit({ type: 'warning', message });
      return;
    }
    this.#emit({ type: 'activity', activity: 'loading' });
    try {
      await this.#moveTo(settings.backend);
    } finally {
      if (this.#firstImagesHere) this.#emit({ type: 'activity', activity: 'idle' });
    }
  }

  /** Puts the model on another backend, one move after another; weights do not survive the one they live on. */
  #moveTo(wish: Settings['backend']): Promise<void> {
    this.#moving = this.#moving.catch(() => undefined).then(() => this.#move(wish));
    return this.#moving;
  }

  async #move(wish: Settings['backend']): Promise<void> {
    const started = this.#required();
    if (started.wish === wish) return;
    const state = await started.model.network.state();
    started.model.dispose();
    started.wish = wish;
    started.backend = await this.#chooseBackend(wish);
    started.model = started.model.movedWith(state);
  }

  train(settings: Settings): Promise<void> {
    return this.#run('training', settings, async (task, started) => {
      if (started.model.untouched && started.model.seed !== settings.seed) {
        await this.#replaceModel(Model.initialised(settings.seed));
      }
      this.#learningRate = settings.learningRate;
      this.#results = new Results();
      const { data, checkpoints, model } = started;
      const { train } = await data.dataset();
      await runTraining(
        {
          model,
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
    work: 'training' | 'evaluating' | 'quantizing',
    settings: Settings,
    perform: (task: Task, started: Started) => Promise<void>,
  ): Promise<void> {
    this.#tasks.refuseIfBusy(work);
    const started = this.#required();
    if (this.#tasks.idle) await this.#moveTo(settings.backend);
    await this.#tasks.run(work, (task) => perform(task, started));
  }

  /** Float accuracy while training: a subset quietly, the whole test set as an evaluation of its own. */
  async #measureAccuracy(count: number, whole: boolean, settings: Settings, task: Task): Promise<void> {
    const { model } = this.#required();
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
    const { data, model } = this.#required();
    const { test } = await data.dataset();
    const plan = { images: test, count: settings.testSize, batchSize: settings.evalBatchSize };
    await results.evaluate(model.network, plan, task, (done, total) => {
      this.#emit({ type: 'progress', done, total });
    });
  }

  evaluate(settings: Settings): Promise<void> {
    return this.#run('evaluating', settings, async (task, { model }) => {
      const results = this.#results.withoutEvaluation();
      await this.#evaluate(results, settings, task);
      this.#results = results;
      this.#emit(results.report(await model.network.state()));
    });
  }

  quantize(settings: Settings): Promise<void> {
    return this.#run('quantizing', settings, async (task, { model, data, backend }) => {
      const state = await model.network.state();
      // The results that are shown stay as they are until all of the new ones are known.
      const results = new Results();
      results.evaluated = this.#results.evaluated;
      results.quantized = quantizeThroughFile(state, granularity(settings));
      await this.#evaluate(results, settings, task);
      const { test } = await data.dataset();
      results.latency = await measureLatency(model.network, results.quantized.head, test, backend.name, task);
      this.#results = results;
      this.#emit(results.report(state));
    });
  }

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
    await this.#replaceModel(Model.initialised(settings.seed));
  }

  async recover(): Promise<void> {
    this.#tasks.refuseIfBusy();
    if (!this.#lastGood) throw new Error('No earlier weights are kept. Press Reset for fresh ones.');
    const { state, step } = this.#lastGood;
    await this.#replaceModel(
      Model.loaded(state, { kind: 'recovered', step }, this.#required().model.seed, step),
    );
    this.#emit({ type: 'activity', activity: 'idle' });
  }

  async importWeights(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<void> {
    this.#tasks.refuseIfBusy();
    const weights = readWeights(bytes, fileName);
    const { seed } = this.#required().model;
    const origin = { kind: 'imported', fileName, content: weights.kind } as const;
    const state = weights.kind === 'float' ? weights.state : dequantizedState(weights.model);
    await this.#replaceModel(Model.loaded(state, origin, seed, 0));
    if (weights.kind === 'float') return;
    this.#results.quantized = quantizedFile(bytes, weights.model);
    this.#emit(this.#results.report(state));
  }

  async exportWeights(model: ModelId, settings: Settings): Promise<Uint8Array<ArrayBuffer>> {
    if (model === 'int8' && this.#results.quantized) return this.#results.quantized.bytes;
    const state = await this.#required().model.network.state();
    return model === 'float'
      ? writeFloatWeights(state)
      : quantizeThroughFile(state, granularity(settings)).bytes;
  }

  exportPredictions(): Promise<string> {
    return Promise.resolve(this.#results.predictionsCsv());
  }
}
