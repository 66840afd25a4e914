/** A network as a person reads it, line by line from image to logits. */

import { describeNetwork, elementCount, layerParameterCount, type Step } from './describe.ts';
import { multiplyAddsOf } from './figures/costs.ts';
import type { NetworkSpec } from './spec.ts';
import { told } from './telling.ts';

export interface NetworkStage {
  readonly name: string;
  readonly kind: 'convolution' | 'relu' | 'max-pool' | 'dropout' | 'flatten' | 'dense';
  /** What it is set to, as a message or in signs; empty where there is nothing to set. */
  readonly detail: string;
  /** For one image, without the batch: (channels, height, width) or (features). */
  readonly outputShape: readonly number[];
  readonly parameters: number;
  /** As float32. */
  readonly bytes: number;
  /** Of one image. */
  readonly multiplyAdds: number;
}

export function stagesOf(spec: NetworkSpec): readonly NetworkStage[] {
  const stages: NetworkStage[] = [];
  const counts = { relu: 0, pool: 0, dropout: 0 };
  let shape: readonly number[] = [spec.channels, spec.side, spec.side];
  const add = (
    name: string,
    kind: NetworkStage['kind'],
    detail: string,
    parameters = 0,
    multiplyAdds = 0,
  ): void => {
    const bytes = parameters * Float32Array.BYTES_PER_ELEMENT;
    stages.push({ name, kind, detail, outputShape: shape, parameters, bytes, multiplyAdds });
  };
  const addRelu = () => add(`relu${++counts.relu}`, 'relu', '');
  const addPool = () => {
    const [channels = 0, side = 0] = shape;
    const half = Math.floor(side / 2);
    shape = [channels, half, half];
    add(`pool${++counts.pool}`, 'max-pool', '2 × 2');
  };
  const addStep = (step: Step): void => {
    switch (step.kind) {
      case 'conv': {
        const { name, inChannels, outFeatures, kernel, side, pooled } = step;
        const detail = told('network/convolution', {
          from: inChannels,
          to: outFeatures,
          kernel,
          padding: (kernel - 1) / 2,
        });
        shape = [outFeatures, side, side];
        add(name, 'convolution', detail, layerParameterCount(step), multiplyAddsOf(step));
        addRelu();
        if (pooled) addPool();
        return;
      }
      case 'pool':
        addPool();
        return;
      case 'dropout':
        add(
          `dropout${++counts.dropout}`,
          'dropout',
          told('network/dropout', { probability: step.probability }),
        );
        return;
      case 'dense': {
        const { name, inFeatures, outFeatures, flattens, relu } = step;
        if (flattens) {
          shape = [elementCount(shape)];
          add('flatten', 'flatten', '');
        }
        shape = [outFeatures];
        add(name, 'dense', `${inFeatures} → ${outFeatures}`, layerParameterCount(step), multiplyAddsOf(step));
        if (relu) addRelu();
        return;
      }
      default:
        step satisfies never;
    }
  };
  for (const step of describeNetwork(spec).steps) addStep(step);
  return stages;
}

/** What each block makes of one image: (channels, height, width) or (features). A dense block flattens what it reads. */
export function blockOutputs({ channels, side, blocks }: NetworkSpec): readonly (readonly number[])[] {
  let shape: readonly number[] = [channels, side, side];
  return blocks.map((block) => {
    switch (block.kind) {
      case 'conv':
        shape = [block.filters, ...shape.slice(1)];
        break;
      case 'pool':
        shape = shape.map((size, axis) => (axis === 0 ? size : Math.floor(size / 2)));
        break;
      case 'dense':
        shape = [block.units];
        break;
      case 'dropout':
        break;
      default:
        block satisfies never;
    }
    return shape;
  });
}
