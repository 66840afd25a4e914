import { expect, it } from 'vitest';
import { changesOf, largestError, timeFindings } from './layer-findings.ts';

const error = (layer: string, without: number) => ({ layer, accumulated: 30, alone: 35, without });
const exact = Number.POSITIVE_INFINITY;

it('the largest error is that of the layer without which the least noise is left', () => {
  const layers = [error('conv1', 30), error('fc1', 40), error('fc2', 31)];
  const found = largestError({ images: 256, logits: 30, layers });
  expect(found?.layer.layer).toBe('fc1');
  // 10 dB less: a tenth of the noise is left.
  expect(found?.share).toBeCloseTo(0.9, 12);
});

it('a model that differs in one layer alone has all its noise from there', () => {
  expect(largestError({ images: 256, logits: 30, layers: [error('fc1', exact)] })?.share).toBe(1);
});

it('there is no largest error where not one bit differs, or where no layer helps', () => {
  expect(largestError({ images: 256, logits: exact, layers: [error('fc1', exact)] })).toBeUndefined();
  expect(largestError({ images: 256, logits: 30, layers: [error('fc1', 29)] })).toBeUndefined();
});

it('accuracies are compared with the model that has neither quantized', () => {
  const correct = { neither: 100, weights: 98, activations: undefined, both: 101 };
  expect(changesOf({ images: 128, correct })).toEqual({ weights: -2, activations: undefined, both: 1 });
});

const time = (layer: string, quantized: boolean, baseline: number, candidate: number) => ({
  layer,
  kind: 'dense' as const,
  quantized,
  alike: !quantized,
  baseline: summary(baseline),
  candidate: summary(candidate),
});
const summary = (median: number) => ({ median, p95: median, interquartileRange: 0, timings: 10 });
const timesOf = (layers: readonly ReturnType<typeof time>[]) => ({
  models: { baseline: 'a', candidate: 'b' },
  batch: 32,
  backend: 'simd' as const,
  arithmetic: 'int8-kernels' as const,
  layers,
});

it('what quantizing can gain is bounded by the time of the layers that it leaves alone', () => {
  const found = timeFindings(
    timesOf([time('conv1', false, 6, 6), time('conv2', false, 2, 2), time('fc1', true, 2, 1)]),
  );
  expect(found).toMatchObject({
    total: { baseline: 10, candidate: 9 },
    slowest: { layer: { layer: 'conv1' }, share: 0.6 },
    quantizedShare: 0.2,
    mostGain: 1.25,
  });
});

it('where every layer is quantized nothing bounds it; where the clock stands still nothing is found', () => {
  expect(timeFindings(timesOf([time('fc1', true, 2, 1)]))?.mostGain).toBe(exact);
  expect(timeFindings(timesOf([time('fc1', true, 0, 0)]))).toBeUndefined();
});
