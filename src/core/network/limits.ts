/** How large a network may be. Every limit has its reason, and the message of a refusal says what to do. */
import { describeNetwork, layersOf } from './describe.ts';
import { formatBlock } from './format.ts';
import type { Block, NetworkSpec } from './spec.ts';

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
  const refuse = (problem: string): never => {
    throw new NetworkError(`Block ${position}, ${formatBlock(block)}, ${problem}`);
  };
  const isCount = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;
  switch (block.kind) {
    case 'conv':
      if (!isCount(block.filters, networkLimits.filters)) {
        refuse(`has ${block.filters} filters. Choose a whole number from 1 to ${networkLimits.filters}.`);
      }
      if (!networkLimits.kernels.some((kernel) => kernel === block.kernel)) {
        refuse(`has a kernel of ${block.kernel}. Choose ${networkLimits.kernels.join(', ')}.`);
      }
      return;
    case 'dense':
      if (!isCount(block.units, networkLimits.units)) {
        refuse(`has ${block.units} units. Choose a whole number from 1 to ${networkLimits.units}.`);
      }
      return;
    case 'dropout':
      if (!(block.probability >= 0 && block.probability < 1)) {
        refuse(`drops with probability ${block.probability}. Choose a number from 0 to below 1.`);
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
        `Block ${index + 1}, pool, halves images that are only ${left} × ${left} by then. Images of ${side} × ${side} can be pooled ${Math.floor(Math.log2(side))} times: leave one out.`,
      );
    }
    left = Math.floor(left / 2);
  }
  const { parameterCount, activations } = describeNetwork(spec);
  const widest = layersOf(spec).find(
    ({ kind, inFeatures }) => kind === 'dense' && inFeatures > networkLimits.denseInputs,
  );
  if (widest) {
    throw new NetworkError(
      `${widest.name} would read ${widest.inFeatures} values, more than the ${networkLimits.denseInputs} that int8 sums have room for. Put a pool before it, or take fewer filters.`,
    );
  }
  if (parameterCount > networkLimits.parameters) {
    throw new NetworkError(
      `The network would have ${parameterCount} parameters, more than the ${networkLimits.parameters} that a page can train. Take fewer filters or units, or another pool.`,
    );
  }
  if (activations > networkLimits.activations) {
    throw new NetworkError(
      `The layers would make ${activations} values of one ${side} × ${side} × ${channels} image, more than the ${networkLimits.activations} that a page has room for. Pool earlier, or take fewer filters.`,
    );
  }
}

function checkOrder({ blocks }: NetworkSpec): void {
  if (blocks.length > networkLimits.blocks) {
    throw new NetworkError(`There are ${blocks.length} blocks. Take at most ${networkLimits.blocks}.`);
  }
  const firstDense = blocks.findIndex(({ kind }) => kind === 'dense');
  const late = blocks.findIndex(
    ({ kind }, index) => firstDense >= 0 && index > firstDense && (kind === 'conv' || kind === 'pool'),
  );
  const lateBlock = blocks[late];
  if (lateBlock) {
    throw new NetworkError(
      `Block ${late + 1}, ${formatBlock(lateBlock)}, stands after a dense layer, which leaves no image. Put it before the first dense block.`,
    );
  }
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  if (count('conv') > networkLimits.convolutions) {
    throw new NetworkError(
      `There are ${count('conv')} convolutions. Take at most ${networkLimits.convolutions}.`,
    );
  }
  if (count('dense') >= networkLimits.denseLayers) {
    throw new NetworkError(
      `There are ${count('dense')} dense blocks. Take at most ${networkLimits.denseLayers - 1}: the last dense layer, one unit a class, is implied.`,
    );
  }
}
