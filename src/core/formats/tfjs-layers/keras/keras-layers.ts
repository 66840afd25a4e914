/**
 * The layers of a Keras model, in the order in which they are computed: of Keras 2, Keras 3 and TF.js, sequential or functional.
 *
 * Source: tfjs-layers 4.22, `keras_format/`; Keras 3, `serialization_lib.serialize_keras_object` (`module`, `registered_name` and
 * `build_config` stand beside what is read here).
 */
import * as v from 'valibot';

export interface KerasLayer {
  /** The class: 'Conv2D'. */
  readonly kind: string;
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

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

/** topology: what `modelTopology` holds. Undefined where it is no model of Keras. fail: says what is wrong with it. */
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
    fail(`it has ${layers.length} layers, more than the ${mostLayers} allowed.`);
  if (depth > deepest) fail('it has models within models within models.');
  const chain = class_name === 'Sequential' ? layers : inOrder(layers, fail);
  return chain.flatMap((layer) => {
    const inner = v.safeParse(modelSchema, layer, { abortEarly: true });
    if (inner.success) return layersOfModel(inner.output, fail, depth + 1);
    return [{ kind: layer.class_name, name: nameOf(layer), config: layer.config }];
  });
}

const nameOf = ({ config: { name }, class_name }: LayerJson): string =>
  typeof name === 'string' ? name : class_name;

/** Of a functional model, whose layers name those that they read. Layers that are no chain can't be had. */
function inOrder(layers: readonly LayerJson[], fail: Fail): readonly LayerJson[] {
  const readers = new Map<string, LayerJson>();
  const first: LayerJson[] = [];
  for (const layer of layers) {
    const [read, ...others] = readBy(layer);
    const name = nameOf(layer).slice(0, 80);
    if (others.length > 0)
      fail(
        `its layer "${name}" (${layer.class_name.slice(0, 40)}) reads ${others.length + 1} others. The networks of this page are chains: each layer reads the one before it.`,
      );
    if (read === undefined) first.push(layer);
    else if (readers.has(read))
      fail(
        `its layer "${read.slice(0, 80)}" is read by two others. The networks of this page are chains: each layer reads the one before it.`,
      );
    else readers.set(read, layer);
  }
  const ordered: LayerJson[] = [];
  for (let next = first[0]; next; next = readers.get(nameOf(next))) {
    // A ring would have no end.
    if (ordered.length === layers.length) break;
    ordered.push(next);
  }
  if (first.length !== 1 || ordered.length !== layers.length) fail('its layers are no chain.');
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
