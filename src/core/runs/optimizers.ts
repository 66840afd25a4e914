/** The optimizers of a training, all with PyTorch's arithmetic and defaults. */

export const optimizerKinds = ['sgd', 'adam', 'adamw'] as const;

export interface OptimizerSettings {
  readonly optimizer: (typeof optimizerKinds)[number];
  /** Of `sgd` alone, as is `nesterov`. */
  readonly momentum: number;
  readonly nesterov: boolean;
  readonly weightDecay: number;
}

/** How many moments are kept of each weight. */
export const momentsOf = ({ optimizer }: Pick<OptimizerSettings, 'optimizer'>): number =>
  optimizer === 'sgd' ? 1 : 2;
