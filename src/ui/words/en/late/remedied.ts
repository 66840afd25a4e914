/** What the views of weights and layers, and the whole report, say of remedies that were carried out. */

export const remediedWords = {
  heading: 'What the remedies did',
  about: (layer: string, model: string) =>
    `${layer} in ${model}, beside the same layer without remedies, where each weight goes to its nearest level.`,
  figure: 'Figure',
  before: 'Plain',
  after: 'Remedies',
  evenness: 'Range of a row, of the widest row’s',
  scale: 'Scale, of the one that spans the range',
  moved: 'Weights not on their nearest level',
  biasShift: 'Typical change of a bias',
  zeros: 'Weights that became 0',
  error: 'Error of the weights, of their size',
  further:
    'The weights are further off than with plain rounding. That is no fault: these remedies look at what the layer gives, not at its weights. The view Layers shows that.',
  rowsScale: 'Each of the two pictures has a scale of its own.',
  rowsBefore: 'Before the remedies',
  rowsAfter: 'With the remedies',
  /** parts: what it went into, each with its seconds. */
  seconds: (total: string, parts: string) => `The remedies of all layers took ${total}: ${parts}.`,
  images: 'calibration images',
  part: (name: string, seconds: string) => `${name} ${seconds}`,
  plain: (decibels: string) => `plain ${decibels}`,
  plainExact: 'plain: exact',
  plainColumns: 'Plain: the same figure without remedies, where each weight goes to its nearest level.',
  plainSize: (decibels: string) => `Without remedies it would be ${decibels}.`,
};
