/** The texts of the network's panel. */
import type { PresetName } from '../../../../core/network/presets.ts';
import type { Block, InputGeometry } from '../../../../core/network/spec.ts';
import type { NetworkStage } from '../../../../core/network/stages.ts';

const names = {
  conv: 'Convolution',
  pool: 'Pooling',
  dropout: 'Dropout',
  dense: 'Dense layer',
} satisfies Record<Block['kind'], string>;

/** Of the block that a person reads as the first, second, ...: places count from 0. */
const numbered = (at: number) => `block ${at + 1}`;

export const networkWords = {
  hint: 'The same blocks as text, with commas between them: conv:FILTERS:KERNEL, pool, dropout:P and dense:UNITS.',
  presets: 'Ready-made networks',
  presetNames: {
    simpleCnn: 'SimpleCNN',
    leNet: 'LeNet-like',
    mlp: 'MLP',
    tiny: 'Tiny',
  } satisfies Record<PresetName, string>,
  blocks: {
    label: 'Blocks',
    names,
    image: 'Image',
    answer: 'Answer',
    answerDetail: (classes: number) => `${classes} numbers, one for each class`,
    filters: 'Filters',
    kernel: 'Kernel',
    kernelSize: (kernel: number) => `${kernel} × ${kernel}`,
    kernelTooLarge: (kernel: number) => `${kernel} × ${kernel}: too many parameters`,
    probability: 'Drops the share',
    units: 'Units',
    of: (what: string, at: number) => `${what} of ${numbered(at)}`,
    notANumber: 'Type a number.',
    earlier: (at: number) => `Move ${numbered(at)} earlier`,
    later: (at: number) => `Move ${numbered(at)} later`,
    remove: (at: number) => `Remove ${numbered(at)}`,
    drag: 'Drag this block to another place',
    isFirst: 'It is the first block already.',
    isLast: 'It is the last block already.',
    moved: ({ kind }: Block, at: number, of: number) => `${names[kind]} is now ${numbered(at)} of ${of}.`,
    removed: ({ kind }: Block) => `${names[kind]} was removed.`,
    added: ({ kind }: Block, at: number) => `${names[kind]} was added as ${numbered(at)}.`,
    undone: 'The last change was undone.',
    add: 'Add a block',
    addOne: (kind: Block['kind']) => `Add ${names[kind].toLowerCase()}`,
    undo: 'Undo',
    cannotAdd: (kind: Block['kind'], why: string) => `No further ${names[kind].toLowerCase()}: ${why}`,
  },
  /** The blocks that are chosen do not fit the images that are there now. */
  doesNotFit: (why: string, { side, channels }: InputGeometry) =>
    `These blocks do not suit the images, which are ${side} × ${side} with ${channels === 1 ? 'one channel' : `${channels} channels`}. ${why}`,
  waiting: {
    about: (present: string) => `The model on the page is still ${present}, with its weights.`,
    build: 'Build this network',
    buildAbout:
      'The network below begins with fresh weights when you build it, and the other model stays on the shelf, where you can still compare and save it.',
    stay: 'Keep the present one',
  },
  figures: {
    label: 'What it costs',
    parameters: 'Parameters',
    multiplyAdds: 'Multiply-adds',
    multiplyAddsAbout: 'for one image',
    memory: 'Memory in training',
    memoryAbout: (weights: string, gradients: string, moments: string, activations: string, batch: number) =>
      `weights ${weights}, gradients ${gradients}, the optimizer's moments ${moments}, [activations] of ${batch === 1 ? 'one image' : `${batch} images`} ${activations}`,
    epoch: 'One epoch here',
    about: (duration: string) => `about ${duration}`,
    ownPace: (rate: string, backend: string) => `It last trained at ${rate} images/s on ${backend}.`,
    otherPace: (network: string, rate: string, backend: string) =>
      `Judged by ${network}, which trained at ${rate} images/s on ${backend}. This one may come out at half or twice that.`,
    noPace: 'unknown',
    noPaceAbout: 'Train once on this backend to know.',
  },
  layers: 'Layer by layer',
  layer: 'Layer',
  output: 'Output',
  parameters: 'Parameters',
  bytes: 'Bytes',
  multiplyAdds: 'Multiply-adds',
  total: 'Total',
  about: 'An image goes through these layers from top to bottom.',
  kinds: {
    convolution: '[Convolutions|convolution] look for patterns.',
    relu: '[ReLU] sets negative values to 0.',
    'max-pool': '[Pooling|pooling] makes the picture smaller.',
    dropout: '[Dropout|dropout] works in training only.',
    flatten: 'Flattening writes all values in one row.',
    dense:
      'The [dense layers|dense layer] put the patterns together; the last one gives each class a number, its [logit|logits].',
  } satisfies Record<NetworkStage['kind'], string>,
};
