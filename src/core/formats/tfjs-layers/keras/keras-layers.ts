/**
 * The layers of a Keras model, in the order in which they are computed: of Keras 2, Keras 3 and TF.js, sequential or functional.
 *
 * Source: tfjs-layers 4.22, `keras_format/`; Keras 3, `serialization_lib.serialize_keras_object` (`module`, `registered_name` and
 * `build_config` stand beside what is read here).
 */
import * as v from 'valibot';
import { told } from './telling.ts';

export interface KerasLayer {
  /** The class: 'Conv2D'. */
  readonly kind: string;
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** A layer as it stands in a message. */
export const shownLayer = ({
  kind,
  name,
}: KerasLayer): { readonly layer: string; readonly kind: string } => ({
  layer: name.slice(0, 80),
  kind: kind.slice(0, 40),
});

type Fail = (problem: string) => never;

const layerSchema = v.object({
  class_name: v.string(),
  config: v.record(v.string(), v.unknown()),
  inbound_nodes: v.optional(v.array(v.unknown())),
});
type LayerJson = v.InferOutput<typeof layerSchema>;

/** A Sequential's config was once the list of its layers alone. */
const modelSchema = v.object({
  class_name: v.string(),
  config: v.union([v.object({ layers: v.array(layerSchema) }), v.array(layerSchema)]),
});

/** The largest network has 24 layers with weights, each with an activation and a pool at most, and dropout. */
const mostLayers = 400;
/** Models within models. */
const deepest = 4;

/** topology: what `modelTopology` holds. Undefined where it is no model of Keras. fail: takes a message of what is wrong with it. */
export function kerasLayers(topology: unknown, fail: Fail): readonly KerasLayer[] | undefined {
  const result = v.safeParse(v.object({ model_config: v.unknown() }), topology);
  const model = v.safeParse(modelSchema, result.success ? result.output.model_config : topology, {
    abortEarly: true,
  });
  if (!model.success) return undefined;
  return layersOfModel(model.output, fail, 0);
}

function layersOfModel(
  { class_name, config }: v.InferOutput<typeof modelSchema>,
  fail: Fail,
  depth: number,
): KerasLayer[] {
  const layers = Array.isArray(config) ? config : config.layers;
  if (layers.length > mostLayers)
    fail(told('keras/too-many-layers', { count: String(layers.length), most: String(mostLayers) }));
  if (depth > deepest) fail(told('keras/nested'));
  const chain = class_name === 'Sequential' ? layers : inOrder(layers, fail);
  return chain.flatMap((layer) => {
    const inner = v.safeParse(modelSchema, layer, { abortEarly: true });
    if (inner.success) return layersOfModel(inner.output, fail, depth + 1);
    return [asLayer(layer)];
  });
}

const asLayer = (layer: LayerJson): KerasLayer => ({
  kind: layer.class_name,
  name: nameOf(layer),
  config: layer.config,
});

const nameOf = ({ config: { name }, class_name }: LayerJson): string =>
  typeof name === 'string' ? name : class_name;

/** Of a functional model, whose layers name those that they read. Layers that are no chain can't be had. */
function inOrder(layers: readonly LayerJson[], fail: Fail): readonly LayerJson[] {
  const readers = new Map<string, LayerJson>();
  const first: LayerJson[] = [];
  for (const layer of layers) {
    const [read, ...others] = readBy(layer);
    if (others.length > 0)
      fail(told('keras/reads-several', { ...shownLayer(asLayer(layer)), count: others.length + 1 }));
    if (read === undefined) first.push(layer);
    else if (readers.has(read)) fail(told('keras/read-by-two', { layer: read.slice(0, 80) }));
    else readers.set(read, layer);
  }
  const ordered: LayerJson[] = [];
  for (let next = first[0]; next; next = readers.get(nameOf(next))) {
    // A ring would have no end.
    if (ordered.length === layers.length) break;
    ordered.push(next);
  }
  if (first.length !== 1 || ordered.length !== layers.length) fail(told('keras/no-chain'));
  return ordered;
}

/** Names of the layers that a layer reads: `[["conv", 0, 0, {}]]` in Keras 2, tensors with a `keras_history` in Keras 3. */
function readBy({ inbound_nodes = [] }: LayerJson): readonly string[] {
  const names = new Set<string>();
  const look = (value: unknown, depth: number): void => {
    if (depth > 8) return;
    const history = v.safeParse(tensorSchema, value);
    if (history.success) names.add(history.output.config.keras_history[0]);
    else if (Array.isArray(value)) {
      const [name, node] = value;
      if (typeof name === 'string' && typeof node === 'number') names.add(name);
      else for (const item of value) look(item, depth + 1);
    } else if (v.is(callSchema, value)) {
      look(value.args, depth + 1);
    }
  };
  look(inbound_nodes, 0);
  return [...names];
}

const tensorSchema = v.object({
  config: v.object({ keras_history: v.looseTuple([v.string()]) }),
});
const callSchema = v.object({ args: v.array(v.unknown()) });
