/** A network in words, for a person who is asked about it. */
import { describeNetwork } from '../describe.ts';
import { isSimpleCnn, networkName } from '../presets.ts';
import type { Block, NetworkSpec } from '../spec.ts';
import { told } from '../telling.ts';

/** What is asked before a file brings another network than the model has. */
export function otherNetworkInWords(file: string, found: NetworkSpec, present: NetworkSpec): string {
  return told('network/another', {
    file,
    found: networkInWords(found),
    parameters: describeNetwork(found).parameterCount,
    present: isSimpleCnn(present) ? networkName(present) : networkInWords(present),
  });
}

/** Such as: conv 6 of 5 × 5, pool, dense 120, dense 10. */
function networkInWords({ blocks, classes }: NetworkSpec): string {
  const last: Block = { kind: 'dense', units: classes };
  return [...blocks, last].map(blockInWords).reduce((one, next) => told('network/then', { one, next }));
}

function blockInWords(block: Block): string {
  switch (block.kind) {
    case 'conv':
      return told('network/block-conv', { filters: String(block.filters), kernel: String(block.kernel) });
    case 'pool':
      return told('network/block-pool');
    case 'dropout':
      return told('network/block-dropout', { probability: String(block.probability) });
    case 'dense':
      return told('network/block-dense', { units: String(block.units) });
    default:
      return block satisfies never;
  }
}
