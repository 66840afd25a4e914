/**
 * Convolutions as MLX and Flax keep them, (out, rows, columns, in): turned into PyTorch's (out, in, rows, columns). Whoever computes
 * channels last also flattens so: the inputs of the first dense layer come by row, column and channel, and are turned too.
 */
import { rowMajorCopy } from '../pth/strided.ts';
import { elementBytes, type Tensor } from '../safetensors/safetensors.ts';
import { type LayerGroup, layerGroups } from './layer-groups.ts';
import type { Step } from './step.ts';
import { told } from './telling.ts';

export const channelsFirst: Step = (tensors, done, present) => {
  const { convolutions, dense } = layerGroups(tensors);
  const shapes = convolutions.map(({ weight }) => weight.shape);
  // Images have 1 or 3 channels, or those of the data set at hand.
  const depths = [1, 3, present.channels];
  if (shapes.length === 0 || isChain(shapes, depths, 1, [2, 3]) || !isChain(shapes, depths, 3, [1, 2]))
    return tensors;
  const turned = new Map(tensors);
  const turn = ({ path, weight }: LayerGroup, to: (weight: Tensor) => Tensor) =>
    turned.set(`${path}.weight`, to(weight));
  for (const layer of convolutions) turn(layer, fromChannelsLast);
  const channels = shapes.at(-1)?.[0] ?? 1;
  const [first] = dense;
  const into = first?.weight.shape[1] ?? 0;
  if (first && into % channels === 0) turn(first, (weight) => columnsByChannel(weight, channels));
  done.push(told('adapt/channels-first'));
  return turned;
};

/**
 * Whether each convolution reads what the one before it makes, and has a square kernel. depths: channels that images may have; into, and
 * the kernel's rows and columns: axes of the shapes.
 */
function isChain(
  shapes: readonly (readonly number[])[],
  depths: readonly number[],
  into: number,
  [rows = 0, columns = 0]: readonly number[],
): boolean {
  return shapes.every((shape, i) => {
    const before = shapes[i - 1]?.[0];
    const depth = shape[into] ?? 0;
    const fits = before === undefined ? depths.includes(depth) : depth === before;
    return fits && shape[rows] === shape[columns];
  });
}

function fromChannelsLast({ dtype, shape, data }: Tensor): Tensor {
  const [out = 0, rows = 0, columns = 0, into = 0] = shape;
  const turned = [out, into, rows, columns];
  const strides = [rows * columns * into, 1, columns * into, into];
  return { dtype, shape: turned, data: copied(data, turned, strides, elementBytes[dtype]) };
}

function columnsByChannel({ dtype, shape, data }: Tensor, channels: number): Tensor {
  const [out = 0, into = 0] = shape;
  const turned = [out, channels, into / channels];
  return { dtype, shape, data: copied(data, turned, [into, 1, channels], elementBytes[dtype]) };
}

const copied = (data: Uint8Array, shape: readonly number[], strides: readonly number[], width: number) =>
  rowMajorCopy(data, { offset: 0, shape, strides }, width);
