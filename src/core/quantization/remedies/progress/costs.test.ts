import { expect, it } from 'vitest';
import { layersOf } from '../../../network/describe.ts';
import { simpleCnn } from '../../../network/presets.ts';
import { forwardCost, layerCosts, mostHessianInputs, tooWideLayers, totalCost } from './costs.ts';

const [, conv2, fc1] = layersOf(simpleCnn);
if (!conv2 || !fc1) throw new Error('SimpleCNN has four layers.');

// In billions, from the table "What it costs to compute" of the study.
it('counts the products of SimpleCNN as the study does', () => {
  const ofConv2 = layerCosts(conv2, ['gptq'], 1024);
  const ofFc1 = layerCosts(fc1, ['gptq', 'output-scale', 'adaround'], 1024);
  expect(ofFc1.moments / 1e9).toBeCloseTo(5.0, 0);
  expect(ofFc1.factor / 1e9).toBeCloseTo(5.1, 1);
  expect(ofFc1.rounding / 1e9).toBeCloseTo(5.7, 1);
  expect(ofFc1.learning / 1e9).toBeGreaterThan(205);
  expect(ofConv2.moments / 1e9).toBeCloseTo(8.3 + 0.6, 0);
  const forward = layersOf(simpleCnn).reduce((sum, layer) => sum + forwardCost(layer, 1024), 0);
  expect(forward / 1e9).toBeCloseTo(4.3, 1);
});

it('costs more with each remedy that does more', () => {
  const cost = (...remedies: Parameters<typeof layerCosts>[1]) => totalCost(layerCosts(fc1, remedies, 64));
  expect(cost('mse-scale')).toBeGreaterThan(cost());
  expect(cost('bias')).toBeGreaterThan(cost());
  expect(cost('gptq')).toBeGreaterThan(cost('bias'));
  expect(cost('gptq', 'float-target')).toBeGreaterThan(cost('gptq'));
  expect(cost('output-scale')).toBeGreaterThan(cost());
  expect(cost('equalize')).toBe(cost());
});

it('finds layers whose Hessian would be too large, where one is needed', () => {
  const wide = { ...fc1, inFeatures: mostHessianInputs + 1 };
  expect(tooWideLayers([conv2, wide, fc1], ['gptq'])).toEqual([wide]);
  expect(tooWideLayers([wide], ['output-scale'])).toEqual([wide]);
  expect(tooWideLayers([wide], ['equalize', 'mse-scale', 'bias', 'adaround'])).toEqual([]);
});
