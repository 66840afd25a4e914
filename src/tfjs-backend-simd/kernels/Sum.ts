import { backend_util, Sum, util } from '@tensorflow/tfjs-core';
import { input, integers, simdKernel } from './kernel.ts';

/** Sums over axes that all lead or all trail; anything between is the CPU's. */
export const sumConfig = simdKernel(Sum, ({ inputs, attrs, backend }) => {
  const x = input(inputs, 'x');
  const rank = x.shape.length;
  if (!backend.isFloat(x) || rank === 0) return null;
  const everyAxis = x.shape.map((_, i) => i);
  const axes =
    attrs.axis == null ? everyAxis : util.parseAxisParam(integers(attrs.axis), x.shape).sort((a, b) => a - b);
  const leads = axes.every((axis, i) => axis === i);
  const trails = axes.every((axis, i) => axis === rank - axes.length + i);
  if (axes.length === 0 || !(leads || trails)) return null;
  const [outShape, reduceShape] = backend_util.computeOutAndReduceShapes(x.shape, axes);
  const shape = attrs.keepDims === true ? backend_util.expandShapeToKeepDim(outShape, axes) : outShape;
  const kept = util.sizeFromShape(outShape);
  const summed = util.sizeFromShape(reduceShape);
  const from = backend.pointerTo(x);
  const y = backend.output(shape);
  if (trails) backend.run('sumTrailing', [from, y.pointer, kept, summed], kept * summed);
  else backend.run('sumLeading', [from, y.pointer, summed, kept], kept * summed);
  return y.info;
});
