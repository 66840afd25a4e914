/**
 * A network out of text: a comma-separated list of blocks.
 *
 * | block | |
 * | --- | --- |
 * | `conv:FILTERS:KERNEL` | convolution, 'same' padding, stride 1, ReLU |
 * | `pool` | max-pooling, 2 x 2 |
 * | `dropout:P` | drops values with probability P, in training only |
 * | `dense:UNITS` | fully connected, ReLU |
 *
 * The last dense layer, one unit a class, is implied. It can stand alone: an empty list is softmax regression.
 */
import { checkBlock, checkNetwork, NetworkError, networkLimits } from './limits.ts';
import type { Block, InputGeometry, NetworkSpec } from './spec.ts';

/** The blocks of the default network, SimpleCNN. */
export const defaultNetworkText = 'conv:32:3,pool,conv:64:3,pool,dense:128';

/** Ten times what the longest useful network needs. */
const longestText = 1000;

/** Throws NetworkError, whose message names the block, the value and what to do. */
export function parseNetwork(text: string, geometry: InputGeometry): NetworkSpec {
  if (text.length > longestText) {
    throw new NetworkError(`The list of blocks has ${text.length} characters. Take at most ${longestText}.`);
  }
  const words = text.trim() === '' ? [] : text.split(',');
  const blocks = words.map((word, index) => parseBlock(word.trim(), index + 1));
  const { side, channels, classes, dataset } = geometry;
  const spec = { side, channels, classes, blocks, ...(dataset !== undefined && { dataset }) };
  checkNetwork(spec);
  return spec;
}

function parseBlock(word: string, position: number): Block {
  const [kind, ...numbers] = word.split(':');
  const refuse = (remedy: string): never => {
    const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
    throw new NetworkError(`Block ${position}, "${shown}", is none. ${remedy}`);
  };
  const number = (text: string | undefined, remedy: string): number =>
    text !== undefined && /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : refuse(remedy);
  const withNumbers = (count: number, remedy: string): void => {
    if (numbers.length !== count) refuse(remedy);
  };
  switch (kind) {
    case 'conv': {
      const remedy = `Write conv:FILTERS:KERNEL, such as conv:32:3; the kernel is ${networkLimits.kernels.join(', ')}.`;
      withNumbers(2, remedy);
      return checked(
        { kind, filters: number(numbers[0], remedy), kernel: number(numbers[1], remedy) },
        position,
      );
    }
    case 'pool':
      withNumbers(0, 'Write pool alone: it is always 2 × 2.');
      return { kind };
    case 'dropout': {
      const remedy = 'Write dropout:P, such as dropout:0.25.';
      withNumbers(1, remedy);
      return checked({ kind, probability: number(numbers[0], remedy) }, position);
    }
    case 'dense': {
      const remedy = 'Write dense:UNITS, such as dense:128.';
      withNumbers(1, remedy);
      return checked({ kind, units: number(numbers[0], remedy) }, position);
    }
    default:
      return refuse('A block is conv:FILTERS:KERNEL, pool, dropout:P or dense:UNITS.');
  }
}

function checked(block: Block, position: number): Block {
  checkBlock(block, position);
  return block;
}
