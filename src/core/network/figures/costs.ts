/** What a network costs, as far as it follows from its spec: arithmetic, memory while it trains, and time. */
import { momentsOf, type OptimizerSettings } from '../../runs/optimizers.ts';
import { describeNetwork, type Step } from '../describe.ts';
import type { NetworkSpec } from '../spec.ts';

/** Multiplications of one image's forward pass, each with its addition. Bias, ReLU and pooling are not counted. */
export function multiplyAddsOf(step: Step): number {
  switch (step.kind) {
    case 'conv':
      return step.side ** 2 * step.outFeatures * step.inFeatures;
    case 'dense':
      return step.outFeatures * step.inFeatures;
    case 'pool':
    case 'dropout':
      return 0;
    default:
      return step satisfies never;
  }
}

/** The same of all layers together. */
export const multiplyAdds = (spec: NetworkSpec): number =>
  describeNetwork(spec).steps.reduce((sum, step) => sum + multiplyAddsOf(step), 0);

/** Bytes, as float32. */
export interface TrainingMemory {
  readonly weights: number;
  readonly gradients: number;
  /** What the optimizer keeps of each weight: one number for SGD, two for Adam. */
  readonly moments: number;
  /** What the layers make of a batch, which is held until its gradients are known. */
  readonly activations: number;
  readonly total: number;
}

/**
 * weights = gradients = 4 parameters, moments = 4 parameters for each of them, activations = 4 batchSize (values of one
 * image: its pixels, and what each convolution or dense layer makes with its ReLU, each pooling and each dropout). A backend
 * needs some room of its own beyond that.
 */
export function trainingMemory(
  spec: NetworkSpec,
  { optimizer, batchSize }: Pick<OptimizerSettings, 'optimizer'> & { readonly batchSize: number },
): TrainingMemory {
  const { BYTES_PER_ELEMENT } = Float32Array;
  const weights = describeNetwork(spec).parameterCount * BYTES_PER_ELEMENT;
  const moments = momentsOf({ optimizer }) * weights;
  const activations = batchSize * valuesOfImage(spec) * BYTES_PER_ELEMENT;
  return {
    weights,
    gradients: weights,
    moments,
    activations,
    total: 2 * weights + moments + activations,
  };
}

/** Its pixels, and what each step makes of it. */
function valuesOfImage(spec: NetworkSpec): number {
  let last = spec.channels * spec.side ** 2;
  let values = last;
  const make = (count: number): void => {
    last = count;
    values += count;
  };
  for (const step of describeNetwork(spec).steps) {
    switch (step.kind) {
      case 'conv':
        make(step.outFeatures * step.side ** 2);
        if (step.pooled) make(step.outFeatures * step.outSide ** 2);
        break;
      case 'pool':
        make(step.channels * Math.floor(step.side / 2) ** 2);
        break;
      case 'dropout':
        make(last);
        break;
      case 'dense':
        make(step.outFeatures);
        break;
      default:
        step satisfies never;
    }
  }
  return values;
}
