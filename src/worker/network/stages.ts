/** The steps of a network, with the variables of those that have some. */
import * as tf from '@tensorflow/tfjs-core';
import type { ConvLayer, DenseLayer, DropoutStep, PoolStep, Step } from '../../core/network/describe.ts';
import { weightToChannelsLast } from '../../core/network/layout.ts';
import { biasOf, type StateDict, weightOf } from '../../core/network/state-dict.ts';

interface ConvStage {
  readonly kind: 'conv';
  readonly layer: ConvLayer;
  /** [kernel, kernel, in, out] */
  readonly weight: tf.Variable<tf.Rank.R4>;
  readonly bias: tf.Variable<tf.Rank.R1>;
}

export interface DenseStage {
  readonly kind: 'dense';
  readonly layer: DenseLayer;
  /** [in, out], rows ordered as `Network.features` orders them. */
  readonly weight: tf.Variable<tf.Rank.R2>;
  readonly bias: tf.Variable<tf.Rank.R1>;
}

export type Stage = ConvStage | DenseStage | PoolStep | DropoutStep;

/** Creates the stages of some steps of the network on the current backend. The caller disposes of the variables. */
export function createStages(state: StateDict, steps: readonly Step[]): readonly Stage[] {
  let stages: readonly Stage[] = [];
  tf.tidy(() => {
    stages = steps.map((step) => createStage(state, step));
  });
  return stages;
}

function createStage(state: StateDict, step: Step): Stage {
  if (step.kind === 'pool' || step.kind === 'dropout') return step;
  const { name, inFeatures, outFeatures } = step;
  const values = weightToChannelsLast(step, weightOf(state, name));
  const bias = tf.variable(tf.tensor1d(biasOf(state, name)));
  if (step.kind === 'dense') {
    return {
      kind: 'dense',
      layer: step,
      weight: tf.variable(tf.tensor2d(values, [inFeatures, outFeatures])),
      bias,
    };
  }
  const { kernel, inChannels } = step;
  const filter = tf.tensor4d(values, [kernel, kernel, inChannels, outFeatures]);
  return { kind: 'conv', layer: step, weight: tf.variable(filter), bias };
}
