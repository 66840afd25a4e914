/**
 * The network of a file, as the metadata of its header name it, and what can be said of a file without them.
 *
 * | key | value |
 * | --- | --- |
 * | `network` | the blocks as text, see `core/network/parse.ts` |
 * | `input` | channels, rows and columns of an image: `1x28x28` |
 * | `classes` | how many classes it tells apart |
 * | `dataset` | name of the data set that it was trained on, where that is known |
 */
import * as v from 'valibot';
import { formatNetwork } from '../../network/format.ts';
import { inferNetwork, type WeightShapes } from '../../network/infer.ts';
import { NetworkError } from '../../network/limits.ts';
import { parseNetwork } from '../../network/parse.ts';
import { type NetworkSpec, sameGeometry } from '../../network/spec.ts';
import type { Dtype, SafetensorsFile, Tensor } from './safetensors.ts';
import { told } from './telling.ts';

export type Metadata = Readonly<Record<string, string>>;

/** Of a data set: what a file of others has beyond that is left out. */
const longestName = 100;

export function networkMetadata(spec: NetworkSpec): Metadata {
  const { channels, side, classes, dataset } = spec;
  return {
    network: formatNetwork(spec),
    input: `${channels}x${side}x${side}`,
    classes: String(classes),
    ...(dataset !== undefined && { dataset }),
  };
}

/** Where the metadata name the shape of a packed weight. layer: its name. */
export function shapeKey(layer: string): string {
  return `${layer}.weight_shape`;
}

/**
 * present: the network in use; a file without metadata is taken to be of it where its shapes fit. fail: takes a message of what is wrong with the file.
 * What is found reads the same images and tells apart the same classes as the present network.
 */
export function networkOfFile(
  file: SafetensorsFile,
  present: NetworkSpec,
  fail: (problem: string) => never,
): NetworkSpec {
  const spec = namedOrInferred(file, present, fail);
  checkGeometry(spec, present, fail);
  return spec;
}

/** Whether a file's network is for the images of the present one. fail: takes a message of what images it needs. */
export function checkGeometry(
  spec: NetworkSpec,
  present: NetworkSpec,
  fail: (problem: string) => never,
): void {
  if (sameGeometry(spec, present)) return;
  fail(
    told('weights/other-images', {
      size: `${spec.side} × ${spec.side}`,
      channels: spec.channels,
      classes: String(spec.classes),
      ownSize: `${present.side} × ${present.side}`,
      ownChannels: present.channels,
      ownClasses: String(present.classes),
    }),
  );
}

function namedOrInferred(
  { metadata, tensors }: SafetensorsFile,
  present: NetworkSpec,
  fail: (problem: string) => never,
): NetworkSpec {
  const { network, input, classes, dataset } = isOurs(metadata) ? metadata : {};
  try {
    if (network === undefined) {
      const shapes = soundShapes(tensors, metadata);
      return shapes ? inferNetwork(shapes, present) : present;
    }
    return parseNetwork(network, {
      ...imageOf(input, present, fail),
      classes: classesOf(classes, present, fail),
      ...(dataset !== undefined && { dataset: dataset.slice(0, longestName) }),
    });
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error;
    const problem = error.message;
    return fail(network === undefined ? problem : told('weights/network', { problem }));
  }
}

/** Others have a key `network` too, with the name of an architecture; what this page writes stands beside the two others. */
const isOurs = ({ network, input, classes }: Metadata): boolean =>
  network !== undefined &&
  (input !== undefined || classes !== undefined || /^((conv|dense|dropout):|pool\b)/.test(network));

/** Of float, int8 and packed weights. */
const weightTypes: readonly Dtype[] = ['F32', 'I8', 'U8'];

/**
 * Shapes of the weights, by name. Undefined where a weight or a bias is missing or a weight is of another type: whoever reads the
 * tensors of the present network says so.
 */
function soundShapes(tensors: ReadonlyMap<string, Tensor>, metadata: Metadata): WeightShapes | undefined {
  const ofKind = (kind: string) =>
    [...tensors].filter(([name]) => new RegExp(`^(conv|fc)\\d+\\.${kind}$`).test(name));
  const weights = ofKind('weight');
  const biases = new Set(ofKind('bias').map(([name]) => name));
  const sound =
    weights.length === biases.size &&
    weights.every(([name, { dtype }]) => {
      return biases.has(name.replace('weight', 'bias')) && weightTypes.includes(dtype);
    });
  if (!sound) return undefined;
  return new Map(weights.map(([name, { shape }]) => [name, packedShape(metadata, name) ?? shape]));
}

function classesOf(
  text: string | undefined,
  { classes }: NetworkSpec,
  fail: (problem: string) => never,
): number {
  if (text === undefined) return classes;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  return fail(told('weights/classes', { value: text.slice(0, 40) }));
}

function imageOf(
  input: string | undefined,
  { side, channels }: NetworkSpec,
  fail: (problem: string) => never,
): Pick<NetworkSpec, 'side' | 'channels'> {
  if (input === undefined) return { side, channels };
  const [, depth, rows, columns] = /^([1-9]\d{0,2})x([1-9]\d{0,2})x([1-9]\d{0,2})$/.exec(input) ?? [];
  if (depth !== undefined && rows !== undefined && rows === columns) {
    return { side: Number(rows), channels: Number(depth) };
  }
  return fail(told('weights/input', { value: input.slice(0, 40) }));
}

/** weightName: `fc1.weight`. Undefined where the metadata name none. */
function packedShape(metadata: Metadata, weightName: string): readonly number[] | undefined {
  const text = metadata[shapeKey(weightName.replace(/\.weight$/, ''))];
  const sizes = v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1)));
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), sizes), text);
  return result.success ? result.output : undefined;
}
