/** Layers in integers whose activations are rounded anew for each batch: dynamic quantization. */
import type { Constant } from '../constant.ts';
import { addConvolution, addDense } from '../layers.ts';
import type { NodeView } from '../node-view.ts';
import type { Formula, IntegerLayer, Stream, Value } from '../value.ts';
import { dynamicLevels } from './formula.ts';
import { matrix, sameKernel, spread } from './layers.ts';
import type { Operators } from './operator.ts';
import { told } from './telling.ts';

export const integerOperators: Operators = {
  DynamicQuantizeLinear: dynamicLevels,
  MatMulInteger: (node) => sums(node, 'dense'),
  ConvInteger: (node) => {
    sameKernel(node, node.constant(1).dims, undefined);
    return sums(node, 'conv');
  },
  // ONNX Runtime's own node for the pattern above, in files that it has optimised.
  DynamicQuantizeMatMul(node) {
    const weight = integers(node, 1);
    const layer = { kind: 'dense', weight, zeroPoint: node.optionalConstant(3), node: node.shown } as const;
    const bias = node.optionalConstant(4);
    return withLayer(node, node.stream(), layer, node.constant(2), 'runtime', bias);
  },
};

function sums(node: NodeView, kind: IntegerLayer['kind']): Value {
  const [x, , zeroPoint] = node.inputs;
  if (x?.kind !== 'stream' || x.levels?.kind !== 'dynamic') {
    return node.fail(told('onnx-node/not-quantized-dynamically', node.named));
  }
  const { source, scale, arithmetic } = x.levels;
  if (zeroPoint?.kind !== 'formula' || zeroPoint.of !== source || zeroPoint.text !== x.levels.zeroPoint) {
    return node.fail(told('onnx-node/other-zero-point', node.named));
  }
  const layer = { kind, weight: integers(node, 1), zeroPoint: node.optionalConstant(3), node: node.shown };
  return { ...x, levels: { kind: 'sums', source, scale, arithmetic, layer } };
}

function integers(node: NodeView, position: number): Constant {
  const constant = node.constant(position);
  const isByte = constant.values instanceof Int8Array || constant.values instanceof Uint8Array;
  return isByte ? constant : node.fail(told('onnx-node/no-bytes', { ...node.named, type: constant.type }));
}

/** Sums times the scales of what was multiplied: a layer. Undefined where the two are something else. */
export function rescaled(node: NodeView, a: Value | undefined, b: Value | undefined): Value | undefined {
  if (a?.kind === 'stream' && a.levels?.kind === 'sums' && b?.kind === 'formula') {
    const { source, scale, layer, arithmetic } = a.levels;
    if (b.of !== source || b.text !== scale || !b.factor) {
      return node.fail(told('onnx-node/other-factor', node.named));
    }
    return withLayer(node, source, layer, b.factor, arithmetic);
  }
  if (a?.kind === 'formula' && b?.kind === 'constant' && !a.factor) return withFactor(a, b);
  return undefined;
}

/** The scale of activations times that of weights, of which there may be one for each output. */
const withFactor = (scale: Formula, factor: Constant): Formula => ({ ...scale, factor });

function withLayer(
  node: NodeView,
  stream: Stream,
  { kind, weight, zeroPoint, node: shown }: IntegerLayer,
  factor: Constant,
  arithmetic: 'pytorch' | 'runtime',
  bias?: Constant,
): Stream {
  const { dims, values } = weight;
  const whole = kind === 'dense' ? matrix(node, dims, bytes(values), true) : undefined;
  const outFeatures = whole?.outFeatures ?? dims[0] ?? 0;
  const stored = whole?.weight ?? bytes(values);
  const zeros = spread(node, zeroPoint?.values ?? new Int8Array(1), outFeatures);
  const scales = spread(node, factor.values, outFeatures);
  const row = stored.length / outFeatures;
  const floats = Float32Array.from(stored, (value, i) => {
    const output = Math.floor(i / row);
    return (value - (zeros[output] ?? 0)) * (scales[output] ?? 0);
  });
  const isSymmetric = stored instanceof Int8Array && zeros.every((zero) => zero === 0);
  const oneScale = factor.values.length === 1;
  const made = {
    node: shown,
    weight: floats,
    bias: bias && spread(node, bias.values, outFeatures),
    outFeatures,
    levels: isSymmetric
      ? { values: stored, scales: Float32Array.from(oneScale ? scales.slice(0, 1) : scales), arithmetic }
      : undefined,
  };
  const [, inChannels = 0, kernel = 0] = dims;
  return whole
    ? addDense(stream, { ...made, inFeatures: whole.inFeatures }, node.reading)
    : addConvolution(stream, { ...made, inChannels, kernel }, node.reading);
}

const bytes = (values: Constant['values']): Int8Array | Uint8Array =>
  values instanceof Int8Array ? values : Uint8Array.from(values);
