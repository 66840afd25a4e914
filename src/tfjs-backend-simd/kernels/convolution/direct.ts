/** Calls assembly/direct.ts and directgradient.ts: convolutions of any odd kernel, any number of channels and filters. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { SimdBackend } from '../../runtime/backend.ts';
import { type Forward, type Layer, work } from './layer.ts';

/** Sums of a band, in bytes: half of an L1 cache. */
const BAND_BYTES = 16_384;
/** Streams that assembly/streams.ts may read behind the last one. */
const MORE_STREAMS = 8;

/** Floats of a row of sums, paddedOutputs in assembly/streams.ts. */
const paddedOutputs = (outputs: number): number => Math.ceil(outputs / 4) * 4;

/** Rows or columns of which there are outputs. */
const usedSide = (side: number, { pooled }: Layer): number => (pooled ? 2 * Math.floor(side / 2) : side);

/** Rows of `columns` outputs each that are taken at a time; an even number. */
function bandOf(rows: number, columns: number, outputs: number): number {
  const fitting = Math.floor(BAND_BYTES / (columns * paddedOutputs(outputs) * 4));
  return 2 * Math.max(1, Math.min(Math.ceil(rows / 2), Math.floor(fitting / 2)));
}

/** The fields of Direct in assembly/direct.ts, in its order. */
function writeLayer(backend: SimdBackend, layer: Layer, band: number): number {
  const { batch, height, width, channels, filters, kernel, pooled } = layer;
  return backend.writeParameters([batch, height, width, channels, filters, kernel, pooled ? 1 : 0, band]);
}

/** An image between zeros. */
const paddedFloats = ({ height, width, kernel }: Layer, channels: number): number =>
  (height + kernel - 1) * (width + kernel - 1) * channels;

/** A table, a band's sums, and an image of so many channels between zeros with the rows that streams behind the last one may reach. */
function bandScratch(layer: Layer, columns: number, band: number, channels: number, outputs: number): number {
  const below = Math.ceil(MORE_STREAMS / columns) * (layer.width + layer.kernel - 1) * channels;
  const sums = band * columns * paddedOutputs(outputs);
  return 4 * (band * columns + MORE_STREAMS + sums + paddedFloats(layer, channels) + below);
}

interface Panels {
  /** For the input's gradient. */
  readonly transposed: boolean;
  readonly isKept: boolean;
}

/** Calls `use` with the address of the filter as panels. isKept: see `withDerived`. */
function withPanels(
  backend: SimdBackend,
  { kernel, channels, filters }: Layer,
  filter: TensorInfo,
  { transposed, isKept }: Panels,
  use: (packed: number) => void,
): void {
  const [inner, outputs] = transposed ? [filters, channels] : [channels, filters];
  const wanted = {
    what: `panels ${kernel} ${channels} ${filters} ${transposed}`,
    bytes: kernel ** 2 * inner * paddedOutputs(outputs) * 4,
    isKept,
  };
  const layOut = (packed: number) => {
    const args = [backend.pointerTo(filter), packed, kernel, channels, filters, transposed ? 1 : 0];
    backend.run('directPanels', args, kernel ** 2 * channels * filters);
  };
  backend.withDerived(filter, wanted, layOut, use);
}

export function forwardDirect(
  backend: SimdBackend,
  layer: Layer,
  { filter, x, bias, y, mask, differentiable }: Forward,
): void {
  const { height, width, channels, filters } = layer;
  const columns = usedSide(width, layer);
  const band = bandOf(usedSide(height, layer), columns, filters);
  withPanels(backend, layer, filter, { transposed: false, isKept: !differentiable }, (packed) => {
    const geometry = writeLayer(backend, layer, band);
    backend.runWithScratch(
      'directForward',
      bandScratch(layer, columns, band, channels, filters),
      (scratch, bytes) => [x, packed, bias, y, mask, geometry, scratch, bytes],
      work(layer),
    );
  });
}

/** Gives [dFilter, dBias]. gate: the mask where the layer pools, y where it does not. */
export function filterGradientDirect(
  backend: SimdBackend,
  layer: Layer,
  [x, dy, gate]: readonly [number, number, number],
  filterShape: number[],
): [TensorInfo, TensorInfo] {
  const { batch, height, width, channels, filters, kernel } = layer;
  const pixels = usedSide(height, layer) * usedSide(width, layer);
  const weights = kernel ** 2 * channels;
  const dFilter = backend.output(filterShape);
  const dBias = backend.output([filters]);
  const padded = backend.workspace(4 * batch * paddedFloats(layer, channels));
  const slopes = backend.workspace(4 * batch * pixels * paddedOutputs(filters));
  const biasParts = backend.workspace(4 * batch * filters);
  const products = backend.workspace(filters % 4 === 0 ? 0 : 4 * weights * paddedOutputs(filters));
  const geometry = writeLayer(backend, layer, 0);
  backend.run(
    'directFilterOperands',
    [x, dy, gate, padded.pointer, slopes.pointer, biasParts.pointer, geometry],
    work(layer),
  );
  backend.runWithScratch(
    'directFilterGradient',
    4 * (weights + MORE_STREAMS),
    (scratch, bytes) => [
      padded.pointer,
      slopes.pointer,
      products.pointer,
      dFilter.pointer,
      geometry,
      scratch,
      bytes,
    ],
    work(layer),
  );
  backend.run('sumLeading', [biasParts.pointer, dBias.pointer, batch, filters], batch * filters);
  for (const { info } of [padded, slopes, biasParts, products]) backend.disposeIntermediateTensorInfo(info);
  return [dFilter.info, dBias.info];
}

export function inputGradientDirect(
  backend: SimdBackend,
  layer: Layer,
  filter: TensorInfo,
  [dy, gate]: readonly [number, number],
  xShape: number[],
): TensorInfo {
  const { height, width, channels, filters } = layer;
  const dx = backend.output(xShape);
  const band = bandOf(height, width, channels);
  withPanels(backend, layer, filter, { transposed: true, isKept: false }, (packed) => {
    const geometry = writeLayer(backend, layer, band);
    backend.runWithScratch(
      'directInputGradient',
      bandScratch(layer, width, band, filters, channels),
      (scratch, bytes) => [dy, gate, packed, dx.pointer, geometry, scratch, bytes],
      work(layer),
    );
  });
  return dx.info;
}
