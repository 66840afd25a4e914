import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseSafetensors } from '../../core/formats/safetensors/safetensors.ts';
import { type StateDict, tensorOf } from '../../core/network/state-dict.ts';
import type { Granularity } from '../../core/quantization/grid/weights.ts';
import type { DynamicScheme } from '../../core/quantization/schemes/scheme.ts';
import type { Latency } from '../../core/results/latency.ts';
import type { ModelReport } from '../../core/results/model-report.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { countDifferentBits, sameBytes } from '../../testing/bits.ts';
import { readMnistTest, readState, TensorFile, trainedWeightsPath } from '../../testing/fixtures.ts';
import { asDynamic, int8Weights, linearLayers, parameterNames } from '../../testing/simple-cnn.ts';
import { firstImages, splitOf } from '../../testing/splits.ts';
import { useCpu } from '../../testing/tf-cpu.ts';
import { Network } from '../network/network.ts';
import { Task } from '../workshop/task.ts';
import { quantizeThroughFile, Results } from './results.ts';

const state: StateDict = readState(trainedWeightsPath);

const dynamic = (granularity: Granularity): DynamicScheme => ({
  kind: 'dynamic',
  granularity,
  layers: linearLayers,
});

/** One row of ten logits for each prediction: 1 for it, 0 elsewhere. */
function oneHot(...predictions: number[]): Float32Array<ArrayBuffer> {
  const logits = new Float32Array(predictions.length * 10);
  for (const [row, prediction] of predictions.entries()) logits[row * 10 + prediction] = 1;
  return logits;
}

/** Five images: the int8 model is better on one, worse on two, and differently wrong on one. */
function fiveImages(): Results {
  const results = new Results();
  results.evaluated = {
    labels: Uint8Array.of(0, 1, 2, 3, 4),
    evalBatchSize: 32,
    logits: new Map([
      ['float', oneHot(0, 1, 2, 7, 8)],
      ['int8', oneHot(0, 9, 9, 3, 9)],
    ]),
  };
  return results;
}

async function reported(results: Results): Promise<Extract<EngineEvent, { type: 'reports' }>> {
  const event = await results.report(state);
  if (event.type !== 'reports') throw new Error(`Told ${event.type} in place of reports.`);
  return event;
}

const reportOf = async (results: Results, id: ModelReport['id']) =>
  (await reported(results)).reports.find((report) => report.id === id);

describe('what quantizing gives', () => {
  const pytorch = new TensorFile('fixtures/pytorch/seed0-int8.safetensors');

  it.each([
    ['per-tensor', 'per_tensor'],
    ['per-channel', 'per_channel'],
  ] as const)(
    "%s is PyTorch's to the last bit, as it was parsed back out of its file",
    (granularity, prefix) => {
      const { bytes, network, original } = quantizeThroughFile(state, dynamic(granularity));
      expect(bytes.length).toBeLessThanOrEqual(490_000);
      expect(original).toBe(state);
      const file = parseSafetensors(bytes, 'the file').tensors;
      const model = asDynamic(network);
      for (const layer of ['fc1', 'fc2'] as const) {
        const { values, scales } = int8Weights(model, layer);
        expect(sameBytes(values, pytorch.int8(`${prefix}.${layer}.weight`))).toBe(true);
        expect(countDifferentBits(scales, pytorch.float32(`${prefix}.${layer}.scale`))).toBe(0);
        expect(sameBytes(values, file.get(`${layer}.weight`)?.data ?? new Uint8Array())).toBe(true);
      }
    },
  );
});

describe('the report', () => {
  it('of weights alone has their layers and the bytes of their file', async () => {
    const { reports, comparison } = await reported(new Results());
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ id: 'float' });
    expect(reports[0]?.layers.map(({ name }) => name)).toEqual(['conv1', 'conv2', 'fc1', 'fc2']);
    const parameterBytes = parameterNames.reduce((sum, name) => sum + tensorOf(state, name).byteLength, 0);
    expect(reports[0]?.fileBytes).toBeGreaterThan(parameterBytes);
    expect(reports[0]?.fileBytes).toBeLessThanOrEqual(1_690_000);
    expect(reports[0]).not.toHaveProperty('accuracy');
    expect(reports[0]).not.toHaveProperty('latency');
    expect(comparison).toBeUndefined();
  });

  it('has the bytes of the quantized file, and what each layer lost', async () => {
    const results = new Results();
    results.quantized = quantizeThroughFile(state, dynamic('per-tensor'));
    const report = await reportOf(results, 'int8');
    expect(report?.fileBytes).toBe(results.quantized.bytes.length);
    const errors = report?.layers.map(({ weightType, error }) => [weightType, error !== undefined]);
    expect(errors).toEqual([
      ['float32', false],
      ['float32', false],
      ['int8', true],
      ['int8', true],
    ]);
  });

  it('of an int8 file from elsewhere cannot say what its layers lost', async () => {
    const results = new Results();
    results.quantized = { ...quantizeThroughFile(state, dynamic('per-tensor')), original: undefined };
    expect((await reportOf(results, 'int8'))?.layers.some(({ error }) => error)).toBe(false);
  });

  it('compares int8 with float where both were evaluated', async () => {
    const results = fiveImages();
    results.quantized = quantizeThroughFile(state, dynamic('per-tensor'));
    expect((await reportOf(results, 'float'))?.accuracy).toEqual({
      correct: 3,
      images: 5,
      evalBatchSize: 32,
    });
    expect((await reportOf(results, 'int8'))?.accuracy).toEqual({ correct: 2, images: 5, evalBatchSize: 32 });
    // One better and two worse: a coin falls at least so unevenly every time.
    expect((await reported(results)).comparison).toEqual({
      baseline: 'float',
      candidate: 'int8',
      images: 5,
      changed: 4,
      better: 1,
      worse: 2,
      bothWrong: 1,
      pValue: 1,
    });
  });

  it('gives each model its own latency', async () => {
    const latency = (median: number): Latency => ({
      median,
      p95: 9,
      interquartileRange: 1,
      runs: 10,
      warmUpRuns: 3,
      backend: 'cpu',
      arithmetic: 'float32',
    });
    const results = new Results();
    results.quantized = quantizeThroughFile(state, dynamic('per-tensor'));
    results.latency = { float: latency(4), int8: latency(2) };
    expect((await reportOf(results, 'float'))?.latency?.median).toBe(4);
    expect((await reportOf(results, 'int8'))?.latency?.median).toBe(2);
  });
});

it('lists the accuracies of what was evaluated, the float one first', () => {
  expect(new Results().accuracies()).toEqual([]);
  expect(
    fiveImages()
      .accuracies()
      .map(({ correct }) => correct),
  ).toEqual([3, 2]);
});

it('keeps the quantized model and the latencies for a new evaluation, and nothing of the old one', () => {
  const results = fiveImages();
  results.quantized = quantizeThroughFile(state, dynamic('per-tensor'));
  const next = results.withoutEvaluation();
  expect(next.quantized).toBe(results.quantized);
  expect(next.evaluated).toBeUndefined();
  expect(results.evaluated).toBeDefined();
});

describe('predictions', () => {
  it('can be taken away, a row an image', () => {
    const [header, first, second] = fiveImages().predictionsCsv().split('\n');
    expect(header).toMatch(/^index,label,float_prediction,int8_prediction,float_logit_0,.*,int8_logit_9$/);
    expect(first).toMatch(/^0,0,0,0,1,0,/);
    expect(second).toMatch(/^1,1,1,9,0,1,0/);
  });

  it('that were never made are refused, with what to do', () => {
    expect(() => new Results().predictionsCsv()).toThrow('Press Evaluate or Quantize first.');
  });
});

describe('an evaluation', () => {
  const images = splitOf(firstImages(readMnistTest(), 3));
  const plan = { images, count: 10, batchSize: 2 };
  const ignore = () => undefined;

  beforeAll(useCpu);

  it('takes as many images as there are, and tells how far it is of these', async () => {
    const network = new Network(state);
    const results = new Results();
    const told: number[][] = [];
    await results.evaluate(network, plan, new Task(), (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [0, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(results.accuracies()).toEqual([{ correct: 3, images: 3, evalBatchSize: 2 }]);
  });

  it('reuses float logits for the same images and batch size, and for no others', async () => {
    const network = new Network(state);
    const results = new Results();
    await results.evaluate(network, plan, new Task(), ignore);
    const known = results.evaluated?.logits.get('float');
    expect(known).toBeDefined();
    const classify = vi.spyOn(network, 'classify');
    results.quantized = quantizeThroughFile(state, dynamic('per-tensor'));
    await results.evaluate(network, plan, new Task(), ignore);
    expect(results.evaluated?.logits.get('float')).toBe(known);
    expect(classify).not.toHaveBeenCalled();
    expect(results.evaluated?.logits.get('int8')).toHaveLength(30);
    await results.evaluate(network, { ...plan, batchSize: 3 }, new Task(), ignore);
    expect(results.evaluated?.logits.get('float')).not.toBe(known);
    expect(classify).toHaveBeenCalledOnce();
    const other = results.evaluated?.logits.get('float');
    await results.evaluate(network, { ...plan, batchSize: 3, count: 2 }, new Task(), ignore);
    expect(results.evaluated?.logits.get('float')).not.toBe(other);
    expect(results.accuracies().map((accuracy) => accuracy.images)).toEqual([2, 2]);
  });
});
