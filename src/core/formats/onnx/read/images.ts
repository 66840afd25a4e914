/** What a graph reads: images, in the order that its input's shape tells. */
import type { NetworkSpec } from '../../../network/spec.ts';
import { type AxisName, axesOf, reshapeAxes } from './axes.ts';
import { OnnxProblem } from './error.ts';
import type { StoredShape } from './protobuf/messages.ts';
import { told } from './telling.ts';
import type { Stream } from './value.ts';

/** An image's sizes, and the order in which they stand in the tensor. */
interface Images {
  readonly order: readonly AxisName[];
  readonly side: number;
  readonly channels: number;
}

/** shape: of the graph's input. present: the network in use, which fills in what the shape leaves open. */
export function imagesOf(shape: StoredShape | undefined, present: NetworkSpec): Stream {
  const { order, side, channels } = orderOf(shape, present);
  const axes = axesOf(order, { C: channels, H: side, W: side }, shape?.[0]);
  return {
    kind: 'stream',
    axes: shape?.length === 2 ? reshapeAxes(axes, [-1, channels * side * side], false) : axes,
    steps: [],
    open: false,
    pooled: false,
    affine: undefined,
    padding: undefined,
    levels: undefined,
    clamped: false,
  };
}

const channelCounts = [1, 3];

function orderOf(shape: StoredShape | undefined, present: NetworkSpec): Images {
  const channelsFirst: readonly AxisName[] = ['N', 'C', 'H', 'W'];
  if (!shape) return { order: channelsFirst, side: present.side, channels: present.channels };
  const sizes = shape.slice(1);
  const refuse = (): never => {
    const listed = shape.map((size) => size ?? '?').join(', ');
    throw new OnnxProblem(told('onnx/images-shape', { shape: listed }));
  };
  const square = (rows: number | undefined, columns: number | undefined): number =>
    rows === undefined || columns === undefined || rows === columns
      ? (rows ?? columns ?? present.side)
      : refuse();
  const [first, second, third] = sizes;
  switch (sizes.length) {
    case 1:
      return { order: channelsFirst, ...flattened(first, present, refuse) };
    case 2:
      return { order: ['N', 'H', 'W'], side: square(first, second), channels: 1 };
    case 3: {
      const isLast =
        third !== undefined && channelCounts.includes(third) && first === second && first !== third;
      return isLast
        ? { order: ['N', 'H', 'W', 'C'], side: square(first, second), channels: third }
        : { order: channelsFirst, side: square(second, third), channels: first ?? present.channels };
    }
    default:
      return refuse();
  }
}

/** Images that come as rows of pixels. */
function flattened(
  size: number | undefined,
  { side, channels }: NetworkSpec,
  refuse: () => never,
): { readonly side: number; readonly channels: number } {
  if (size === undefined || size === side * side * channels) return { side, channels };
  const fitting = channelCounts.find((count) => Number.isInteger(Math.sqrt(size / count)));
  return fitting === undefined ? refuse() : { side: Math.sqrt(size / fitting), channels: fitting };
}
