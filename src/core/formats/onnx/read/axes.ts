/**
 * How the values of an image, or the features that a dense layer made of it, are ordered in a tensor. Converters turn images from channels
 * first to channels last and back, and flatten them in several ways: all of that only reorders, and is kept track of here.
 */
import { OnnxProblem } from './error.ts';
import { told } from './telling.ts';

/** Batch, channels (or features), rows, columns. */
export type AxisName = 'N' | 'C' | 'H' | 'W';

/** One axis of a tensor: those that were flattened into it, the slowest first. Empty where its size is 1. */
type Axis = readonly AxisName[];

export interface Axes {
  readonly axes: readonly Axis[];
  /** Sizes of all but the batch. Features have rows and columns of 1. */
  readonly sizes: Readonly<Record<Exclude<AxisName, 'N'>, number>>;
  /** Undefined where any will do. */
  readonly batch: number | undefined;
}

/** Axes of size 1 are left out: they stand nowhere. */
export function axesOf(names: readonly AxisName[], sizes: Axes['sizes'], batch: number | undefined): Axes {
  return { axes: names.map((name) => (isOne(name, sizes) ? [] : [name])), sizes, batch };
}

const isOne = (name: AxisName, sizes: Axes['sizes']): boolean => name !== 'N' && sizes[name] === 1;

const sizeOfAxis = ({ sizes }: Pick<Axes, 'sizes'>, axis: Axis): number =>
  axis.reduce((product, name) => product * (name === 'N' ? Number.NaN : sizes[name]), 1);

/** Its shape; NaN where the batch is. */
export function shapeOfAxes({ axes, sizes, batch }: Axes): number[] {
  return axes.map((axis) =>
    axis.join() === 'N' && batch !== undefined ? batch : sizeOfAxis({ sizes }, axis),
  );
}

/** Whether an axis is exactly this one. */
export function isAxis(axes: Axes, position: number, name: AxisName): boolean {
  const axis = axes.axes[position];
  return axis !== undefined && axis.join() === (isOne(name, axes.sizes) ? '' : name);
}

/** Whether it is (batch, channels, rows, columns). */
export const isImage = (axes: Axes): boolean =>
  axes.axes.length === 4 && (['N', 'C', 'H', 'W'] as const).every((name, i) => isAxis(axes, i, name));

export function transposeAxes(axes: Axes, order: readonly number[]): Axes {
  const turned = order.map((position) => axes.axes[position]).filter((axis) => axis !== undefined);
  const isPermutation = turned.length === axes.axes.length && new Set(order).size === order.length;
  if (!isPermutation) throw new OnnxProblem(told('onnx/transposes', { axes: order.slice(0, 8).join(', ') }));
  return { ...axes, axes: turned };
}

/** shape: as ONNX's Reshape has it, -1 for what is left, 0 for the size that is there, NaN for the batch. */
export function reshapeAxes(axes: Axes, shape: readonly number[], zeroIsSize: boolean): Axes {
  const before = shapeOfAxes(axes);
  const wanted = shape.map((size, i) => (size === 0 && zeroIsSize ? (before[i] ?? 0) : size));
  const rest = axes.axes.flat();
  if (rest.shift() !== 'N') throw new OnnxProblem(told('onnx/batch-not-first'));
  const all = rest.reduce((product, name) => product * sizeOfAxis(axes, [name]), 1);
  const [first = 1, ...others] = wanted;
  const known = others.reduce((product, size) => product * (size === -1 ? 1 : size), 1);
  const sizes = others.map((size) => (size === -1 ? all / known : size));
  const batchFits = first === -1 || Number.isNaN(first) || axes.batch === undefined || first === axes.batch;
  const made: Axis[] = [['N']];
  for (const size of sizes) made.push(taken(rest, size, axes));
  if (!batchFits || rest.length > 0) throw reshapeProblem(before, shape);
  return { ...axes, axes: made };
}

/** The next axes, whose sizes make this one together. */
function taken(rest: AxisName[], size: number, axes: Axes): Axis {
  const axis: AxisName[] = [];
  while (sizeOfAxis(axes, axis) < size) {
    const next = rest.shift();
    if (next === undefined) break;
    axis.push(next);
  }
  if (sizeOfAxis(axes, axis) !== size) throw reshapeProblem(shapeOfAxes(axes), [size]);
  return axis;
}

const reshapeProblem = (before: readonly number[], shape: readonly number[]): OnnxProblem => {
  const listed = (sizes: readonly number[]) =>
    sizes
      .slice(0, 8)
      .map((size) => (Number.isNaN(size) ? 'batch' : size))
      .join(', ');
  return new OnnxProblem(told('onnx/reshapes', { before: listed(before), after: listed(shape) }));
};

/** Of each input of a dense layer, in the file's order: its place in PyTorch's, which is channel, row, column. Undefined where both are one. */
export function pytorchPlaces(axes: Axes): Uint32Array | undefined {
  const axis = axes.axes[1] ?? [];
  const ordered = ['C', 'H', 'W'].filter((name) => axis.some((other) => other === name));
  if (axis.join() === ordered.join()) return undefined;
  const { C, H, W } = axes.sizes;
  const strides: Readonly<Record<AxisName, number>> = { N: 0, C: H * W, H: W, W: 1 };
  const places = new Uint32Array(C * H * W);
  for (let i = 0; i < places.length; i++) {
    let left = i;
    for (const name of axis.toReversed()) {
      const size = sizeOfAxis(axes, [name]);
      places[i] = (places[i] ?? 0) + (left % size) * strides[name];
      left = Math.floor(left / size);
    }
  }
  return places;
}
