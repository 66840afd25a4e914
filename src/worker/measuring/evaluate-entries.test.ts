import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskReport } from '../../protocol/tasks.ts';
import { createTask } from '../../testing/engine/task.ts';
import { readMnistTest, readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { linearLayers } from '../../testing/networks/simple-cnn.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useSimd } from '../../testing/tf-simd.ts';
import { Network } from '../network/network.ts';
import { quantizeThroughFile } from '../quantizing/quantize.ts';
import type { QuantizedEntry } from '../shelf/entry.ts';
import { accuracyOf } from '../shelf/reports.ts';
import { Shelf } from '../shelf/shelf.ts';
import { Stopped, type Task } from '../workshop/task.ts';
import { evaluateEntries } from './evaluate-entries.ts';
import { Runners } from './runners.ts';

const state = readState(trainedWeightsPath);
const images = splitOf(firstImages(readMnistTest(), 3));
const file = quantizeThroughFile(state, { kind: 'dynamic', granularity: 'per-tensor', layers: linearLayers });
const settings = { testSize: 10, evalBatchSize: 2 };

let shelf: Shelf;
let int8: QuantizedEntry;
let network: Network;

beforeAll(async () => {
  await useSimd();
});

beforeEach(() => {
  shelf = new Shelf();
  int8 = shelf.draft(file);
  shelf.put(int8);
  network = new Network(state);
  return () => network.dispose();
});

type Plan = Partial<Omit<Parameters<typeof evaluateEntries>[1], 'runners' | 'images'>>;

async function evaluateBoth(plan: Plan = {}, task: Task = createTask('evaluate')): Promise<void> {
  const runners = new Runners(shelf, network);
  try {
    await evaluateEntries([shelf.live, int8], { runners, images, settings, ...plan }, task);
  } finally {
    runners.dispose();
  }
}

it('takes as many images as there are, and tells how far it is of these', async () => {
  const told: TaskReport[] = [];
  await evaluateBoth({}, createTask('evaluate', told));
  const progress = (done: number) => ({ of: 'test-images', done, total: 3 });
  expect(told.map((report) => report.progress)).toEqual([undefined, progress(0), progress(3)]);
  for (const { known } of [shelf.live, int8]) {
    expect(known.evaluated && accuracyOf(known.evaluated)).toEqual({
      correct: 3,
      images: 3,
      evalBatchSize: 2,
    });
  }
});

it('tells nobody how far it is where that is not wanted', async () => {
  const told: TaskReport[] = [];
  await evaluateBoth({ quietly: true }, createTask('train', told));
  expect(told).toHaveLength(1);
});

it('says which point of a sweep it measures', async () => {
  const told: TaskReport[] = [];
  const point = { number: 2, of: 9 };
  const runners = new Runners(shelf, network);
  await evaluateEntries([int8], { runners, images, settings }, createTask('sweep', told), point);
  runners.dispose();
  expect(told.at(-1)?.progress).toEqual({ of: 'test-images', done: 3, total: 3, point });
});

describe('a model whose answers are known', () => {
  it('is classified again for other images or batches, and for the same ones only where that is asked for', async () => {
    const classify = vi.spyOn(network, 'classify');
    const runs = async (plan: Plan) => {
      classify.mockClear();
      await evaluateBoth(plan);
      return classify.mock.calls.length;
    };
    expect(await runs({})).toBe(1);
    const known = shelf.live.known.evaluated;
    expect(await runs({})).toBe(0);
    expect(shelf.live.known.evaluated).toBe(known);
    expect(await runs({ again: true })).toBe(1);
    expect(await runs({ settings: { ...settings, evalBatchSize: 3 } })).toBe(1);
    expect(await runs({ settings: { testSize: 2, evalBatchSize: 3 } })).toBe(1);
    expect(shelf.live.known.evaluated?.labels).toHaveLength(2);
  });

  it('is left alone where another one has to be classified', async () => {
    await evaluateBoth();
    const known = shelf.live.known.evaluated;
    int8.known = {};
    await evaluateBoth();
    expect(shelf.live.known.evaluated).toBe(known);
    expect(int8.known.evaluated?.logits).toHaveLength(30);
  });

  it('keeps what was known until all is done', async () => {
    await evaluateBoth();
    const known = [shelf.live.known.evaluated, int8.known.evaluated];
    const task = createTask('evaluate');
    task.stop();
    await expect(evaluateBoth({ again: true }, task)).rejects.toThrow(Stopped);
    expect([shelf.live.known.evaluated, int8.known.evaluated]).toEqual(known);
    expect(shelf.live.known.evaluated).toBe(known[0]);
  });
});
