/** SimpleCNN trained through this backend's ops: what the tests and benchmarks run. Not part of the backend. */
import {
  type Rank,
  reshape,
  type Scalar,
  type Tensor2D,
  type Tensor4D,
  tensor1d,
  tensor2d,
  tensor4d,
  tidy,
  transpose,
  type Variable,
  variable,
  variableGrads,
  zerosLike,
} from '@tensorflow/tfjs-core';
import {
  conv2dReluMaxPool,
  dense,
  gatherNormalised,
  sgdMomentumUpdate,
  softmaxCrossEntropyLoss,
} from '../ops/ops.ts';

export type Weights = Record<string, { shape: number[]; values: Float32Array }>;

const IMAGE = [28, 28, 1] as const;
const NORMALISATION = { mean: 0.1307, std: 0.3081 };

/** Tensors of a safetensors file (float32 only). */
export function readSafetensors(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const headerLength = Number(view.getBigUint64(0, true));
  const header: Record<string, { shape: number[]; data_offsets: [number, number] }> = JSON.parse(
    new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)),
  );
  const weights: Weights = {};
  for (const [name, { shape, data_offsets }] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    const [from, to] = data_offsets;
    weights[name] = {
      shape,
      values: new Float32Array(bytes.slice(8 + headerLength + from, 8 + headerLength + to).buffer),
    };
  }
  return weights;
}

export class SimpleCnn {
  private readonly variables: [
    Variable<Rank.R4>,
    Variable<Rank.R1>,
    Variable<Rank.R4>,
    Variable<Rank.R1>,
    Variable<Rank.R2>,
    Variable<Rank.R1>,
    Variable<Rank.R2>,
    Variable<Rank.R1>,
  ];
  private readonly velocities: Variable[];

  constructor(weights: Weights) {
    const values = (name: string) => {
      const found = weights[name];
      if (!found) throw new Error(`no weight ${name}`);
      return found.values;
    };
    const bias = (name: string) => variable(tensor1d(values(name)));
    const filter = (name: string, shape: [number, number, number, number]) =>
      variable(transpose(tensor4d(values(name), shape), [2, 3, 1, 0]));
    // fc1 reads channel, row, column in PyTorch, and row, column, channel after TF.js flattens NHWC.
    this.variables = tidy(() => [
      filter('conv1.weight', [32, 1, 3, 3]),
      bias('conv1.bias'),
      filter('conv2.weight', [64, 32, 3, 3]),
      bias('conv2.bias'),
      variable(
        reshape<Rank.R2>(
          transpose(tensor4d(values('fc1.weight'), [128, 64, 7, 7]), [2, 3, 1, 0]),
          [3136, 128],
        ),
      ),
      bias('fc1.bias'),
      variable(transpose(tensor2d(values('fc2.weight'), [10, 128]), [1, 0])),
      bias('fc2.bias'),
    ]);
    this.velocities = this.variables.map((weight) => tidy(() => variable(zerosLike(weight))));
  }

  logits(x: Tensor4D): Tensor2D {
    const [w1, b1, w2, b2, w3, b3, w4, b4] = this.variables;
    const pooled = conv2dReluMaxPool(conv2dReluMaxPool(x, w1, b1), w2, b2);
    return dense(dense(pooled, w3, b3, 'relu'), w4, b4);
  }

  /** One step on the images numbered `indices`; the loss is the caller's to read and dispose of. */
  step(pixels: Uint8Array, labels: Uint8Array, indices: readonly number[], learningRate = 0.01): Scalar {
    return tidy(() => {
      const x = gatherNormalised(pixels, indices, IMAGE, NORMALISATION);
      const y = tensor1d(
        Int32Array.from(indices, (i) => labels[i] ?? 0),
        'int32',
      );
      const { value, grads } = variableGrads(
        () => softmaxCrossEntropyLoss(this.logits(x), y),
        this.variables,
      );
      const gradients = this.variables.map(({ name }) => {
        const gradient = grads[name];
        if (!gradient) throw new Error(`no gradient for ${name}`);
        return gradient;
      });
      sgdMomentumUpdate(this.variables, gradients, this.velocities, { learningRate, momentum: 0.9 });
      return value;
    });
  }

  dispose(): void {
    for (const weight of [...this.variables, ...this.velocities]) weight.dispose();
  }
}
