/** The engine as the page drives it, on three images to train and four to test. */

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseSafetensors } from '../core/formats/safetensors/safetensors.ts';
import { told as toldOfStorage } from '../storage/telling.ts';
import { sameBytes } from '../testing/bits.ts';
import { afterSteps } from '../testing/engine/after-steps.ts';
import { EnginePage } from '../testing/engine/engine.ts';
import { quicken } from '../testing/fakes/quick-backend.ts';
import { readBytes, TensorFile, trainedWeightsPath } from '../testing/fixtures.ts';
import { useCpu } from '../testing/tf-cpu.ts';
import { told as toldOfBackend } from './backends/telling.ts';
import { told as toldOfModel } from './shelf/telling.ts';
import { told } from './workshop/telling.ts';

let page: EnginePage;

beforeAll(async () => {
  await useCpu();
  quicken('cpu');
});

beforeEach(async () => {
  page = await EnginePage.open();
});

afterEach(async () => {
  await page.engine.stop();
  vi.unstubAllGlobals();
});

/** Which models are reported on. */
const reported = () =>
  page
    .of('shelf')
    .at(-1)
    ?.reports.map(({ id }) => id);

/** What an evaluation from scratch says of the present weights. */
async function predictionsAfresh(): Promise<string> {
  await page.evaluate();
  return page.predictions();
}

it('starts on the chosen backend with the initial weights, and says that nothing can be stored here', () => {
  expect(page.of('backend')).toMatchObject([
    { name: 'simd', reason: toldOfBackend('backend/chosen'), unavailable: false },
  ]);
  expect(page.of('model')).toMatchObject([{ origin: { kind: 'initialised', seed: 0 }, step: 0 }]);
  expect(page.of('warning')).toMatchObject([{ message: toldOfStorage('storage/missing') }]);
  expect(page.state.status).toBe('idle');
});

describe('training', () => {
  it('measures after every epoch what the weights are worth then', async () => {
    await page.train({ epochs: 2 });
    expect(page.of('test-accuracy').map(({ step, whole }) => [step, whole])).toEqual([
      [3, true],
      [6, true],
    ]);
    const measured = page.of('task').filter(({ task }) => task.progress?.done === 4);
    expect(measured).toHaveLength(2);
    const found = await page.predictions();
    expect(found).toBe(await predictionsAfresh());
    expect(page.state.status).toBe('idle');
  });

  it('forgets, as it goes on, what was measured while it was paused', async () => {
    page.hear = ({ type }) => {
      if (type === 'run-started') void page.engine.pause();
    };
    const training = page.train();
    await page.phase('train', 'resting');
    await page.evaluate();
    const whilePaused = await page.predictions();
    expect(reported()).toHaveLength(1);
    const goesOn = page.hears((event) => event.type === 'shelf' && event.reports.length === 0);
    await page.engine.resume();
    await goesOn;
    await expect(page.predictions()).rejects.toThrow(toldOfModel('model/no-predictions'));
    await training;
    const found = await page.predictions();
    expect(found).not.toBe(whilePaused);
    expect(found).toBe(await predictionsAfresh());
  });

  it('can be paused in the middle of a measurement', async () => {
    const steps = () => page.of('test-accuracy').map(({ step }) => step);
    let pauses = 0;
    page.hear = (event) => {
      if (event.type === 'steps' && page.state.model?.step === 2 && pauses++ === 0) void page.engine.pause();
    };
    const training = page.train({ evalEvery: 2, evalImages: 4, evalBatchSize: 1 });
    await page.phase('train', 'resting');
    expect([page.state.status, steps()]).toEqual(['paused', []]);
    await page.engine.resume();
    await training;
    expect(steps()).toEqual([2, 3]);
  });

  it('can be paused in the middle of the evaluation at the end of an epoch', async () => {
    // More than are classified at once.
    page = await EnginePage.open({ test: Array.from({ length: 150 }, (_, index) => index % 10) });
    let pauses = 0;
    page.hear = (event) => {
      const { progress } = event.type === 'task' ? event.task : {};
      if (progress?.of === 'test-images' && pauses++ === 0) void page.engine.pause();
    };
    const training = page.train({ evalBatchSize: 1 });
    await page.phase('train', 'resting');
    expect(page.state.status).toBe('paused');
    expect(page.of('test-accuracy')).toEqual([]);
    await page.engine.resume();
    await page.phase('train', 'running');
    expect(page.state.status).toBe('evaluating');
    await training;
    expect(page.of('test-accuracy')).toHaveLength(1);
  });

  it('refuses a second click in words', async () => {
    const refusals = new Promise<(string | undefined)[]>((resolve) => {
      page.hear = ({ type }) => {
        if (type !== 'run-started') return;
        resolve(Promise.all([page.train(), page.import(new Uint8Array(), 'mine')]));
      };
    });
    await page.train();
    expect(await refusals).toEqual([
      told('task/already-running', { task: told('task/train') }),
      told('task/training-running'),
    ]);
    expect(page.of('run-started')).toHaveLength(1);
  });

  it('can be stopped in the middle of a step: what was trained stays', async () => {
    const steps = afterSteps((taken) => {
      if (taken === 2) void page.engine.stop();
    });
    const before = await page.save();
    expect(await page.train({ epochs: 3 })).toBeUndefined();
    steps.mockRestore();
    expect([page.state.status, page.state.model?.step]).toEqual(['idle', 2]);
    expect(page.state.run.record.steps.length).toBe(2);
    expect(sameBytes(await page.save(), before)).toBe(false);
    expect(page.state.notices.map(({ kind }) => kind)).toEqual(['warning']);
  });

  it('that runs away is told, and the weights before it can be had back', async () => {
    const before = await page.save();
    await page.train({ learningRate: 1e30 });
    expect(page.of('diverged')).toMatchObject([{ lastGoodStep: 0, learningRate: 1e30 }]);
    expect(page.state.status).toBe('error');
    expect(sameBytes(await page.save(), before)).toBe(false);
    await page.run('recover', {});
    expect(page.of('model').at(-1)).toMatchObject({ origin: { kind: 'initialised', seed: 0 }, step: 0 });
    expect(sameBytes(await page.save(), before)).toBe(true);
    expect(page.state.status).toBe('idle');
  });

  it('is undone by a reset, to the same weights for the same seed', async () => {
    const before = await page.save();
    await page.train({ trainSize: 1 });
    expect(sameBytes(await page.save(), before)).toBe(false);
    await page.reset();
    expect(sameBytes(await page.save(), before)).toBe(true);
  });
});

describe('another number of threads', () => {
  it('is nothing to a backend that has none', async () => {
    await page.move({ backend: 'cpu', threads: 1 });
    await page.move({ backend: 'cpu', threads: 2 });
    await page.evaluate({ backend: 'cpu', threads: 3 });
    expect(page.of('backend').map(({ name }) => name)).toEqual(['simd', 'cpu']);
  });
});

describe('quantizing', () => {
  it('works before any training, and gives both models with their comparison', async () => {
    await page.quantize();
    const { reports, chosen, comparison } = page.state;
    expect(reported()).toEqual([chosen.float?.id, chosen.int8?.id]);
    expect(comparison).toMatchObject({ baseline: chosen.float?.id, candidate: chosen.int8?.id, images: 4 });
    for (const { accuracy, latency } of Object.values(reports)) {
      expect([accuracy?.images, latency?.backend]).toEqual([4, 'simd']);
    }
    expect(reports.int8?.fileBytes).toBe((await page.save('candidate')).length);
  });
});

describe('quantizing that is stopped', () => {
  it.each(['test-images', 'timings'] as const)('(%s) leaves everything as it was', async (of) => {
    page.hear = (event) => {
      const { progress } = event.type === 'task' ? event.task : {};
      const isThere = of === 'timings' ? progress?.done === 4 : progress?.done === 0;
      if (isThere) void page.engine.stop();
    };
    expect(await page.quantize()).toBeUndefined();
    expect([page.state.status, page.state.reports.float?.accuracy]).toEqual(['idle', undefined]);
    expect(page.state.entries).toHaveLength(1);
    await expect(page.predictions()).rejects.toThrow(toldOfModel('model/no-predictions'));
  });
});

describe('weights from a file', () => {
  it('replace the model and its results', async () => {
    await page.evaluate();
    const bytes = readBytes(trainedWeightsPath);
    await page.import(bytes, 'trained.safetensors');
    expect(page.of('model').at(-1)).toMatchObject({
      origin: { kind: 'imported', fileName: 'trained.safetensors', content: 'float' },
      step: 0,
    });
    const { tensors } = parseSafetensors(await page.save(), 'saved');
    for (const [name, { data }] of parseSafetensors(bytes, 'original').tensors) {
      expect(sameBytes(tensors.get(name)?.data ?? new Uint8Array(), data), name).toBe(true);
    }
    await expect(page.predictions()).rejects.toThrow(toldOfModel('model/no-predictions'));
  });

  it('in int8 are saved as they came', async () => {
    const bytes = await page.save('candidate');
    await page.import(bytes.slice(), 'small.safetensors');
    expect(reported()).toHaveLength(2);
    expect(sameBytes(await page.save('candidate'), bytes)).toBe(true);
  });

  it('may be quantized by PyTorch, and are then saved as safetensors', async () => {
    const name = 'seed0-quantized.pth';
    await page.import(readBytes(`fixtures/pytorch/${name}`), name);
    expect(page.of('model').at(-1)).toMatchObject({ origin: { fileName: name, content: 'quantized' } });
    const { tensors } = parseSafetensors(await page.save('candidate'), 'saved');
    const theirs = new TensorFile('fixtures/pytorch/seed0-int8.safetensors').int8('per_tensor.fc1.weight');
    expect(sameBytes(tensors.get('fc1.weight')?.data ?? new Uint8Array(), theirs)).toBe(true);
  });

  it('that cannot be read leave model and results as they were', async () => {
    await page.evaluate();
    const before = await page.predictions();
    const models = page.of('model').length;
    const cut = readBytes(trainedWeightsPath).slice(0, 1000);
    expect(await page.import(cut, 'cut.safetensors')).toMatch(
      /^safetensors\/unsound \{"file":"cut\.safetensors"/,
    );
    expect(page.of('model')).toHaveLength(models);
    expect(await page.predictions()).toBe(before);
  });
});
