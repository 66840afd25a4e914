import { describe, expect, it } from 'vitest';
import { schemeName } from '../../core/quantization/schemes/scheme.ts';
import type { Latency } from '../../core/results/latency.ts';
import type { EngineEvent } from '../../protocol/events.ts';
import { readState, trainedWeightsPath } from '../../testing/fixtures.ts';
import { linearLayers } from '../../testing/networks/simple-cnn.ts';
import { quantizeThroughFile } from '../quantizing/quantize.ts';
import type { Evaluated, QuantizedFile } from './entry.ts';
import { shelfEvent, shelfPredictions } from './reports.ts';
import { Shelf } from './shelf.ts';
import { told as toldOfModel } from './telling.ts';

const state = readState(trainedWeightsPath);
const int8 = quantizeThroughFile(state, { kind: 'dynamic', granularity: 'per-tensor', layers: linearLayers });

/** One row of ten logits for each prediction: 1 for it, 0 elsewhere. */
function answers(...predictions: number[]): Evaluated {
  const logits = new Float32Array(predictions.length * 10);
  for (const [row, prediction] of predictions.entries()) logits[row * 10 + prediction] = 1;
  return { labels: Uint8Array.from(predictions, (_, index) => index), evalBatchSize: 32, logits };
}

/** The trained model, and a candidate that was made of it. */
function shelfWith(file: QuantizedFile): Shelf {
  const shelf = new Shelf();
  shelf.live.state = state;
  const entry = shelf.draft(file);
  shelf.put(entry);
  shelf.assign('candidate', entry.id);
  return shelf;
}

/** Five images: the int8 model is better on one, worse on two, and differently wrong on one. */
function fiveImages(): Shelf {
  const shelf = shelfWith(int8);
  shelf.live.known.evaluated = answers(0, 1, 2, 7, 8);
  if (shelf.candidate) shelf.candidate.known.evaluated = answers(0, 9, 9, 3, 9);
  return shelf;
}

async function told(shelf: Shelf): Promise<Extract<EngineEvent, { type: 'shelf' }>> {
  const event = await shelfEvent(shelf);
  if (event.type !== 'shelf') throw new Error(`Told ${event.type} in place of the shelf.`);
  return event;
}

const candidateReport = async (shelf: Shelf) => {
  const { reports, candidate } = await told(shelf);
  return reports.find(({ id }) => id === candidate);
};

describe('what is told of the shelf', () => {
  it('names its models, and who has a role', async () => {
    const shelf = shelfWith(int8);
    const { entries, baseline, candidate } = await told(shelf);
    expect(entries).toEqual([
      { id: shelf.live.id, name: 'float32', kind: 'float', live: true },
      {
        id: candidate,
        name: schemeName(int8.network.scheme, int8.network.spec),
        kind: int8.network.scheme,
        parent: shelf.live.id,
        live: false,
      },
    ]);
    expect(baseline).toBe(shelf.live.id);
  });

  it('has the layers and the bytes of the file of a model of which nothing else is known', async () => {
    const shelf = new Shelf();
    shelf.live.state = state;
    const { reports, candidate, comparison } = await told(shelf);
    expect(reports).toHaveLength(1);
    expect(reports[0]?.layers.map(({ name }) => name)).toEqual(['conv1', 'conv2', 'fc1', 'fc2']);
    const parameterBytes = [...state.tensors.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
    expect(reports[0]?.fileBytes).toBeGreaterThan(parameterBytes);
    expect(reports[0]?.fileBytes).toBeLessThanOrEqual(1_690_000);
    expect(reports[0]).not.toHaveProperty('accuracy');
    expect(reports[0]).not.toHaveProperty('latency');
    expect([candidate, comparison]).toEqual([undefined, undefined]);
  });

  it('has no report of a model that is being trained: its weights are not known', async () => {
    const { entries, reports, baseline } = await told(new Shelf());
    expect(entries).toMatchObject([{ id: baseline, live: true }]);
    expect(reports).toEqual([]);
  });

  it('has the bytes of the quantized file, and what each layer lost', async () => {
    const report = await candidateReport(shelfWith(int8));
    expect(report).toMatchObject({ fileBytes: int8.bytes.length, scheme: int8.network.scheme, qatSteps: 0 });
    const errors = report?.layers.map(({ weightType, error }) => [weightType, error !== undefined]);
    expect(errors).toEqual([
      ['float32', false],
      ['float32', false],
      ['int8', true],
      ['int8', true],
    ]);
  });

  it('cannot say what the layers of an int8 file from elsewhere have lost', async () => {
    const report = await candidateReport(shelfWith({ ...int8, original: undefined }));
    expect(report?.layers.some(({ error }) => error)).toBe(false);
  });

  it('compares the candidate with the baseline where both were evaluated', async () => {
    const shelf = fiveImages();
    const { reports, comparison, candidate } = await told(shelf);
    expect(reports.map(({ accuracy }) => accuracy)).toEqual([
      { correct: 3, images: 5, evalBatchSize: 32 },
      { correct: 2, images: 5, evalBatchSize: 32 },
    ]);
    // One better and two worse: a coin falls at least so unevenly every time.
    expect(comparison).toEqual({
      baseline: shelf.live.id,
      candidate,
      images: 5,
      changed: 4,
      better: 1,
      worse: 2,
      bothWrong: 1,
      pValue: 1,
      // Of four images the only 1 stands elsewhere: two logits differ by 1.
      logitError: (4 * 2) / 5,
    });
  });

  it.each<[string, Evaluated]>([
    ['fewer images', answers(0, 9, 9, 3)],
    ['batches of another size', { ...answers(0, 9, 9, 3, 9), evalBatchSize: 16 }],
  ])('compares nothing where one of the two was given %s', async (_, other) => {
    const shelf = fiveImages();
    if (shelf.candidate) shelf.candidate.known.evaluated = other;
    expect((await told(shelf)).comparison).toBeUndefined();
  });

  it('gives each model its own latency', async () => {
    const latency = (median: number): Latency => ({
      median,
      p95: 9,
      interquartileRange: 1,
      timings: 10,
      runs: 10,
      warmUpRuns: 3,
      backend: 'cpu',
      arithmetic: 'float32',
    });
    const shelf = shelfWith(int8);
    shelf.live.known.latency = latency(4);
    if (shelf.candidate) shelf.candidate.known.latency = latency(2);
    const { reports } = await told(shelf);
    expect(reports.map((report) => report.latency?.median)).toEqual([4, 2]);
  });
});

describe('predictions', () => {
  it('can be taken away, a row an image', () => {
    const [header, first, second] = shelfPredictions(fiveImages()).split('\n');
    expect(header).toMatch(/^index,label,float_prediction,int8_prediction,float_logit_0,.*,int8_logit_9$/);
    expect(first).toMatch(/^0,0,0,0,1,0,/);
    expect(second).toMatch(/^1,1,1,9,0,1,0/);
  });

  it('leave out a candidate that was given other images', () => {
    const shelf = fiveImages();
    if (shelf.candidate) shelf.candidate.known.evaluated = answers(0, 9);
    const [header] = shelfPredictions(shelf).split('\n');
    expect(header).toMatch(/^index,label,float_prediction,float_logit_0/);
  });

  it('that were never made are refused, with what to do', () => {
    expect(() => shelfPredictions(new Shelf())).toThrow(toldOfModel('model/no-predictions'));
  });
});
