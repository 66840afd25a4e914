/** Calls assembly/winograd2.ts and winograd4.ts: 3x3 convolutions of many channels. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../../runtime/backend.ts';
import { type Forward, type Layer, work } from './layer.ts';
import {
  FORWARD_POSITIONS,
  forwardScratch,
  POSITIONS,
  paddedImageBytes,
  paddedTiles,
  planeBytes,
  VECTOR_BYTES,
  wholePanels,
  wholeVectors,
} from './winogradSizes.ts';

export function forwardWinograd(
  backend: SimdBackend,
  layer: Layer,
  { filter, x, bias, y, mask, differentiable }: Forward,
): void {
  const { batch, height, width, channels, filters, pooled } = layer;
  const [depth, wide] = [wholePanels(channels), wholePanels(filters)];
  const transformed = {
    what: `winograd ${channels} ${filters}`,
    bytes: FORWARD_POSITIONS * planeBytes(depth * wide),
    isKept: !differentiable,
  };
  backend.withDerived(
    filter,
    transformed,
    (u) => {
      const from = backend.pointerTo(filter);
      backend.run('winogradFilter', [from, u, channels, filters], FORWARD_POSITIONS * channels * filters);
    },
    (u) => {
      const geometry = [batch, height, width, channels, filters, pooled ? 1 : 0];
      backend.runWithScratch(
        'winogradForward',
        forwardScratch(layer, depth, wide),
        (scratch, bytes) => [x, u, bias, y, mask, ...geometry, scratch, bytes],
        work(layer),
      );
    },
  );
}

/** Gives [dFilter, dBias] and what the input's gradient wants: Y of the slopes. The layer pools. */
export function filterGradientWinograd(
  backend: SimdBackend,
  layer: Layer,
  [x, dy, mask]: readonly [number, number, number],
  filterShape: number[],
): [TensorInfo, TensorInfo, TensorInfo] {
  const { batch, height, width, channels, filters } = layer;
  const [depth, wide] = [wholeVectors(channels), wholePanels(filters)];
  const dFilter = backend.output(filterShape);
  const dBias = backend.output([filters]);
  const tiles = paddedTiles(layer);
  const rows = batch * tiles;
  const yHat = backend.workspace(POSITIONS * planeBytes(rows * wide));
  const biasParts = backend.workspace(batch * wide * 4);
  const v = backend.workspace(POSITIONS * planeBytes(rows * depth));
  const products = backend.workspace(POSITIONS * depth * wide * 4);
  backend.runWithScratch(
    'winogradInput',
    36 * VECTOR_BYTES + paddedImageBytes(layer, depth),
    (scratch, bytes) => [x, v.pointer, batch, height, width, channels, scratch, bytes],
    work(layer),
  );
  backend.runWithScratch(
    'winogradGradient',
    40 * VECTOR_BYTES,
    (scratch, bytes) => [
      dy,
      mask,
      yHat.pointer,
      biasParts.pointer,
      batch,
      height,
      width,
      filters,
      scratch,
      bytes,
    ],
    work(layer),
  );
  backend.run(
    'winogradFilterProducts',
    [v.pointer, yHat.pointer, products.pointer, batch, tiles, depth, wide],
    work(layer),
  );
  backend.runWithScratch(
    'winogradFilterGradient',
    18 * VECTOR_BYTES,
    (scratch, bytes) => [
      products.pointer,
      biasParts.pointer,
      dFilter.pointer,
      dBias.pointer,
      batch,
      channels,
      filters,
      scratch,
      bytes,
    ],
    POSITIONS * channels * filters * 4,
  );
  backend.disposeIntermediateTensorInfo(v.info);
  backend.disposeIntermediateTensorInfo(biasParts.info);
  backend.disposeIntermediateTensorInfo(products.info);
  return [dFilter.info, dBias.info, yHat.info];
}

export function inputGradientWinograd(
  backend: SimdBackend,
  layer: Layer,
  [filter, yHat]: readonly [number, number],
  xShape: number[],
): TensorInfo {
  const { batch, height, width, channels, filters } = layer;
  const dx = backend.output(xShape);
  const wide = wholePanels(channels);
  const ut = backend.workspace(POSITIONS * planeBytes(wide * wholePanels(filters)));
  backend.runWithScratch(
    'winogradTransposedFilter',
    54 * VECTOR_BYTES,
    (scratch, bytes) => [filter, ut.pointer, channels, filters, scratch, bytes],
    POSITIONS * channels * filters * 4,
  );
  const tiles = paddedTiles(layer);
  backend.runWithScratch(
    'winogradInputGradient',
    POSITIONS * planeBytes(tiles * wide) + 72 * VECTOR_BYTES + paddedImageBytes(layer, wide),
    (scratch, bytes) => [
      yHat,
      ut.pointer,
      dx.pointer,
      batch,
      height,
      width,
      channels,
      filters,
      scratch,
      bytes,
    ],
    work(layer),
  );
  backend.disposeIntermediateTensorInfo(ut.info);
  return dx.info;
}
