/** What a file's model answers, by the obvious arithmetic: nothing of TF.js, and nothing of the engine that wrote the file. */
import { type NetworkFile, readNetwork } from '../../core/formats/safetensors/network-reader.ts';
import { WeightsError } from '../../core/formats/safetensors/weights-reader.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import { computeFloat, floatLayer } from '../../core/quantization/reference/float-layer.ts';
import { forward } from '../../core/quantization/reference/forward.ts';
import { quantizedLinear } from '../../core/quantization/reference/linear.ts';
import { layerWeights } from '../../core/quantization/schemes/layer-weights.ts';
import { dequantizeNetwork } from '../../core/quantization/schemes/quantized-network.ts';
import { classifyStatically } from '../../core/quantization/schemes/static-network.ts';
import { plainImages, splitOf } from '../splits.ts';

/**
 * labels: of the plain images that are classified, in batches of this size. Returns (images, classes); undefined where the weights or what
 * comes of them are no numbers.
 */
export function referenceLogits(
  file: Uint8Array,
  spec: NetworkSpec,
  labels: readonly number[],
  batchSize: number,
): Float32Array | undefined {
  const network = readNumbers(file, spec);
  if (!network) return undefined;
  const classify = classifierOf(network);
  const split = splitOf(plainImages(labels));
  const order = Uint32Array.from(labels, (_, index) => index);
  const logits: number[] = [];
  for (let start = 0; start < labels.length; start += batchSize) {
    const end = Math.min(start + batchSize, labels.length);
    logits.push(...classify(split.batch(order, start, end).pixels, end - start));
  }
  return logits.every(Number.isFinite) ? Float32Array.from(logits) : undefined;
}

function readNumbers(file: Uint8Array, spec: NetworkSpec): NetworkFile | undefined {
  try {
    return readNetwork(file, 'the exported model', spec);
  } catch (error) {
    if (error instanceof WeightsError && error.message.includes('weights/not-finite ')) return undefined;
    throw error;
  }
}

type Classifier = (images: Float32Array, batch: number) => Float32Array;

function classifierOf(network: NetworkFile): Classifier {
  switch (network.kind) {
    case 'static':
      return (images, batch) => classifyStatically(network, images, batch);
    case 'dynamic':
      return (images, batch) =>
        forward(network.spec, images, batch, (layer, x) => {
          const weights = layerWeights(network, layer.name);
          return weights.kind === 'float32'
            ? computeFloat(layer, weights, x, batch)
            : quantizedLinear(x, batch, weights);
        });
    default: {
      const state = network.kind === 'float' ? network.state : dequantizeNetwork(network);
      return (images, batch) =>
        forward(state.spec, images, batch, (layer, x) =>
          computeFloat(layer, floatLayer(state, layer.name), x, batch),
        );
    }
  }
}
