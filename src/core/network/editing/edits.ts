/** Changes of a network block by block, and why one of them can't be made. */
import { checkBlock, checkNetwork, NetworkError, networkLimits } from '../limits.ts';
import type { Block, NetworkSpec } from '../spec.ts';

/** Places count from 0. `move`: to the place that it has afterwards. */
export type Edit =
  | { readonly kind: 'add'; readonly block: Block }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'set'; readonly at: number; readonly block: Block };

export type Edited =
  | {
      readonly ok: true;
      readonly spec: NetworkSpec /** Where the block stands that was changed. */;
      readonly at: number;
    }
  | { readonly ok: false; readonly why: string };

/** why: a sentence for a person, with what to do. */
export function edited(spec: NetworkSpec, edit: Edit): Edited {
  const { blocks, at } = applied(spec.blocks, edit);
  const changed = { ...spec, blocks };
  try {
    for (const [index, block] of blocks.entries()) checkBlock(block, index + 1);
    checkNetwork(changed);
    return { ok: true, spec: changed, at };
  } catch (error) {
    if (error instanceof NetworkError) return { ok: false, why: error.message };
    throw error;
  }
}

function applied(
  blocks: readonly Block[],
  edit: Edit,
): { readonly blocks: readonly Block[]; readonly at: number } {
  switch (edit.kind) {
    case 'add': {
      const at = placeFor(edit.block, blocks);
      return { blocks: blocks.toSpliced(at, 0, edit.block), at };
    }
    case 'remove':
      return { blocks: blocks.toSpliced(edit.at, 1), at: Math.min(edit.at, blocks.length - 2) };
    case 'move': {
      const moved = blocks.slice(edit.at, edit.at + 1);
      return { blocks: blocks.toSpliced(edit.at, 1).toSpliced(edit.to, 0, ...moved), at: edit.to };
    }
    case 'set':
      return { blocks: blocks.with(edit.at, edit.block), at: edit.at };
    default:
      return edit satisfies never;
  }
}

/** What works on images comes before the first dense layer, everything else at the end. */
function placeFor({ kind }: Block, blocks: readonly Block[]): number {
  if (kind === 'dense' || kind === 'dropout') return blocks.length;
  const firstDense = blocks.findIndex((block) => block.kind === 'dense');
  return firstDense < 0 ? blocks.length : firstDense;
}

export const blockKinds = ['conv', 'pool', 'dropout', 'dense'] as const satisfies readonly Block['kind'][];

/** A block to begin with. A convolution takes as many filters and the kernel of the one before it. */
export function newBlock(kind: Block['kind'], { blocks }: Pick<NetworkSpec, 'blocks'>): Block {
  switch (kind) {
    case 'conv':
      return blocks.findLast((block) => block.kind === 'conv') ?? { kind, filters: 32, kernel: 3 };
    case 'pool':
      return { kind };
    case 'dropout':
      return { kind, probability: 0.25 };
    case 'dense':
      return { kind, units: 64 };
    default:
      return kind satisfies never;
  }
}

/** The kernels that this convolution may have, each with the reason where it may not. */
export const kernelChoices = (spec: NetworkSpec, at: number, filters: number) =>
  networkLimits.kernels.map((kernel) => {
    const result = edited(spec, { kind: 'set', at, block: { kind: 'conv', filters, kernel } });
    return { kernel, why: result.ok ? undefined : result.why };
  });
