/** Answers about weights: read from the shelf, or from the backend where they are being trained. */
import { type ConvLayer, type Layer, layersOf } from '../../core/network/describe.ts';
import type { NetworkSpec } from '../../core/network/spec.ts';
import { type StateDict, weightOf } from '../../core/network/state-dict.ts';
import { dequantizeGrid } from '../../core/quantization/grid/dequantize.ts';
import type { Grid } from '../../core/quantization/grid/grid.ts';
import { filtersOfChannel } from '../../core/quantization/picture/filters.ts';
import { layerPicture } from '../../core/quantization/picture/layer-picture.ts';
import {
  nearestWeight,
  nextWeight,
  rootMeanSquare,
  weightAt,
} from '../../core/quantization/picture/one-weight.ts';
import { type RemediedWeights, remediedPicture } from '../../core/quantization/picture/remedied.ts';
import { weightGrid, weightsOfLayer } from '../../core/quantization/schemes/quantized-network.ts';
import type { Role } from '../../core/results/model-report.ts';
import type { Queries } from '../../protocol/queries.ts';
import type {
  FilterPictures,
  FloatWeights,
  LayerWeights,
  PickBy,
  PickedWeight,
  WeightChoice,
} from '../../protocol/weights.ts';
import type { FloatEntry, QuantizedEntry, QuantizedFile, ShelfEntry } from '../shelf/entry.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { weightsBefore } from '../shelf/weights-before.ts';
import type { Workshop } from '../workshop/workshop.ts';

type Shelved = Pick<Workshop, 'live' | 'shelf'>;

export async function layerWeights(choice: WeightChoice, workshop: Shelved): Promise<LayerWeights> {
  const { layer, layers, float, weights, grid, quantized, remedied } = await subjectOf(choice, workshop);
  return {
    layer: layer.name,
    layers,
    shape: layer.weightShape,
    float,
    quantized: quantized && { role: quantized },
    picture: layerPicture(weights, layer, grid),
    remedied: remedied && remediedPicture(remedied),
  };
}

export async function pickWeight(
  { by, ...choice }: Queries['pickWeight']['question'],
  workshop: Shelved,
): Promise<PickedWeight | undefined> {
  const { layer, weights, grid } = await subjectOf(choice, workshop);
  const index = indexOf(by, weights);
  if (index === undefined || !Number.isInteger(index) || index < 0 || index >= weights.length)
    return undefined;
  return {
    ...weightAt(weights, grid, index),
    layer: layer.name,
    place: placeInTensor(index, layer.weightShape),
  };
}

function indexOf(by: PickBy, weights: Float32Array): number | undefined {
  if (by === 'typical') return nearestWeight(weights, rootMeanSquare(weights));
  if ('index' in by) return by.index;
  return 'value' in by ? nearestWeight(weights, by.value) : nextWeight(weights, by.from, by.step);
}

function placeInTensor(index: number, shape: readonly number[]): number[] {
  const place: number[] = [];
  let left = index;
  for (const size of shape.toReversed()) {
    place.unshift(left % size);
    left = Math.floor(left / size);
  }
  return place;
}

/** What a choice comes to: the layer, its float weights, and what they became. */
interface Subject {
  readonly layer: Layer;
  readonly layers: readonly string[];
  readonly float: FloatWeights;
  readonly weights: Float32Array<ArrayBuffer>;
  readonly grid: Grid | undefined;
  /** The role of the model that it is quantized in. */
  readonly quantized: Role | undefined;
  readonly remedied: RemediedWeights | undefined;
}

async function subjectOf({ layer: wanted, role }: WeightChoice, workshop: Shelved): Promise<Subject> {
  const { shelf } = workshop;
  const other: Role = role === 'candidate' ? 'baseline' : 'candidate';
  for (const taken of [role, other]) {
    const entry = shelf[taken];
    if (entry?.kind !== 'quantized') continue;
    const { network } = entry.file;
    const layers = layersOf(network.spec);
    const isQuantized = ({ name }: Layer) => weightGrid(network, name) !== undefined;
    const layer = layers.find(({ name }) => name === wanted) ?? layers.find(isQuantized) ?? first(layers);
    return {
      layer,
      layers: layers.map(({ name }) => name),
      ...(await floatOf(entry, layer, workshop)),
      grid: weightGrid(network, layer.name),
      quantized: taken,
      remedied: remediedLayer(entry, layer, shelf),
    };
  }
  // Neither is quantized: the histogram is the baseline's, as the candidate is only ever compared with it.
  return unquantized(wanted, shelf.baseline, workshop);
}

async function unquantized(
  wanted: string | undefined,
  entry: ShelfEntry,
  workshop: Shelved,
): Promise<Subject> {
  if (entry.kind === 'quantized') throw new Error(`${entry.id} is quantized.`);
  const { state, step } = await readState(entry, workshop);
  const layers = layersOf(state.spec);
  const layer = layers.find(({ name }) => name === wanted) ?? first(layers);
  return {
    layer,
    layers: layers.map(({ name }) => name),
    float: { kind: 'model', role: 'baseline', name: entry.name, step },
    weights: weightOf(state, layer.name),
    grid: undefined,
    quantized: undefined,
    remedied: undefined,
  };
}

function remediedLayer(entry: QuantizedEntry, layer: Layer, shelf: Shelf): RemediedWeights | undefined {
  const weights = weightsBefore(entry, shelf);
  const quantized = weightsOfLayer(entry.file.network, layer.name);
  return weights && quantized.kind === 'lowBit' ? { ...weights, layer, quantized } : undefined;
}

/** The float weights to hold a quantized layer against. */
async function floatOf(
  { file, parent }: QuantizedEntry,
  layer: Layer,
  workshop: Shelved,
): Promise<Pick<Subject, 'float' | 'weights'>> {
  const { original, qatSteps } = file;
  if (original) return { float: { kind: 'original', qatSteps }, weights: weightOf(original, layer.name) };
  // The float model that an imported file stands for would only repeat its integers.
  const { baseline } = workshop.shelf;
  if (baseline.kind === 'float' && baseline.id !== parent) {
    const { state, step } = await readState(baseline, workshop);
    if (hasLayer(state.spec, layer)) {
      const float = { kind: 'model', role: 'baseline', name: baseline.name, step } as const;
      return { float, weights: weightOf(state, layer.name) };
    }
  }
  return { float: { kind: 'restored' }, weights: realWeights(file, layer.name) };
}

/** What a quantized model computes with, as real numbers. */
function realWeights({ network }: QuantizedFile, layer: string): Float32Array<ArrayBuffer> {
  const weights = weightsOfLayer(network, layer);
  if (weights.kind === 'float32') return weights.weight;
  const grid = weightGrid(network, layer);
  return grid ? dequantizeGrid(grid) : new Float32Array();
}

interface FloatState {
  readonly state: StateDict;
  /** How far it is trained, where its weights are changing. */
  readonly step: number | undefined;
}

/** Reads a float model: the weights that are known, or those on the backend, which stay as they are. */
async function readState(entry: FloatEntry, { live, shelf }: Shelved): Promise<FloatState> {
  if (entry.state) return { state: entry.state, step: undefined };
  if (entry !== shelf.live) throw new Error(`The weights of ${entry.id} are not known.`);
  return await live.use(async ({ network, step }) => ({ state: await network.state(), step }));
}

/** The kernels as both models compute with them. */
export async function filters(
  { layer: wanted, channel }: Queries['filters']['question'],
  workshop: Shelved,
): Promise<FilterPictures | undefined> {
  const { baseline, candidate } = workshop.shelf;
  const [ofBaseline, ofCandidate] = [
    await readerOf(baseline, workshop),
    candidate && (await readerOf(candidate, workshop)),
  ];
  const convolutions = layersOf(ofBaseline.spec).filter((layer): layer is ConvLayer => layer.kind === 'conv');
  const layer = convolutions.find(({ name }) => name === wanted) ?? convolutions[0];
  if (!layer) return undefined;
  const { name, kernel, inChannels } = layer;
  const shown = channel < inChannels ? channel : 0;
  const part = (weights: Float32Array) => filtersOfChannel(weights, layer, shown);
  return {
    layer: name,
    layers: convolutions.map((convolution) => convolution.name),
    channel: shown,
    channels: inChannels,
    kernel,
    baseline: part(ofBaseline.weights(name)),
    candidate: ofCandidate && hasLayer(ofCandidate.spec, layer) ? part(ofCandidate.weights(name)) : undefined,
  };
}

interface WeightReader {
  readonly spec: NetworkSpec;
  readonly weights: (layer: string) => Float32Array<ArrayBuffer>;
}

async function readerOf(entry: ShelfEntry, workshop: Shelved): Promise<WeightReader> {
  if (entry.kind === 'quantized') {
    const { file } = entry;
    return { spec: file.network.spec, weights: (layer) => realWeights(file, layer) };
  }
  const { state } = await readState(entry, workshop);
  return { spec: state.spec, weights: (layer) => weightOf(state, layer) };
}

/** Whether a network has a layer of this name and shape. */
function hasLayer(spec: NetworkSpec, { name, weightShape }: Layer): boolean {
  return layersOf(spec).some((own) => own.name === name && own.weightShape.join() === weightShape.join());
}

function first(layers: readonly Layer[]): Layer {
  const [layer] = layers;
  if (!layer) throw new Error('The network has no layers.');
  return layer;
}
