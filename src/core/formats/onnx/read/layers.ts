/** Puts layers onto what has become of the images so far, and folds into them what only scales and shifts. */
import { axesOf, isImage, pytorchPlaces, shapeOfAxes } from './axes.ts';
import { OnnxProblem } from './error.ts';
import { foldInput, foldOutput } from './fold-affine.ts';
import { told } from './telling.ts';
import type { Affine, FoundLayer, Reading, Stream } from './value.ts';

/** The weights of a layer as a node has them: (out, in, rows, columns), or (out, in) with inputs in the tensor's order. */
export interface NewLayer {
  readonly node: string;
  readonly outFeatures: number;
  readonly weight: Float32Array | Float64Array;
  readonly bias: Float64Array | undefined;
  readonly levels: FoundLayer['levels'];
}

export function addConvolution(
  stream: Stream,
  layer: NewLayer & { readonly kernel: number; readonly inChannels: number },
  reading: Reading,
): Stream {
  const { sizes, batch } = stream.axes;
  const { node, outFeatures, kernel } = layer;
  if (!isImage(stream.axes)) {
    throw new OnnxProblem(told('onnx/not-images', { node }));
  }
  if (layer.inChannels !== sizes.C) {
    throw new OnnxProblem(
      told('onnx/channels', { node, wanted: String(layer.inChannels), found: String(sizes.C) }),
    );
  }
  const made = foldInput(
    { ...layer, kind: 'conv', bias: layer.bias ?? new Float64Array(outFeatures), relu: false },
    { stream, positions: kernel * kernel, isPadded: kernel > 1, reading },
  );
  return {
    ...stream,
    axes: axesOf(['N', 'C', 'H', 'W'], { ...sizes, C: outFeatures }, batch),
    steps: [...stepsBefore(stream, node), made],
    open: true,
    pooled: false,
    affine: undefined,
    padding: undefined,
    levels: undefined,
    clamped: false,
  };
}

export function addDense(
  stream: Stream,
  layer: NewLayer & { readonly inFeatures: number },
  reading: Reading,
): Stream {
  const { axes } = stream;
  const { node, outFeatures, inFeatures } = layer;
  const { C, H, W } = axes.sizes;
  const shape = shapeOfAxes(axes);
  if (shape.length !== 2 || axes.axes[0]?.join() !== 'N') {
    throw new OnnxProblem(told('onnx/not-flattened', { node }));
  }
  if (inFeatures !== C * H * W) {
    throw new OnnxProblem(
      told('onnx/values', { node, wanted: String(inFeatures), found: String(C * H * W) }),
    );
  }
  const places = pytorchPlaces(axes);
  const { levels } = layer;
  const made = foldInput(
    {
      ...layer,
      kind: 'dense',
      kernel: 1,
      weight: reordered(layer.weight, places),
      levels: levels && { ...levels, values: reordered(levels.values, places) },
      bias: layer.bias ?? new Float64Array(outFeatures),
      relu: false,
    },
    { stream, positions: H * W, isPadded: false, reading },
  );
  return {
    ...stream,
    axes: axesOf(['N', 'C'], { C: outFeatures, H: 1, W: 1 }, axes.batch),
    steps: [...stepsBefore(stream, node), made],
    open: true,
    pooled: false,
    affine: undefined,
    padding: undefined,
    levels: undefined,
    clamped: false,
  };
}

/** A typed array. */
export interface Numbers<Values> {
  readonly length: number;
  [index: number]: number;
  slice(): Values;
}

/** Rows of weights, each from the tensor's order into PyTorch's. */
function reordered<Values extends Numbers<Values>>(values: Values, places: Uint32Array | undefined): Values {
  if (!places) return values;
  const turned = values.slice();
  for (let row = 0; row < values.length; row += places.length) {
    for (const [i, place] of places.entries()) turned[row + place] = values[row + i] ?? 0;
  }
  return turned;
}

/** The steps before another layer: each layer among them has its ReLU. */
function stepsBefore({ steps, clamped }: Stream, node: string): Stream['steps'] {
  const last = lastLayer(steps);
  if (!last || last.relu) return steps;
  if (clamped) return withLast(steps, { ...last, relu: true });
  throw new OnnxProblem(told('onnx/no-relu-between', { layer: last.node, next: node }));
}

const lastLayer = (steps: Stream['steps']): FoundLayer | undefined =>
  steps.findLast((step) => step.kind !== 'pool');

/** The same steps with another last layer. */
const withLast = (steps: Stream['steps'], layer: FoundLayer): Stream['steps'] =>
  steps.with(
    steps.findLastIndex((step) => step.kind !== 'pool'),
    layer,
  );

export function addRelu(stream: Stream, node: string): Stream {
  const last = lastLayer(stream.steps);
  if (!last) throw new OnnxProblem(told('onnx/relu-before-layers', { node }));
  if (stream.affine) {
    throw new OnnxProblem(told('onnx/relu-after-relu', { node, before: stream.affine.node }));
  }
  return { ...stream, steps: withLast(stream.steps, { ...last, relu: true }), open: false };
}

/** x * scale + shift, a number for each channel. */
export function addAffine(stream: Stream, { scale, shift, node }: Affine): Stream {
  const { affine, steps, open, pooled } = stream;
  const last = lastLayer(steps);
  if (open && last) {
    if (pooled && !scale.every((factor) => factor > 0)) {
      throw new OnnxProblem(told('onnx/below-0-after-pool', { node, layer: last.node }));
    }
    const folded = foldOutput(last, { scale, shift });
    return { ...stream, steps: withLast(steps, folded), levels: undefined, clamped: false };
  }
  const before = affine ?? { scale: scale.map(() => 1), shift: scale.map(() => 0), node };
  const together: Affine = {
    scale: before.scale.map((factor, c) => factor * (scale[c] ?? 1)),
    shift: before.shift.map((value, c) => value * (scale[c] ?? 1) + (shift[c] ?? 0)),
    node: before.node,
  };
  return { ...stream, affine: together, levels: undefined };
}

/** Max-pooling, 2 x 2. The larger of two stays the larger as long as nothing multiplies by a number below 0. */
export function addPool(stream: Stream, node: string): Stream {
  const { axes, affine } = stream;
  if (!isImage(axes)) {
    throw new OnnxProblem(told('onnx/not-images', { node }));
  }
  if (affine && !affine.scale.every((factor) => factor > 0)) {
    throw new OnnxProblem(told('onnx/below-0-before-pool', { node: affine.node, pool: node }));
  }
  const { C, H, W } = axes.sizes;
  const sizes = { C, H: Math.floor(H / 2), W: Math.floor(W / 2) };
  if (sizes.H === 0 || sizes.W === 0)
    throw new OnnxProblem(told('onnx/halves', { node, rows: String(H), columns: String(W) }));
  return {
    ...stream,
    axes: axesOf(['N', 'C', 'H', 'W'], sizes, axes.batch),
    steps: [...stream.steps, { kind: 'pool' }],
    pooled: true,
  };
}
