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
import { told } from './telling.ts';

/** The blocks of the default network, SimpleCNN. */
export const defaultNetworkText = 'conv:32:3,pool,conv:64:3,pool,dense:128';

/** Ten times what the longest useful network needs. */
const longestText = 1000;

/** Throws NetworkError, whose message names the block, the value and what to do. */
export function parseNetwork(text: string, geometry: InputGeometry): NetworkSpec {
  if (text.length > longestText) {
    throw new NetworkError(told('network/long-list', { characters: text.length, most: longestText }));
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
  const at = {
    position: String(position),
    block: word.length > 40 ? `${word.slice(0, 40)}…` : word,
  };
  const refuse = (message: string): never => {
    throw new NetworkError(message);
  };
  const number = (text: string | undefined, message: string): number =>
    text !== undefined && /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : refuse(message);
  const withNumbers = (count: number, message: string): void => {
    if (numbers.length !== count) refuse(message);
  };
  switch (kind) {
    case 'conv': {
      const problem = told('network/no-conv', { ...at, kernels: networkLimits.kernels.join(', ') });
      withNumbers(2, problem);
      return checked(
        { kind, filters: number(numbers[0], problem), kernel: number(numbers[1], problem) },
        position,
      );
    }
    case 'pool':
      withNumbers(0, told('network/no-pool', at));
      return { kind };
    case 'dropout': {
      const problem = told('network/no-dropout', at);
      withNumbers(1, problem);
      return checked({ kind, probability: number(numbers[0], problem) }, position);
    }
    case 'dense': {
      const problem = told('network/no-dense', at);
      withNumbers(1, problem);
      return checked({ kind, units: number(numbers[0], problem) }, position);
    }
    default:
      return refuse(told('network/no-block', at));
  }
}

function checked(block: Block, position: number): Block {
  checkBlock(block, position);
  return block;
}
