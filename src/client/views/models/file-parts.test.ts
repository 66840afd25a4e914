import { describe, expect, it } from 'vitest';
import type { ModelReport } from '../../../core/results/model-report.ts';
import { float, int8 } from '../../../testing/events.ts';
import { filePartsOf, floatLayersOf } from './file-parts.ts';

type LayerReport = ModelReport['layers'][number];

const floatLayer = (name: LayerReport['name'], bytes: number): LayerReport => {
  return { name, weightType: 'float32', bits: 32, parameters: bytes / 4, floatBytes: bytes, bytes };
};
const one = { count: 1, min: 1, max: 1 };
const quantized = (layer: LayerReport): LayerReport => ({
  ...layer,
  weightType: 'int8',
  bits: 8,
  bytes: layer.floatBytes / 4,
  quantization: { kind: 'dynamic', granularity: 'per-tensor', scales: one, zeroPoints: one },
});

const [conv1, fc1, fc2] = [floatLayer('conv1', 40), floatLayer('fc1', 800), floatLayer('fc2', 80)];
const before: ModelReport = { ...float, fileBytes: 1000, layers: [conv1, fc1, fc2] };
const after: ModelReport = { ...int8, fileBytes: 300, layers: [conv1, quantized(fc1), quantized(fc2)] };

describe('a saved file', () => {
  it('is cut into what shrinks, what stays float and the header, which add up to it', () => {
    expect(filePartsOf(after, after)).toEqual({ stay: 40, shrink: 220, header: 40 });
  });

  it('of the float model is cut at the same layers', () => {
    expect(filePartsOf(before, after)).toEqual({ stay: 40, shrink: 880, header: 80 });
  });

  it('names the layers that stay float', () => {
    expect(floatLayersOf(after)).toEqual(['conv1']);
    expect(floatLayersOf({ ...after, layers: [quantized(fc1)] })).toEqual([]);
  });
});
