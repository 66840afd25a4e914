/** How far each layer's output is from another model's: with all that came before it, by itself, and what is left without it. */
import * as tf from '@tensorflow/tfjs-core';
import { SignalToNoise } from '../../../core/metrics/signal-to-noise.ts';
import type { LayerErrors } from '../../../core/results/layer-errors.ts';
import { readAndDispose, readValues } from '../read.ts';
import type { TracedModel, Visit } from '../traced-layers.ts';

export interface TracedPair {
  readonly baseline: TracedModel;
  /** Of the same network. */
  readonly candidate: TracedModel;
}

/** What is summed up for one layer. */
class LayerSums {
  readonly accumulated = new SignalToNoise();
  readonly alone = new SignalToNoise();
  readonly without = new SignalToNoise();
}

/** A model's layers at work on one batch. */
interface Walked {
  /** What each layer reads. */
  readonly inputs: readonly tf.Tensor[];
  /** What each gives, before its ReLU; the last one gives the logits. */
  readonly outputs: readonly Float32Array[];
}

/**
 * unchanged: names of layers that are the same in both; they are not tried. batches: images; dynamic activations take their range over each.
 * They are disposed of by who made them. breathe: awaited between two pieces of work; where it rejects, this rejects.
 */
export async function layerErrors(
  pair: TracedPair,
  unchanged: ReadonlySet<string>,
  batches: Iterable<tf.Tensor4D>,
  breathe: () => Promise<void>,
): Promise<Omit<LayerErrors, 'images'>> {
  const layers = pair.baseline.layers.map(({ layer }) => ({
    name: layer.name,
    unchanged: unchanged.has(layer.name),
    sums: new LayerSums(),
  }));
  const logits = new SignalToNoise();
  for (const images of batches) {
    const expected = await watch((visit) => pair.baseline.walk(images, visit), breathe);
    try {
      await addBatch({ pair, layers, logits, expected, breathe });
    } finally {
      tf.dispose([...expected.inputs]);
    }
  }
  return {
    layers: layers.map(({ name, sums: { accumulated, alone, without } }) => ({
      layer: name,
      accumulated: accumulated.decibels,
      alone: alone.decibels,
      without: without.decibels,
    })),
    logits: logits.decibels,
  };
}

interface ComparedBatch {
  readonly pair: TracedPair;
  readonly layers: readonly { readonly unchanged: boolean; readonly sums: LayerSums }[];
  readonly logits: SignalToNoise;
  /** The baseline at work. */
  readonly expected: Walked;
  readonly breathe: () => Promise<void>;
}

/** Takes the batch through the candidate, in all the ways that are compared. */
async function addBatch({ pair, layers, logits, expected, breathe }: ComparedBatch): Promise<void> {
  const changed = layers.findIndex((layer) => !layer.unchanged);
  const begin = changed < 0 ? layers.length : changed;
  // Up to the first layer that differs, all that is read and given is the same.
  const first = expected.inputs[begin];
  const found = first
    ? await watch((visit) => pair.candidate.walkFrom(begin, first, visit), breathe)
    : nothingWalked;
  const inputs = [...expected.inputs.slice(0, begin), ...found.inputs];
  const outputs = [...expected.outputs.slice(0, begin), ...found.outputs];
  const wanted = expected.outputs.at(-1) ?? new Float32Array();
  const given = outputs.at(-1) ?? wanted;
  logits.add(wanted, given);
  try {
    for (const [index, { sums, unchanged }] of layers.entries()) {
      const output = expected.outputs[index] ?? new Float32Array();
      sums.accumulated.add(output, outputs[index] ?? output);
      sums.alone.add(output, unchanged ? output : await alone(pair.candidate, index, expected, breathe));
      sums.without.add(wanted, unchanged ? given : await without(pair, index, inputs, breathe));
    }
  } finally {
    tf.dispose([...found.inputs]);
  }
}

const nothingWalked: Walked = { inputs: [], outputs: [] };

/** go: takes a batch through layers. The caller disposes of the inputs. */
async function watch(
  go: (visit: Visit) => Promise<tf.Tensor>,
  breathe: () => Promise<void>,
): Promise<Walked> {
  const inputs: tf.Tensor[] = [];
  const outputs: Float32Array[] = [];
  try {
    const logits = await go(async ({ input, output }) => {
      inputs.push(input.clone());
      outputs.push(await readValues(output));
      await breathe();
    });
    logits.dispose();
    return { inputs, outputs };
  } catch (error) {
    tf.dispose(inputs);
    throw error;
  }
}

/** What the candidate's layer makes of what the baseline's reads. */
async function alone(
  candidate: TracedModel,
  index: number,
  { inputs }: Walked,
  breathe: () => Promise<void>,
): Promise<Float32Array> {
  const [layer, input] = [candidate.layers[index], inputs[index]];
  if (!layer || !input) throw new RangeError(`The network has no layer at place ${index}.`);
  const values = await readAndDispose(await layer.compute(input));
  await breathe();
  return values;
}

/** The logits of the candidate with one of the baseline's layers in the place of its own. inputs: what the candidate's layers read. */
async function without(
  { baseline, candidate }: TracedPair,
  index: number,
  inputs: readonly tf.Tensor[],
  breathe: () => Promise<void>,
): Promise<Float32Array> {
  const input = inputs[index];
  if (!input) throw new RangeError(`The network has no layer at place ${index}.`);
  const layers = candidate.layers.map((layer, place) =>
    place === index ? (baseline.layers[index] ?? layer) : layer,
  );
  const values = await readAndDispose(await candidate.walkFrom(index, input, undefined, layers));
  await breathe();
  return values;
}
