/**
 * A scheme: everything that decides how a model is quantized, as data. It can be stored, sent, compared and written into a
 * file; `quantized-network.ts` carries it out.
 *
 * | scheme | weights | activations | layers |
 * | --- | --- | --- | --- |
 * | dynamic | int8 | 7 bits, range taken from each batch | dense ones |
 * | weightOnly | 2 to 8 bits, or a number format | float32 | any |
 * | static | int8 | 7 bits, range calibrated beforehand | any |
 */
import { layersOf } from '../../network/describe.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { WeightGranularity } from '../grid/grouping.ts';
import type { LowBitOptions } from '../grid/low-bit.ts';
import type { Bits } from '../grid/packing.ts';
import type { Granularity } from '../grid/weights.ts';
import { formatRow, type NumberFormat } from '../number-formats/number-format.ts';
import type { Remedy, RemedyProblem } from '../remedies/remedy.ts';
import { told } from '../telling.ts';

export const schemeKinds = ['dynamic', 'weightOnly', 'static'] as const;

/** How a range is made of what calibration sees; see `activation-observer.ts`. */
export const observerKinds = ['minMax', 'percentile', 'mse'] as const;
export type ObserverKind = (typeof observerKinds)[number];

interface TakingPart {
  /** The names of the layers that are quantized, in the network's order; the others stay float32. */
  readonly layers: readonly string[];
}

/** `torch.ao.quantization.quantize_dynamic`. Only dense layers can take part. */
export interface DynamicScheme extends TakingPart {
  readonly kind: 'dynamic';
  readonly granularity: Granularity;
}

/** Weights are stored in few bits and computed with as the floats that they stand for. */
export type WeightOnlyScheme = LowBitScheme | FormatScheme;

/** Integers. */
export type LowBitScheme = UniformScheme | MixedScheme;

interface IntegerScheme extends TakingPart {
  readonly kind: 'weightOnly';
  readonly format?: undefined;
  /** Zero in the middle of the levels; otherwise the levels span the range from the smallest weight to the largest. */
  readonly symmetric: boolean;
  readonly granularity: WeightGranularity;
  /** What wins back accuracy without training, in the order of `remedyNames`; missing where nothing does. `quantizeMixes` carries it out. */
  readonly remedies?: readonly Remedy[];
  /** How many training images remedies look at, from the first on; missing where they need none. */
  readonly calibrationImages?: number;
}

/** All layers that take part have the same width. */
export interface UniformScheme extends IntegerScheme {
  readonly bits: Bits;
}

export interface MixedScheme extends IntegerScheme {
  /** Of each of `layers`, in their order. */
  readonly bits: readonly Bits[];
}

/** Numbers whose levels are close together near 0 and far apart where few weights lie. */
export interface FormatScheme extends TakingPart {
  readonly kind: 'weightOnly';
  readonly format: NumberFormat;
  /** One that the format has, see `formatRow`. */
  readonly granularity: WeightGranularity;
}

/** Integers from one layer to the next, with ranges that were calibrated on training images. */
export interface StaticScheme extends TakingPart {
  readonly kind: 'static';
  /** Which weights share a scale. Each layer's input has one scale and zero point. */
  readonly granularity: Granularity;
  readonly observer: ObserverKind;
  readonly calibrationImages: number;
}

export type Scheme = DynamicScheme | WeightOnlyScheme | StaticScheme;

/** The names of the layers that a scheme of this kind can quantize, in the network's order. */
export function eligibleLayers(kind: Scheme['kind'], spec: NetworkSpec): readonly string[] {
  const layers = layersOf(spec).filter((layer) => kind !== 'dynamic' || layer.kind === 'dense');
  return layers.map(({ name }) => name);
}

/** Whether the convolutions of a network quantized so give the very values that those of the float model give. */
export function leavesConvolutions({ kind, layers }: Scheme, spec: NetworkSpec): boolean {
  return (
    kind !== 'static' &&
    layersOf(spec).every((layer) => layer.kind === 'dense' || !layers.includes(layer.name))
  );
}

/** A scheme that can't be carried out. The message says why and what to choose instead. */
export class SchemeError extends Error {
  override readonly name = 'SchemeError';
}

/** Throws SchemeError where no layer takes part, or one that this kind of scheme can't quantize or the network does not have. */
export function checkLayers({ kind, layers }: Scheme, spec: NetworkSpec): void {
  const eligible = eligibleLayers(kind, spec);
  if (layers.length === 0) {
    throw new SchemeError(told('schemes/no-layers', { eligible: eligible.join(', ') }));
  }
  const unknown = layers.filter((layer) => !layersOf(spec).some(({ name }) => name === layer));
  if (unknown.length > 0) {
    throw new SchemeError(
      told('schemes/unknown-layers', { layers: unknown, count: unknown.length, eligible }),
    );
  }
  const wrong = layers.filter((layer) => !eligible.includes(layer));
  if (wrong.length > 0) {
    throw new SchemeError(told('schemes/not-dense', { layers: wrong }));
  }
}

/** Returns the bits of every quantized weight; undefined where layers have different widths. */
export function weightBits(scheme: Scheme): Bits | undefined {
  if (scheme.kind !== 'weightOnly') return 8;
  if (scheme.format !== undefined) return formatRow(scheme.format).bits;
  return isUniform(scheme) ? scheme.bits : undefined;
}

/** Returns the bits of every weight of a layer, which takes part. */
export function bitsOfLayer(scheme: Scheme, layer: string): Bits {
  if (scheme.kind !== 'weightOnly') return 8;
  if (scheme.format !== undefined) return formatRow(scheme.format).bits;
  return lowBitOptions(scheme, layer).bits;
}

/** How a layer's weights are rounded. Throws where the layer takes no part. */
export function lowBitOptions(scheme: LowBitScheme, layer: string): LowBitOptions {
  const { symmetric, granularity } = scheme;
  const bits = isUniform(scheme) ? scheme.bits : scheme.bits[scheme.layers.indexOf(layer)];
  if (bits === undefined) throw new Error(`${layer} takes no part.`);
  return { bits, symmetric, granularity };
}

export const isLowBit = (scheme: Scheme): scheme is LowBitScheme =>
  scheme.kind === 'weightOnly' && scheme.format === undefined;

export const isRemedied = (scheme: Scheme): scheme is LowBitScheme =>
  isLowBit(scheme) && scheme.remedies !== undefined;

/** Plain rounding in the same scheme. */
export function withoutRemedies({
  remedies: _,
  calibrationImages: __,
  ...scheme
}: LowBitScheme): LowBitScheme {
  return scheme;
}

export const isUniform = (scheme: LowBitScheme): scheme is UniformScheme => typeof scheme.bits === 'number';

/**
 * The message that describes a scheme: "weight-only 4-bit affine, per group of 32, fc1 and fc2". Layers are named unless all take part
 * that could. Schemes of the same message are the same.
 */
export function schemeName(scheme: Scheme, spec: NetworkSpec): string {
  const [first = '', ...others] = scheme.layers;
  if (scheme.layers.length === eligibleLayers(scheme.kind, spec).length) return nameOfKind(scheme);
  const layers = others.reduce((one, next) => told('schemes/and', { one, next }), first);
  return told('schemes/of-layers', { scheme: nameOfKind(scheme), layers });
}

function nameOfKind(scheme: Scheme): string {
  const weights = nameOfGranularity(scheme.granularity);
  switch (scheme.kind) {
    case 'dynamic':
      return told('schemes/dynamic', { weights });
    case 'weightOnly':
      if (scheme.format !== undefined) {
        return told('schemes/weight-only-format', { format: formatRow(scheme.format).name, weights });
      }
      return withRemedies(scheme, nameOfWidths(scheme, weights));
    case 'static':
      return told(staticNames[scheme.observer], { weights, images: scheme.calibrationImages });
    default:
      return scheme satisfies never;
  }
}

function nameOfWidths(scheme: LowBitScheme, weights: string): string {
  const { symmetric } = scheme;
  if (isUniform(scheme)) {
    const { bits } = scheme;
    return symmetric
      ? told('schemes/weight-only-symmetric', { bits, weights })
      : told('schemes/weight-only-affine', { bits, weights });
  }
  const widths = scheme.bits.join(' ');
  return symmetric
    ? told('schemes/mixed-symmetric', { widths, weights })
    : told('schemes/mixed-affine', { widths, weights });
}

function withRemedies({ remedies, calibrationImages }: LowBitScheme, scheme: string): string {
  if (!remedies) return scheme;
  const names = remedies.map((remedy) => told(remedyTold[remedy]));
  return calibrationImages === undefined
    ? told('schemes/with-remedies', { scheme, remedies: names })
    : told('schemes/with-remedies-on', { scheme, remedies: names, images: calibrationImages });
}

const remedyTold = {
  equalize: 'schemes/equalize',
  'mse-scale': 'schemes/mse-scale',
  'output-scale': 'schemes/output-scale',
  gptq: 'schemes/gptq',
  'act-order': 'schemes/act-order',
  'float-target': 'schemes/float-target',
  bias: 'schemes/bias',
  adaround: 'schemes/adaround',
} as const satisfies Record<Remedy, string>;

/** The message of why two remedies can't be carried out so. */
export function remedyProblemTold({ kind, remedy, other }: RemedyProblem): string {
  const both = { remedy: told(remedyTold[remedy]), other: told(remedyTold[other]) };
  return kind === 'needs' ? told('schemes/remedy-needs', both) : told('schemes/remedy-excludes', both);
}

const staticNames = {
  minMax: 'schemes/static-min-max',
  percentile: 'schemes/static-percentile',
  mse: 'schemes/static-mse',
} as const satisfies Record<ObserverKind, string>;

function nameOfGranularity(granularity: WeightGranularity): string {
  switch (granularity) {
    case 'per-tensor':
      return told('schemes/per-tensor');
    case 'per-channel':
      return told('schemes/per-channel');
    default:
      return told('schemes/per-group', { size: granularity.replace('per-group-', '') });
  }
}
