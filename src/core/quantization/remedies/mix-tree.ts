/**
 * Schemes that differ in the widths of layers, as a tree: what a layer reads depends on the widths of the layers before it and on nothing else, so
 * that schemes with equal beginnings share all of that.
 */
import type { Layer } from '../../network/describe.ts';
import type { LowBitOptions } from '../grid/low-bit.ts';
import { type LowBitScheme, lowBitOptions } from '../schemes/scheme.ts';
import { forwardCost, layerCosts } from './progress/costs.ts';
import type { Remedy } from './remedy.ts';

/** A layer behind one beginning. */
export interface Stop {
  readonly layer: Layer;
  /** Of the layer, from 0. */
  readonly place: number;
  readonly branches: readonly Branch[];
}

/** One way to store the layer. */
export interface Branch {
  /** Undefined: it stays float. */
  readonly options: LowBitOptions | undefined;
  /** Schemes in which no layer behind this one is quantized. */
  readonly whole: readonly LowBitScheme[];
  /** Where the others go on. */
  readonly next: Stop | undefined;
}

/** layers: all of the network's, in order. Undefined where there are no schemes. Branches stand in the order in which schemes have them. */
export function mixTree(
  schemes: readonly LowBitScheme[],
  layers: readonly Layer[],
  place = 0,
): Stop | undefined {
  const layer = layers[place];
  if (!layer || schemes.length === 0) return undefined;
  const isWhole = (scheme: LowBitScheme) =>
    layers.findLastIndex(({ name }) => scheme.layers.includes(name)) <= place;
  const optionsOf = (scheme: LowBitScheme) =>
    scheme.layers.includes(layer.name) ? lowBitOptions(scheme, layer.name) : undefined;
  const alike = new Map<string, LowBitScheme[]>();
  for (const scheme of schemes) {
    const key = JSON.stringify(optionsOf(scheme) ?? 'float');
    alike.set(key, [...(alike.get(key) ?? []), scheme]);
  }
  const branches = [...alike.values()].map((some) => ({
    options: some[0] && optionsOf(some[0]),
    whole: some.filter(isWhole),
    next: mixTree(
      some.filter((scheme) => !isWhole(scheme)),
      layers,
      place + 1,
    ),
  }));
  return { layer, place, branches };
}

/** All stops from this one on. */
export function stopsFrom(stop: Stop): readonly Stop[] {
  return [stop, ...stop.branches.flatMap(({ next }) => (next ? stopsFrom(next) : []))];
}

/** Multiply-adds of a stop. */
export interface StopCosts {
  /** What does not depend on the layer's width. */
  readonly ready: number;
  readonly eachWidth: number;
  /** Of what the next layer reads in one network. */
  readonly forward: number;
}

export function stopCosts(layer: Layer, remedies: readonly Remedy[], images: number): StopCosts {
  const { scale, moments, factor, rounding, learning } = layerCosts(layer, remedies, images);
  return {
    ready: moments + factor,
    eachWidth: scale + rounding + learning,
    forward: forwardCost(layer, images),
  };
}

/** Of all stops, and of the float network once. */
export function treeCost(root: Stop, remedies: readonly Remedy[], images: number): number {
  const floatCosts = new Map<Layer, number>();
  let sum = 0;
  for (const stop of stopsFrom(root)) {
    const { ready, eachWidth, forward } = stopCosts(stop.layer, remedies, images);
    const widths = stop.branches.filter(({ options }) => options).length;
    const goingOn = stop.branches.filter(({ next }) => next).length;
    if (goingOn > 0) floatCosts.set(stop.layer, forward);
    sum += (widths > 0 ? ready : 0) + widths * eachWidth + goingOn * forward;
  }
  return [...floatCosts.values()].reduce((total, cost) => total + cost, sum);
}
