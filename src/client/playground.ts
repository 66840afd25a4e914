/** The page without its looks: a store, and the actions that a person has. */
import { type Remote, transfer } from 'comlink';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ExportFormat, exportFileName } from '../core/formats/export-formats.ts';
import { largestWeightsFile } from '../core/formats/largest-file.ts';
import { metricsCsv, sweepCsv } from '../core/formats/text/csv.ts';
import type { ModelId } from '../core/results/model-report.ts';
import type { SettingKey, Settings } from '../core/settings/settings.ts';
import type { Engine } from '../protocol/engine.ts';
import type { EngineEvent } from '../protocol/events.ts';
import { RightOfWay } from './engine/right-of-way.ts';
import { remoteListener, startWorker, type WorkerLink } from './engine/worker-link.ts';
import { saveFile } from './save-file.ts';
import { networkInUse } from './store/network-in-use.ts';
import { readHash, writeHash } from './store/settings-hash.ts';
import {
  addNotice,
  initialState,
  type PlaygroundState,
  reduce,
  type Status,
  withoutNotices,
} from './store/state.ts';
import { metricsRows } from './views/metrics-rows.ts';
import { reproductionFacts } from './views/reproduction.ts';
import { sweepRows } from './views/sweep-rows.ts';

/** Sample images of each class in the data panel. */
const samplesPerClass = 4;

/** From the moment that a pointer is pressed to the picture that answers the click. */
const answerMs = 150;

/** To draw what the worker has told, charts included. */
const drawMs = 40;

export interface Playground {
  readonly store: StoreApi<PlaygroundState>;
  change<Key extends SettingKey>(key: Key, value: Settings[Key]): void;
  train(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
  reset(): Promise<void>;
  evaluate(): Promise<void>;
  quantize(): Promise<void>;
  /** Tries every width, and every layer alone. */
  sweep(): Promise<void>;
  /** Times both models, part by part and at several batch sizes. */
  measureLatency(): Promise<void>;
  importWeights(file: Blob, name: string): Promise<void>;
  loadTrainedWeights(): Promise<void>;
  exportModel(model: ModelId, format: ExportFormat): Promise<void>;
  /** The script that repeats in PyTorch what the page shows. */
  exportScript(): Promise<void>;
  exportMetrics(): void;
  exportPredictions(): Promise<void>;
  exportSweep(): void;
  /** Takes the remedy of every notice that offers it. */
  retryData(): Promise<void>;
  restart(): Promise<void>;
  recover(): Promise<void>;
  dismiss(notice: number): void;
}

export function createPlayground(): Playground {
  const store = createStore<PlaygroundState>(() => initialState);
  const session = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const rightOfWay = new RightOfWay();
  let link: WorkerLink | undefined;
  let starting: Promise<void> | undefined;

  const set = (change: (state: PlaygroundState) => PlaygroundState) => store.setState(change, true);
  const settings = () => store.getState().settings;
  const onEvent = (event: EngineEvent) => {
    rightOfWay.take(drawMs);
    set((state) => reduce(state, event));
    if (event.type === 'data-progress' && event.trainImages > 0 && !store.getState().samples)
      void showSamples();
  };
  const fail = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    set((state) => addNotice(state, { kind: 'error', message }));
  };

  function onDeath(error: unknown): void {
    link?.end();
    link = undefined;
    starting = undefined;
    const cause = error instanceof Error ? error.message : String(error);
    set((state) =>
      addNotice(
        { ...state, status: 'error', progress: undefined, sweepProgress: undefined },
        {
          kind: 'error',
          message: `The worker that trains the model stopped (${cause}). Results so far are kept; Restart takes up from the last saved weights.`,
          remedy: 'restart',
        },
      ),
    );
  }

  /** Starts a worker. Resolves when it can be asked for things, or when it is clear that it can't. */
  async function launch(takeUpCheckpoint: boolean): Promise<void> {
    const started = startWorker();
    link = started;
    started.death.catch((error: unknown) => {
      if (link === started) onDeath(error);
    });
    const dataUrl = new URL('mnist/', document.baseURI).href;
    const start = started.engine.start(
      { settings: settings(), dataUrl, session, takeUpCheckpoint, giveWay: rightOfWay.shared },
      remoteListener(onEvent),
    );
    try {
      await Promise.race([start, started.death]);
    } catch (error) {
      // A death has its own notice.
      if (link !== started) return;
      fail(error);
      set((state) => ({ ...state, status: 'error' }));
    }
  }

  /**
   * Asks the worker for something. `status` is what an idle page will be doing until the answer comes: shown at once, since
   * the worker may be deep in a step; what follows, up to idle, it tells itself. What it refuses becomes a notice.
   */
  async function ask<Result>(
    call: (engine: Remote<Engine>) => Promise<Result>,
    status?: Status,
  ): Promise<Result | undefined> {
    const ahead = status && store.getState().status === 'idle' ? status : undefined;
    if (ahead) set((state) => ({ ...state, status: ahead }));
    try {
      await starting;
      if (!link) throw new Error('The worker is not running. Press Restart.');
      return await Promise.race([call(link.engine), link.death.catch(() => undefined)]);
    } catch (error) {
      fail(error);
      if (ahead) set((state) => (state.status === ahead ? { ...state, status: 'idle' } : state));
      return undefined;
    }
  }

  async function showSamples(): Promise<void> {
    const samples = await ask((engine) => engine.samples(samplesPerClass));
    if (samples) set((state) => ({ ...state, samples }));
  }

  /** The worker hears at once what it can take over before its next task. */
  function passOn(before: Settings): void {
    const now = settings();
    if (now.learningRate !== before.learningRate)
      void ask((engine) => engine.setLearningRate(now.learningRate));
    if (now.backend !== before.backend || now.threads !== before.threads)
      void ask((engine) => engine.switchBackend(now));
  }

  function change<Key extends SettingKey>(key: Key, value: Settings[Key]): void {
    const before = settings();
    if (before[key] === value) return;
    set((state) => ({ ...state, settings: { ...state.settings, [key]: value } }));
    writeHash(settings());
    passOn(before);
  }

  function takeHash(): void {
    const { settings, problems } = readHash();
    set((state) =>
      problems.reduce((next, { message }) => addNotice(next, { kind: 'warning', message }), {
        ...state,
        settings,
      }),
    );
  }

  takeHash();
  window.addEventListener('hashchange', () => {
    const before = settings();
    takeHash();
    passOn(before);
  });
  // Training takes all cores: who clicks goes first.
  for (const sign of ['pointerdown', 'keydown'] as const) {
    window.addEventListener(sign, () => {
      rightOfWay.take(answerMs);
      const { status } = store.getState();
      if (status !== 'idle' && status !== 'loading' && status !== 'error') void link?.engine.stepAside();
    });
  }
  starting = launch(false);

  return {
    store,
    change,
    train: () => ask((engine) => engine.train(settings()), 'training'),
    pause: () => ask((engine) => engine.pause()),
    resume: () => ask((engine) => engine.resume()),
    stop: () => ask((engine) => engine.stop()),
    reset: () => ask((engine) => engine.reset(settings()), 'loading'),
    evaluate: () => ask((engine) => engine.evaluate(settings()), 'evaluating'),
    quantize: () => ask((engine) => engine.quantize(settings()), 'quantizing'),
    sweep: () => ask((engine) => engine.sweep(settings()), 'quantizing'),
    measureLatency: () => ask((engine) => engine.measureLatency(settings()), 'evaluating'),
    importWeights: (file, name) =>
      ask(async (engine) => {
        // Read no further than it takes to see that the file is too long.
        const bytes = new Uint8Array(await file.slice(0, largestWeightsFile + 1).arrayBuffer());
        await engine.importWeights(transfer(bytes, [bytes.buffer]), name);
      }, 'loading'),
    async loadTrainedWeights() {
      const name = 'simple-cnn-seed0.safetensors';
      await ask(async (engine) => {
        const response = await fetch(`models/${name}`);
        if (!response.ok)
          throw new Error(`${name} could not be fetched: the server answered ${response.status}.`);
        await engine.importWeights(new Uint8Array(await response.arrayBuffer()), name);
      }, 'loading');
    },
    async exportModel(model, format) {
      const bytes = await ask((engine) => engine.exportModel(model, format, settings()));
      if (bytes)
        saveFile(
          bytes,
          exportFileName(model, format, networkInUse(store.getState())),
          'application/octet-stream',
        );
    },
    async exportScript() {
      try {
        const { pythonScript } = await import('../core/formats/text/python-script.ts');
        saveFile(pythonScript(reproductionFacts(store.getState())), 'reproduce.py', 'text/x-python');
      } catch (error) {
        fail(error);
      }
    },
    exportMetrics() {
      saveFile(metricsCsv(metricsRows(store.getState().run)), 'metrics.csv', 'text/csv');
    },
    async exportPredictions() {
      const csv = await ask((engine) => engine.exportPredictions());
      if (csv !== undefined) saveFile(csv, 'predictions.csv', 'text/csv');
    },
    exportSweep() {
      saveFile(sweepCsv(sweepRows(store.getState())), 'sweep.csv', 'text/csv');
    },
    async retryData() {
      set((state) =>
        withoutNotices(
          { ...state, dataFailed: false, status: state.status === 'error' ? 'loading' : state.status },
          ({ remedy }) => remedy === 'retry-data',
        ),
      );
      await ask((engine) => engine.retryData());
    },
    async restart() {
      set((state) => withoutNotices({ ...state, status: 'loading' }, ({ remedy }) => remedy === 'restart'));
      link?.end();
      starting = launch(true);
      await starting;
    },
    async recover() {
      change('learningRate', settings().learningRate / 2);
      await ask((engine) => engine.recover());
    },
    dismiss(id) {
      set((state) => withoutNotices(state, (notice) => notice.id === id));
    },
  };
}
