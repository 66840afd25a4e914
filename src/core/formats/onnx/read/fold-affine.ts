/** What only scales and shifts, folded into the layer before it or after it: batch normalisation, biases, the normalisation of images. */
import { OnnxProblem } from './error.ts';
import { told } from './telling.ts';
import type { Affine, FoundLayer, Normalisation, Reading, Stream } from './value.ts';

/** y * scale + shift after the layer, an output at a time. In doubles: rounded once, at the end. */
export function foldOutput(layer: FoundLayer, { scale, shift }: Pick<Affine, 'scale' | 'shift'>): FoundLayer {
  const bias = layer.bias.map((value, output) => value * (scale[output] ?? 1) + (shift[output] ?? 0));
  if (scale.every((factor) => factor === 1)) return { ...layer, bias };
  const row = layer.weight.length / layer.outFeatures;
  const weight = Float64Array.from(layer.weight, (value, i) => value * (scale[Math.floor(i / row)] ?? 1));
  return { ...layer, weight, bias, levels: undefined };
}

interface Before {
  readonly stream: Stream;
  /** Neighbouring columns of the weight that belong to one channel. */
  readonly positions: number;
  /** Whether zeros stand around what the layer reads. */
  readonly isPadded: boolean;
  readonly reading: Reading;
}

/** The layer for what comes without the scaling and shifting that stands before it. Throws OnnxProblem where there is no such layer. */
export function foldInput(layer: FoundLayer, before: Before): FoundLayer {
  const { stream, positions, isPadded, reading } = before;
  const { affine, steps } = stream;
  if (!affine) return layer;
  const { normalisation } = reading;
  const own = steps.length === 0 ? withinPage(affine, normalisation) : affine;
  if (own === undefined) {
    reading.say(told('onnx/own-normalisation'));
    return layer;
  }
  const { scale, shift, node } = own;
  if (isPadded && shift.some((value) => value !== 0)) {
    const [mean, std] = [normalisation.mean.join(', '), normalisation.std.join(', ')];
    const nodes = { node, layer: layer.node };
    throw new OnnxProblem(
      steps.length === 0
        ? told('onnx/normalises-itself', { ...nodes, own: described(affine), mean, std })
        : told('onnx/shifts-padding', nodes),
    );
  }
  reading.say(told('onnx/folded', { node, layer: layer.node }));
  const channels = scale.length;
  const row = channels * positions;
  const channelOf = (i: number): number => Math.floor((i % row) / positions);
  const bias = layer.bias.slice();
  for (const [i, value] of layer.weight.entries()) {
    const output = Math.floor(i / row);
    bias[output] = (bias[output] ?? 0) + value * (shift[channelOf(i)] ?? 0);
  }
  const weight = Float64Array.from(layer.weight, (value, i) => value * (scale[channelOf(i)] ?? 1));
  return { ...layer, weight, bias, levels: undefined };
}

/** A graph that divides by this much or more takes bytes, 0 to 255, and not pixels from 0 to 1. */
const bytesFactor = 0.1;

/** Numbers in a file are rounded; no other normalisation is as near as that. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-3 * Math.max(1, Math.abs(a));

/**
 * A graph that normalises reads pixels as they are, where the page feeds (p - mean) / std: what is left to be done to that. Undefined where
 * the graph does just what the page does.
 */
function withinPage({ scale, shift, node }: Affine, { mean, std }: Normalisation): Affine | undefined {
  const pixel = scale.every((factor) => Math.abs(factor) < bytesFactor) ? 255 : 1;
  const own = (values: readonly number[], channel: number): number => values[channel] ?? values[0] ?? 0;
  const left = {
    scale: scale.map((factor, c) => factor * pixel * own(std, c)),
    shift: scale.map((factor, c) => factor * pixel * own(mean, c) + (shift[c] ?? 0)),
    node,
  };
  const isDone = left.scale.every((factor) => near(factor, 1)) && left.shift.every((value) => near(value, 0));
  return isDone ? undefined : left;
}

/** (x - mean) / std of what a graph does to its images. */
function described({ scale, shift }: Affine): string {
  const parts = [...scale].map((factor, c) => {
    const short = (value: number) => Number(value.toPrecision(4));
    return `(x - ${short(-(shift[c] ?? 0) / factor)}) / ${short(1 / factor)}`;
  });
  return [...new Set(parts)].join(', ');
}
