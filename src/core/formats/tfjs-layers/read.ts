/**
 * A network's weights from a TF.js layers model: one that `write.ts` wrote, or one that TF.js or its converter saved. The topology
 * tells the network; without one, the order and the shapes of the weights do.
 */
import { describeNetwork, layersOf, weightName } from '../../network/describe.ts';
import { inferNetwork } from '../../network/infer.ts';
import { NetworkError } from '../../network/limits.ts';
import { networkName, sameNetwork } from '../../network/presets.ts';
import type { NetworkSpec } from '../../network/spec.ts';
import type { AnyWeights } from '../adapt.ts';
import type { FileSet } from '../file-set.ts';
import { networkMetadata } from '../safetensors/network-metadata.ts';
import { networkFromTensors } from '../safetensors/network-reader.ts';
import { someOf } from '../safetensors/some-of.ts';
import { TfjsLayersError } from './error.ts';
import { kerasLayers } from './keras/keras-layers.ts';
import { type KerasNetwork, kerasNetwork } from './keras/keras-network.ts';
import { type Group, groupsOf, type Match, matchWeights } from './match-weights.ts';
import { readModelFile } from './model-file.ts';
import { modelTensors } from './model-tensors.ts';
import { readStoredWeights, type StoredWeight } from './stored-weights.ts';
import { told } from './telling.ts';
import { pytorchShape } from './weight-names.ts';

type Fail = (problem: string) => never;

/**
 * files: the model's JSON and its weights. fileName is for messages. present: the network in use, to whose weights these are compared
 * first. Throws ZipError or TfjsLayersError where they are no such model, WeightsError where its values can't be used.
 */
export function readTfjsLayers(files: FileSet, fileName: string, present: NetworkSpec): AnyWeights {
  const fail: Fail = (problem) => {
    throw new TfjsLayersError(fileName, problem);
  };
  const file = readModelFile(files, fileName);
  const weights = readStoredWeights(file, files, fileName);
  const groups = groupsOf(weights);
  const layers = kerasLayers(file.model.modelTopology, fail);
  const network = layers ? kerasNetwork(layers, present, fail) : networkOf(groups, present, fail);
  const expected = layersOf(network.spec);
  const matched = matchWeights(groups, network.layers, expected);
  if (!matched) return fail(missing(network, groups));
  const tensors = modelTensors(
    expected.flatMap((layer, i) => {
      const [keras, match] = [network.layers[i], matched.matches[i]];
      return keras && match ? [{ layer, keras, ...match }] : [];
    }),
    networkName(network.spec),
    fail,
  );
  const isPresent = sameNetwork(network.spec, present);
  const metadata = isPresent ? {} : networkMetadata(network.spec);
  const read = networkFromTensors({ tensors, metadata }, fileName, present);
  // An int8 model keeps its levels, and the scales that stand in layers of their own.
  const turned = read.kind === 'float' ? [...quantized(weights), ...folded(network, matched.matches)] : [];
  const named = toldByOrder(matched.byOrder, network);
  return { ...read, done: [...network.done, ...named, ...turned, ...leftOut(weights, matched.matches)] };
}

/** Without a topology: convolutions and dense layers in the order of the manifest. */
function networkOf(groups: readonly Group[], present: NetworkSpec, fail: Fail): KerasNetwork {
  const ofRank = (rank: number) =>
    groups.filter(({ weights }) => weights.get('kernel')?.shape.length === rank);
  const [convolutions, dense] = [ofRank(4), ofRank(2)];
  const strange = groups.find((group) => ![...convolutions, ...dense].includes(group));
  if (strange) {
    fail(told('tfjs/no-layer', { layer: strange.path.slice(0, 80) }));
  }
  const shapes = (found: readonly Group[], kind: string) =>
    found.map(({ weights }, i): [string, readonly number[]] => [
      weightName(`${kind}${i + 1}`),
      pytorchShape(weights.get('kernel')?.shape ?? []),
    ]);
  const layers = [...convolutions, ...dense].map(({ path, weights }) => {
    return { name: path, hasBias: weights.has('bias'), normalization: undefined };
  });
  try {
    const spec = inferNetwork(new Map([...shapes(convolutions, 'conv'), ...shapes(dense, 'fc')]), present);
    return { spec, layers, done: [] };
  } catch (error) {
    throw error instanceof NetworkError ? fail(error.message) : error;
  }
}

function missing({ layers, spec }: KerasNetwork, groups: readonly Group[]): string {
  const paths = groups.map(({ path }) => path.slice(0, 80));
  const lacking = layers.find(
    ({ name }) => !paths.some((path) => path === name || path.endsWith(`/${name}`)),
  );
  const expected = describeNetwork(spec).layers.length;
  return lacking
    ? told('tfjs/weight-not-found', { weight: `${lacking.name.slice(0, 80)}/kernel`, others: someOf(paths) })
    : told('tfjs/other-layers', { count: layers.length, network: networkName(spec), expected });
}

/** Names that differ from this page's are told; those that were found under no name, too. */
function toldByOrder(byOrder: boolean, { layers, spec }: KerasNetwork): string[] {
  const names = layers.map(({ name }) => name.slice(0, 80));
  const ours = layersOf(spec).map(({ name }) => name);
  if (byOrder) return [told('tfjs/by-order', { layers: names })];
  return names.join() === ours.join() ? [] : [told('tfjs/renamed', { layers: names, names: ours })];
}

function quantized(weights: ReadonlyMap<string, StoredWeight>): string[] {
  const types = new Set([...weights.values()].flatMap(({ quantization }) => quantization?.dtype ?? []));
  return [...types].flatMap((type) => {
    return [type === 'float16' ? told('tfjs/widened', { type }) : told('tfjs/from-levels', { type })];
  });
}

function folded({ layers }: KerasNetwork, matches: readonly Match[]): string[] {
  const foldings = layers.flatMap(({ name, normalization }, i) =>
    normalization && matches[i]?.normalization
      ? [told('tfjs/into', { normalization: normalization.name.slice(0, 80), layer: name })]
      : [],
  );
  return foldings.length === 0 ? [] : [told('tfjs/folded', { foldings })];
}

function leftOut(weights: ReadonlyMap<string, StoredWeight>, matches: readonly Match[]): string[] {
  const used = new Set(
    matches.flatMap(({ group, normalization }) => [
      ...group.weights.values(),
      ...(normalization?.weights.values() ?? []),
    ]),
  );
  const names = [...weights].flatMap(([name, weight]) => (used.has(weight) ? [] : [name]));
  return names.length === 0 ? [] : [told('tfjs/left-out', { weights: someOf(names) })];
}
