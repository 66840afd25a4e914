/** A network's blocks as text: `conv:32:3,pool,conv:64:3,pool,dense:128`. */
import type { Block, NetworkSpec } from './spec.ts';

/** The canonical text: `parseNetwork` reads it back to the same blocks. */
export function formatNetwork({ blocks }: Pick<NetworkSpec, 'blocks'>): string {
  return blocks.map(formatBlock).join(',');
}

export function formatBlock(block: Block): string {
  switch (block.kind) {
    case 'conv':
      return `conv:${block.filters}:${block.kernel}`;
    case 'pool':
      return 'pool';
    case 'dropout':
      return `dropout:${block.probability}`;
    case 'dense':
      return `dense:${block.units}`;
    default:
      return block satisfies never;
  }
}
