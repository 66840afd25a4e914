/** Which network a file of weights belongs to, where nothing but the names and shapes of its tensors can tell. */
import { describeNetwork } from './describe.ts';
import { checkBlock, checkNetwork, NetworkError } from './limits.ts';
import type { Block, NetworkSpec } from './spec.ts';
import { told } from './telling.ts';

/** Shapes of the weights in PyTorch's layout, by name: `conv1.weight`, `fc1.weight`. */
export type WeightShapes = ReadonlyMap<string, readonly number[]>;

/**
 * present: the network in use. It is the answer where the shapes fit it, and where names or shapes are none of a network of this
 * kind, so that whoever reads the tensors can say what is wrong with them. Otherwise kernels, filters and units come from the
 * shapes, and pools from what the first dense layer reads: they follow the first convolutions, one each, and where more are
 * needed they stand before the dense layer. Throws NetworkError where no number of pools fits, or the network is too large.
 */
export function inferNetwork(shapes: WeightShapes, present: NetworkSpec): NetworkSpec {
  if (fits(shapes, present)) return present;
  const convolutions = shapesOf(shapes, 'conv');
  const dense = shapesOf(shapes, 'fc');
  if (!isChain(convolutions, dense, shapes.size)) return present;
  const channels = convolutions[0]?.[1] ?? present.channels;
  const blocks = [
    ...withPools(
      convolutions.map(([filters = 0, , kernel = 0]): Block => ({ kind: 'conv', filters, kernel })),
      poolCount(convolutions, dense[0]?.[1] ?? 0, { ...present, channels }),
    ),
    ...dense.slice(0, -1).map(([units = 0]): Block => ({ kind: 'dense', units })),
  ];
  for (const [index, block] of blocks.entries()) checkBlock(block, index + 1);
  const spec = { ...present, channels, classes: dense.at(-1)?.[0] ?? 0, blocks };
  checkNetwork(spec);
  return spec;
}

function fits(shapes: WeightShapes, spec: NetworkSpec): boolean {
  const weights = describeNetwork(spec).parameters.filter(({ kind }) => kind === 'weight');
  return (
    weights.length === shapes.size &&
    weights.every(({ name, shape }) => shapes.get(name)?.join() === shape.join())
  );
}

/** Of `conv1.weight`, `conv2.weight` and so on, until a number is missing. */
function shapesOf(shapes: WeightShapes, kind: 'conv' | 'fc'): (readonly number[])[] {
  const found: (readonly number[])[] = [];
  for (;;) {
    const shape = shapes.get(`${kind}${found.length + 1}.weight`);
    if (!shape) return found;
    found.push(shape);
  }
}

/** Whether each layer reads what the one before it makes; what the first dense layer reads is another matter. */
function isChain(
  convolutions: readonly (readonly number[])[],
  dense: readonly (readonly number[])[],
  weights: number,
): boolean {
  const convolutionsFit = convolutions.every(([, into, height, width], i) => {
    const before = convolutions[i - 1];
    return height !== undefined && height === width && (before === undefined || before[0] === into);
  });
  const denseFit = dense.every(([units, into, ...more], i) => {
    const before = dense[i - 1];
    return units !== undefined && into !== undefined && more.length === 0 && (!before || before[0] === into);
  });
  return convolutionsFit && denseFit && dense.length > 0 && weights === convolutions.length + dense.length;
}

/** How often images of this side are halved before `inputs` values are left of them. */
function poolCount(
  convolutions: readonly (readonly number[])[],
  inputs: number,
  { side: imageSide, channels: imageChannels }: Pick<NetworkSpec, 'side' | 'channels'>,
): number {
  const channels = convolutions.at(-1)?.[0] ?? imageChannels;
  let pools = 0;
  for (let side = imageSide; side >= 1; side = Math.floor(side / 2)) {
    if (channels * side * side === inputs) return pools;
    pools++;
  }
  const found = { inputs, channels, side: String(imageSide), values: channels * imageSide ** 2 };
  const left = Math.sqrt(inputs / channels);
  if (!Number.isInteger(left)) throw new NetworkError(told('network/other-images', found));
  const wanted = { ...found, wanted: String(left * 2 ** convolutions.length) };
  throw new NetworkError(
    convolutions.length > 0
      ? told('network/images-after-pools', wanted)
      : told('network/images-of-side', wanted),
  );
}

/** One pool after each of the first convolutions; what is left stands at the end. */
function withPools(convolutions: readonly Block[], pools: number): Block[] {
  const pool: Block = { kind: 'pool' };
  const blocks = convolutions.flatMap((block, i) => (i < pools ? [block, pool] : [block]));
  const left = Math.max(0, pools - convolutions.length);
  return [...blocks, ...Array.from({ length: left }, () => pool)];
}
