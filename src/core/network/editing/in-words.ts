/** A network in words, for a person who is asked about it. */
import { describeNetwork } from '../describe.ts';
import { isSimpleCnn, networkName } from '../presets.ts';
import type { Block, NetworkSpec } from '../spec.ts';

/** What is asked before a file brings another network than the model has. */
export function otherNetworkInWords(fileName: string, found: NetworkSpec, present: NetworkSpec): string {
  const parameters = describeNetwork(found).parameterCount.toLocaleString('en');
  return `${fileName} holds another network: ${networkInWords(found)}, with ${parameters} parameters. The model on the page is ${isSimpleCnn(present) ? networkName(present) : networkInWords(present)}; it stays until you load the file. Load it with that network?`;
}

/** Such as: conv 6 of 5 × 5, pool, dense 120, dense 10. */
function networkInWords({ blocks, classes }: NetworkSpec): string {
  return [...blocks.map(blockInWords), `dense ${classes}`].join(', ');
}

function blockInWords(block: Block): string {
  switch (block.kind) {
    case 'conv':
      return `conv ${block.filters} of ${block.kernel} × ${block.kernel}`;
    case 'pool':
      return 'pool';
    case 'dropout':
      return `dropout ${block.probability}`;
    case 'dense':
      return `dense ${block.units}`;
    default:
      return block satisfies never;
  }
}
