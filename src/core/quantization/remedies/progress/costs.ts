/** What a layer's remedies take, in multiply-adds: how the progress of all layers is shared out, and which layers are too large. */
import type { Layer } from '../../../network/describe.ts';
import { rowsOfImage } from '../images/rows.ts';
import { correctsBias, needsHessian, type Remedy } from '../remedy.ts';
import { adaroundRows } from '../rounding/adaround.ts';
import { outputMultiples } from '../rounding/scales.ts';
import { adaroundSteps } from '../rounding/soft-rounding.ts';

export interface LayerCosts {
  readonly scale: number;
  readonly moments: number;
  readonly factor: number;
  readonly rounding: number;
  readonly learning: number;
}

/** What one weight costs in a plain loop that rounds it, in multiply-adds of a product. */
const loopCost = 10;

export function layerCosts(layer: Layer, remedies: readonly Remedy[], images: number): LayerCosts {
  const { inFeatures: inputs, outFeatures: outputs } = layer;
  const weights = inputs * outputs;
  const rows = images * rowsOfImage(layer);
  const sums = correctsBias(remedies) ? loopCost * images * inputs : 0;
  const hessian = needsHessian(remedies) ? loopCost * rows * inputs + (rows * inputs ** 2) / 2 : 0;
  const cross = remedies.includes('float-target') ? 2 * rows * weights : 0;
  const passes = remedies.includes('output-scale') ? outputMultiples.length : 1;
  const pass = loopCost * weights + passProducts(remedies, inputs) * weights;
  const step = (2 * adaroundRows(layer) + 10 * loopCost) * weights;
  return {
    scale: remedies.includes('mse-scale') ? 100 * loopCost * weights : 0,
    moments: sums + hessian + cross,
    factor: factorCosts(layer, remedies).reduce((sum, cost) => sum + cost, 0),
    rounding: passes * pass,
    learning: remedies.includes('adaround') ? adaroundSteps * step : 0,
  };
}

function passProducts(remedies: readonly Remedy[], inputs: number): number {
  if (remedies.includes('gptq')) return inputs / 2;
  return remedies.includes('output-scale') ? inputs : 0;
}

export function totalCost({ scale, moments, factor, rounding, learning }: LayerCosts): number {
  return scale + moments + factor + rounding + learning;
}

/** Of the factor, and of solving for the float target. */
export function factorCosts(
  { inFeatures, outFeatures }: Layer,
  remedies: readonly Remedy[],
): [number, number] {
  const factor = remedies.includes('gptq') ? inFeatures ** 3 / 6 : 0;
  return [factor, remedies.includes('float-target') ? inFeatures ** 2 * outFeatures : 0];
}

/** Of computing what the next layer reads, once. */
export function forwardCost(layer: Layer, images: number): number {
  return images * rowsOfImage(layer) * layer.inFeatures * layer.outFeatures;
}

/**
 * The most inputs that a layer's Hessian may have: the Hessian, its factor and a product of the same size are held at once, 8 bytes for each
 * value. That is 1.6 GB here, and 240 MB for the 3,136 inputs of SimpleCNN.
 */
export const mostHessianInputs = 8192;

/** Those of the layers that are too wide for these remedies, each with a Hessian beyond the limit. */
export function tooWideLayers(layers: readonly Layer[], remedies: readonly Remedy[]): readonly Layer[] {
  if (!needsHessian(remedies)) return [];
  return layers.filter(({ inFeatures }) => inFeatures > mostHessianInputs);
}
