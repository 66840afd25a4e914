/** How large a network may be. Every limit has its reason, and the message of a refusal says what to do. */
import { describeNetwork, layersOf } from './describe.ts';
import { formatBlock } from './format.ts';
import type { Block, NetworkSpec } from './spec.ts';
import { told } from './telling.ts';

export const networkLimits = {
  /** Beyond that, one convolution takes minutes an epoch on a laptop. */
  filters: 512,
  /** Odd, so that 'same' padding is the same on all sides. */
  kernels: [1, 3, 5, 7],
  units: 4096,
  convolutions: 8,
  /** With the implied last one: each has a switch in the settings, `quantizeFc1` to `quantizeFc8`. */
  denseLayers: 8,
  blocks: 40,
  /** 40 MB of weights. Training holds them about five times: gradients, velocities, a snapshot and a file. */
  parameters: 10_000_000,
  /** Values that all layers make of one image, 4 MB: a batch of 32 then needs 128 MB, and as much for the gradients. */
  activations: 1_000_000,
  /** Up to here a sum of products of 8 bits by 8 bits stays within 32 bits, whatever the values. */
  denseInputs: 65_536,
} as const;

/** A network that can't be built. The message names the block, the value and what to do. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** Throws NetworkError where a block's numbers lie outside the limits. position: of the block, from 1. */
export function checkBlock(block: Block, position: number): void {
  const refuse = (message: string): never => {
    throw new NetworkError(message);
  };
  const at = { position: String(position), block: formatBlock(block) };
  const isCount = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;
  switch (block.kind) {
    case 'conv':
      if (!isCount(block.filters, networkLimits.filters)) {
        const most = String(networkLimits.filters);
        refuse(told('network/filters', { ...at, filters: String(block.filters), most }));
      }
      if (!networkLimits.kernels.some((kernel) => kernel === block.kernel)) {
        const kernels = networkLimits.kernels.join(', ');
        refuse(told('network/kernel', { ...at, kernel: String(block.kernel), kernels }));
      }
      return;
    case 'dense':
      if (!isCount(block.units, networkLimits.units)) {
        const most = String(networkLimits.units);
        refuse(told('network/units', { ...at, units: String(block.units), most }));
      }
      return;
    case 'dropout':
      if (!(block.probability >= 0 && block.probability < 1)) {
        refuse(told('network/probability', { ...at, probability: String(block.probability) }));
      }
      return;
    case 'pool':
      return;
    default:
      block satisfies never;
  }
}

/** Throws NetworkError where the blocks do not fit together, or not to the images. Each block alone has been checked. */
export function checkNetwork(spec: NetworkSpec): void {
  checkOrder(spec);
  const { side, channels } = spec;
  let left = side;
  for (const [index, block] of spec.blocks.entries()) {
    if (block.kind !== 'pool') continue;
    if (left < 2) {
      throw new NetworkError(
        told('network/small-images', {
          position: String(index + 1),
          left: String(left),
          side: String(side),
          times: Math.floor(Math.log2(side)),
        }),
      );
    }
    left = Math.floor(left / 2);
  }
  const { parameterCount, activations } = describeNetwork(spec);
  const widest = layersOf(spec).find(
    ({ kind, inFeatures }) => kind === 'dense' && inFeatures > networkLimits.denseInputs,
  );
  if (widest) {
    const { name: layer, inFeatures: values } = widest;
    throw new NetworkError(told('network/wide-layer', { layer, values, most: networkLimits.denseInputs }));
  }
  if (parameterCount > networkLimits.parameters) {
    throw new NetworkError(
      told('network/parameters', { parameters: parameterCount, most: networkLimits.parameters }),
    );
  }
  if (activations > networkLimits.activations) {
    throw new NetworkError(
      told('network/activations', {
        values: activations,
        side: String(side),
        channels: String(channels),
        most: networkLimits.activations,
      }),
    );
  }
}

function checkOrder({ blocks }: NetworkSpec): void {
  if (blocks.length > networkLimits.blocks) {
    throw new NetworkError(
      told('network/many-blocks', { blocks: blocks.length, most: networkLimits.blocks }),
    );
  }
  const firstDense = blocks.findIndex(({ kind }) => kind === 'dense');
  const late = blocks.findIndex(
    ({ kind }, index) => firstDense >= 0 && index > firstDense && (kind === 'conv' || kind === 'pool'),
  );
  const lateBlock = blocks[late];
  if (lateBlock) {
    throw new NetworkError(
      told('network/after-dense', { position: String(late + 1), block: formatBlock(lateBlock) }),
    );
  }
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  if (count('conv') > networkLimits.convolutions) {
    throw new NetworkError(
      told('network/many-convolutions', { convolutions: count('conv'), most: networkLimits.convolutions }),
    );
  }
  if (count('dense') >= networkLimits.denseLayers) {
    throw new NetworkError(
      told('network/many-dense-blocks', { blocks: count('dense'), most: networkLimits.denseLayers - 1 }),
    );
  }
}
