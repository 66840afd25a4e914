/** The engine as the page drives it, on three images to train and four to test. */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSafetensors } from '../core/formats/safetensors/safetensors.ts';
import type { EngineEvent } from '../protocol/events.ts';
import { sameBytes } from '../testing/bits.ts';
import { eventsOf as ofType, settings, startEngine } from '../testing/engine.ts';
import { readBytes, TensorFile, trainedWeightsPath } from '../testing/fixtures.ts';
import { quicken } from '../testing/quick-backend.ts';
import { useCpu } from '../testing/tf-cpu.ts';
import type { PlaygroundEngine } from './engine.ts';

let engine: PlaygroundEngine;
let told: EngineEvent[];
let hear: (event: EngineEvent) => void;

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

beforeEach(async () => {
  told = [];
  hear = () => undefined;
  engine = await startEngine((event) => {
    told.push(event);
    hear(event);
  });
});

afterEach(async () => {
  await engine.stop();
  vi.unstubAllGlobals();
});

const eventsOf = <Type extends EngineEvent['type']>(type: Type) => ofType(told, type);
const activities = () => eventsOf('activity').map(({ activity }) => activity);
const lastReports = () =>
  eventsOf('reports')
    .at(-1)
    ?.reports.map(({ id }) => id);

/** What an evaluation from scratch says of the present weights. */
async function predictionsAfresh(): Promise<string> {
  await engine.evaluate(settings);
  return engine.exportPredictions();
}

it('starts on the chosen backend with the initial weights, and says that nothing can be stored here', () => {
  expect(eventsOf('backend')).toMatchObject([{ name: 'cpu', reason: 'You chose it.', unavailable: false }]);
  expect(eventsOf('model')).toMatchObject([{ origin: { kind: 'initialised', seed: 0 }, step: 0 }]);
  expect(eventsOf('warning')).toMatchObject([
    { message: expect.stringMatching(/^This browser does not let the page store anything/) },
  ]);
});

describe('training', () => {
  it('measures after every epoch what the weights are worth then', async () => {
    await engine.train({ ...settings, epochs: 2 });
    expect(eventsOf('test-accuracy').map(({ step, whole }) => [step, whole])).toEqual([
      [3, true],
      [6, true],
    ]);
    expect(eventsOf('progress').filter(({ done }) => done === 4)).toHaveLength(2);
    const found = await engine.exportPredictions();
    expect(found).toBe(await predictionsAfresh());
    expect(activities().at(-1)).toBe('idle');
  });

  it('forgets, as it goes on, what was measured while it was paused', async () => {
    let pauses = 0;
    hear = (event) => {
      if (event.type === 'run-started' && pauses++ === 0) void engine.pause();
    };
    const training = engine.train(settings);
    await vi.waitFor(() => expect(activities().at(-1)).toBe('paused'));
    await engine.evaluate(settings);
    const whilePaused = await engine.exportPredictions();
    expect(lastReports()).toEqual(['float']);
    const goesOn = new Promise<void>((resolve) => {
      hear = ({ type }) => type === 'activity' && resolve();
    });
    await engine.resume();
    await goesOn;
    await expect(async () => engine.exportPredictions()).rejects.toThrow('There are no predictions yet.');
    await training;
    expect(eventsOf('reports').map(({ reports }) => reports.length)).toEqual([1, 0, 1]);
    const found = await engine.exportPredictions();
    expect(found).not.toBe(whilePaused);
    expect(found).toBe(await predictionsAfresh());
  });

  it('can be paused in the middle of a measurement', async () => {
    let pauses = 0;
    hear = (event) => {
      if (event.type === 'progress' && pauses++ === 0) void engine.pause();
    };
    const training = engine.train({ ...settings, evalEvery: 2, evalImages: 4, evalBatchSize: 1 });
    await vi.waitFor(() => expect(activities().at(-1)).toBe('paused'));
    expect(eventsOf('test-accuracy')).toEqual([]);
    await engine.resume();
    await training;
    expect(eventsOf('test-accuracy').map(({ step }) => step)).toEqual([2, 3]);
  });

  it('refuses a second click in words', async () => {
    const refusals = new Promise<string[]>((resolve) => {
      hear = (event) => {
        if (event.type !== 'run-started') return;
        const clicks = [engine.train(settings), engine.importWeights(new Uint8Array(), 'mine')];
        resolve(Promise.all(clicks.map((click) => click.then(() => 'taken', String))));
      };
    });
    await engine.train(settings);
    expect(await refusals).toEqual([
      'Error: Training is already running.',
      'Error: Training is running. Pause or stop it first.',
    ]);
    expect(eventsOf('run-started')).toHaveLength(1);
  });

  it('that runs away is told, and the weights before it can be had back', async () => {
    const before = await engine.exportModel('float', 'safetensors', settings);
    await engine.train({ ...settings, learningRate: 1e30 });
    expect(eventsOf('diverged')).toMatchObject([{ lastGoodStep: 0, learningRate: 1e30 }]);
    expect(sameBytes(await engine.exportModel('float', 'safetensors', settings), before)).toBe(false);
    await engine.recover();
    expect(eventsOf('model').at(-1)).toMatchObject({ origin: { kind: 'initialised', seed: 0 }, step: 0 });
    expect(sameBytes(await engine.exportModel('float', 'safetensors', settings), before)).toBe(true);
  });

  it('is undone by a reset, to the same weights for the same seed', async () => {
    const before = await engine.exportModel('float', 'safetensors', settings);
    await engine.train({ ...settings, trainSize: 1 });
    expect(sameBytes(await engine.exportModel('float', 'safetensors', settings), before)).toBe(false);
    await engine.reset(settings);
    expect(sameBytes(await engine.exportModel('float', 'safetensors', settings), before)).toBe(true);
  });
});

describe('another number of threads', () => {
  it('is nothing to a backend that has none', async () => {
    await engine.switchBackend({ ...settings, threads: 2 });
    await engine.train({ ...settings, threads: 3 });
    expect(eventsOf('backend')).toHaveLength(1);
    expect(activities()).not.toContain('loading');
  });
});

describe('quantizing', () => {
  it('works before any training, and gives both models with their comparison', async () => {
    await engine.quantize(settings);
    expect(lastReports()).toEqual(['float', 'int8']);
    const reports = eventsOf('reports').at(-1);
    expect(reports?.comparison).toMatchObject({ baseline: 'float', candidate: 'int8', images: 4 });
    expect(reports?.reports.map(({ accuracy, latency }) => [accuracy?.images, latency?.backend])).toEqual([
      [4, 'cpu'],
      [4, 'cpu'],
    ]);
    const file = await engine.exportModel('int8', 'safetensors', settings);
    expect(reports?.reports[1]?.fileBytes).toBe(file.length);
  });
});

describe('weights from a file', () => {
  it('replace the model and its results', async () => {
    await engine.evaluate(settings);
    const bytes = readBytes(trainedWeightsPath);
    await engine.importWeights(bytes, 'trained.safetensors');
    expect(eventsOf('model').at(-1)).toMatchObject({
      origin: { kind: 'imported', fileName: 'trained.safetensors', content: 'float' },
      step: 0,
    });
    const tensors = parseSafetensors(
      await engine.exportModel('float', 'safetensors', settings),
      'saved',
    ).tensors;
    for (const [name, { data }] of parseSafetensors(bytes, 'original').tensors) {
      expect(sameBytes(tensors.get(name)?.data ?? new Uint8Array(), data), name).toBe(true);
    }
    await expect(async () => engine.exportPredictions()).rejects.toThrow('There are no predictions yet.');
  });

  it('in int8 are saved as they came', async () => {
    const bytes = await engine.exportModel('int8', 'safetensors', settings);
    await engine.importWeights(bytes.slice(), 'small.safetensors');
    expect(lastReports()).toEqual(['float', 'int8']);
    expect(sameBytes(await engine.exportModel('int8', 'safetensors', settings), bytes)).toBe(true);
  });

  it('may be quantized by PyTorch, and are then saved as safetensors', async () => {
    const name = 'seed0-quantized.pth';
    await engine.importWeights(readBytes(`fixtures/pytorch/${name}`), name);
    expect(eventsOf('model').at(-1)).toMatchObject({ origin: { fileName: name, content: 'quantized' } });
    const { tensors } = parseSafetensors(await engine.exportModel('int8', 'safetensors', settings), 'saved');
    const theirs = new TensorFile('fixtures/pytorch/seed0-int8.safetensors').int8('per_tensor.fc1.weight');
    expect(sameBytes(tensors.get('fc1.weight')?.data ?? new Uint8Array(), theirs)).toBe(true);
  });

  it('that cannot be read leave model and results as they were', async () => {
    await engine.evaluate(settings);
    const before = await engine.exportPredictions();
    const models = eventsOf('model').length;
    const cut = readBytes(trainedWeightsPath).slice(0, 1000);
    await expect(engine.importWeights(cut, 'cut.safetensors')).rejects.toThrow(/^cut\.safetensors/);
    expect(eventsOf('model')).toHaveLength(models);
    expect(await engine.exportPredictions()).toBe(before);
  });
});
