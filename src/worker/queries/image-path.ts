/** Takes one image through baseline and candidate, layer by layer, with the weights as they are now. */
import type * as tf from '@tensorflow/tfjs-core';
import { imageSizeOf } from '../../core/dataset/dataset-info.ts';
import { normaliseBatch } from '../../core/dataset/normalise.ts';
import { flattenToPyTorch } from '../../core/network/layout.ts';
import type { StateDict } from '../../core/network/state-dict.ts';
import { type ChosenPlace, chosenValue } from '../../core/quantization/explain/chosen-value.ts';
import type { LayerWeights } from '../../core/quantization/explain/explain-value.ts';
import { fillStages } from '../../core/quantization/explain/stages.ts';
import { floatLayer } from '../../core/quantization/reference/float-layer.ts';
import { type QuantizedNetwork, weightsOfLayer } from '../../core/quantization/schemes/quantized-network.ts';
import type { ImagePath, ModelPath } from '../../core/results/image-path.ts';
import { imagesToTensor } from '../network/tensors.ts';
import type { ShelfEntry } from '../shelf/entry.ts';
import { modelOf } from '../shelf/weights-of.ts';
import { TracedModel } from '../tracing/traced-layers.ts';
import type { Workshop } from '../workshop/workshop.ts';
import { reads } from './classify.ts';

interface Question {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly chosen: ChosenPlace | undefined;
}

type Weights = StateDict | QuantizedNetwork;

export async function imagePath(
  { pixels, chosen }: Question,
  { live, shelf, data }: Workshop,
): Promise<ImagePath> {
  const { info } = (await data.dataset()).test;
  const image = new Float32Array(imageSizeOf(info));
  normaliseBatch(pixels, Uint32Array.of(0), 0, 1, image, info);
  return live.use(async (model) => {
    const pathOf = async (entry: ShelfEntry | undefined): Promise<ModelPath | undefined> => {
      if (!entry || !reads(entry, model, info)) return undefined;
      return walkedPath(await modelOf(entry, model), image, chosen);
    };
    const baseline = await pathOf(shelf.baseline);
    return { image, asked: chosen, baseline, candidate: await pathOf(shelf.candidate) };
  });
}

async function walkedPath(
  weights: Weights,
  image: Float32Array<ArrayBuffer>,
  chosen: ChosenPlace | undefined,
): Promise<ModelPath> {
  const { spec } = weights;
  const inputs: Float32Array[] = [];
  const outputs: Float32Array<ArrayBuffer>[] = [];
  const traced = new TracedModel(weights);
  const batch = imagesToTensor(image, spec, 1);
  try {
    const logits = await traced.walk(batch, async ({ layer, input, output }) => {
      const read = await valuesOf(input);
      inputs.push(layer.kind === 'dense' ? flattenToPyTorch(layer, read, 1) : read);
      outputs.push(await valuesOf(output));
    });
    logits.dispose();
  } finally {
    batch.dispose();
    traced.dispose();
  }
  const way = {
    stages: fillStages(spec, image, outputs),
    inputs,
    outputs,
    weightsOf: (layer: string): LayerWeights =>
      'kind' in weights ? weightsOfLayer(weights, layer) : floatLayer(weights, layer),
  };
  return { spec, outputs, chosen: chosen && chosenValue(way, chosen) };
}

const valuesOf = async (x: tf.Tensor): Promise<Float32Array<ArrayBuffer>> =>
  Float32Array.from(await x.data());
