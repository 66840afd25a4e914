/** What the view of weights says, but for its headings: it comes with the view. Rows, columns and weights are counted from 0, as PyTorch counts them. */

export const levelsWords = {
  layer: 'Layer',
  levelsOf: 'Levels of',
  role: (model: string, role: string) => `${model} (${role.toLowerCase()})`,
  histogram: 'Weights and levels',
  weights: (count: string, layer: string) => `${layer} has ${count} weights.`,
  /** Where the float weights come from. */
  float: {
    original: (model: string) => `The bars count the float weights that ${model} was made of.`,
    fineTuned: (model: string, steps: string) =>
      `The bars count the float weights that ${model} was made of, after ${steps} steps of fine-tuning.`,
    model: (name: string) => `The bars count the weights of ${name}.`,
    otherModel: (name: string, model: string) =>
      `The bars count the weights of ${name}, because nobody knows those that ${model} was made of.`,
    restored: (model: string) =>
      `The file of ${model} does not hold the float weights that it was made of. The bars count the values that its integers stand for, so there is no error to see.`,
    training: (step: string) => `This is step ${step}: the weights still change, and the picture follows.`,
  },
  levels: {
    one: (model: string, levels: string, scale: string) =>
      `${model} has ${levels} levels, which stand at the ticks, ${scale} apart.`,
    row: (model: string, levels: string, row: string, rows: string) =>
      `${model} has ${levels} levels for each of ${rows} rows, closer together where a row’s weights are small. The ticks are those of row ${row}, to which the chosen weight belongs.`,
    group: (model: string, levels: string, size: string, groups: string) =>
      `${model} has ${levels} levels for each of ${groups} groups of weights. The ticks are those of the ${size} weights that share a scale with the chosen one.`,
    format: (model: string, levels: string) =>
      `${model} has ${levels} levels, which stand at the ticks: close together near 0, where most weights are, and far apart outside.`,
    ticksOfGroup: (size: string) =>
      `The ticks are those of the ${size} weights that share a scale with the chosen one.`,
    longTicks: 'Every sixteenth tick is longer.',
  },
  staysFloat: (layer: string, model: string) => `${layer} stays float32 in ${model}: it has no levels.`,
  quantizeFirst: 'Press Quantize: the levels of the quantized model then stand among these weights.',
  clipped: {
    none: 'No weight is cut off.',
    some: (count: string, share: string) =>
      `${count} weights (${share}) lie more than half a scale beyond the last level, and are cut off there.`,
    edge: (count: string) =>
      `${count} weights at the very end would round to a level that does not exist. They go to the last one.`,
    edgeOne: 'The outermost weight would round to a level that does not exist. It goes to the last one.',
    shaded: 'The shaded parts have no level near them.',
  },
  picture: (layer: string, min: string, max: string, levels: string) =>
    `Histogram of the weights of ${layer}, from ${min} to ${max}${levels}.`,
  pictureLevels: (levels: string, lowest: string, highest: string) =>
    `, with ${levels} levels from ${lowest} to ${highest}`,
  point: 'Weight by its value',
  pointHint: 'Point at the histogram, or use the arrow keys, to choose a weight.',
  chosen: (name: string, weight: string) => `${weight}, ${name}`,
  number: 'Weight number',
  numberProblem: (last: string) => `Type a whole number from 0 to ${last}.`,
  equation: {
    heading: 'One weight',
    zeroPoint: 'zero point',
    scale: 'scale',
    float: 'w',
    level: 'q',
    number: 'number',
    error: 'error',
    aboutFloat: (name: string) => `The float weight ${name}.`,
    scaleOfLayer: 'The distance from one level to the next. All weights of the layer share it.',
    scaleOfRow: (row: string, count: string) =>
      `The distance from one level to the next. The ${count} weights of row ${row} share it.`,
    scaleOfGroup: (row: string, count: string) =>
      `The distance from one level to the next. ${count} neighbours in row ${row} share it.`,
    scaleOfFormat: (count: string) =>
      `What the numbers of the format are multiplied by. The largest of the ${count} weights that share it decides it.`,
    aboutNumber: 'The number of the format that is nearest to w ÷ scale. Its code is what the file stores.',
    aboutLevel: (lowest: string, highest: string) =>
      `The integer that is stored, from ${lowest} to ${highest}.`,
    aboutZeroPoint: 'The integer that stands for 0.',
    rounded: (error: string, scales: string) =>
      `${error}, which is ${scales} of the scale. Rounding errs by half a scale at most.`,
    roundedInGap: (error: string, gaps: string) =>
      `${error}, which is ${gaps} of the gap between the two levels around w. Rounding errs by half a gap at most.`,
    cutInFormat: (error: string) =>
      `${error}. The weight lies beyond the largest number of the format, and is cut off there.`,
    noError: '0: this weight lies on a level.',
    cut: (error: string, scales: string, nearest: string, last: string) =>
      `${error}, which is ${scales} of the scale. Rounding alone would give q = ${nearest}, beyond the last level, ${last}: the weight is cut off.`,
    other: (error: string, scales: string, nearest: string) =>
      `${error}, which is ${scales} of the scale. The nearest level is ${nearest}, but another one was chosen.`,
  },
  errors: {
    heading: 'Errors',
    about: (perScale: string) =>
      `What rounding changes, w − w′, in scales. Their root mean square is ${perScale} of the scale. `,
    ideal: 'Errors spread evenly over half a scale to either side, as here, give 1/√12 = 0.289.',
    edge: 'Rounding alone gives 0.289. Here it is a little more, because the largest weight of each scale lies half a scale beyond the last level and is cut off.',
    more: 'Rounding alone gives 0.289: here weights are cut off, or the scale does not fit them.',
    uneven:
      'Evenly spread errors give 0.289. Here they are larger, because more weights lie between two levels than near one. None is cut off.',
    less: 'Evenly spread errors give 0.289. Here they are smaller, because most weights lie near one level.',
    picture: (perScale: string) =>
      `Histogram of the errors, from half a scale below to half a scale above. Root mean square: ${perScale} of the scale.`,
    half: '½ scale',
    aboutGaps: (perGap: string) =>
      `What rounding changes, w − w′, in gaps: the distance between the two levels around the weight. The root mean square is ${perGap} of a gap; errors spread evenly over half a gap to either side give 1/√12 = 0.289.`,
    pictureInGaps: (perGap: string) =>
      `Histogram of the errors, from half a gap below to half a gap above. Root mean square: ${perGap} of a gap.`,
    halfGap: '½ gap',
  },
};

export const rowsWords = {
  about: (layer: string) =>
    `Each bar is a row of ${layer}, from its smallest weight to its largest. A row is all weights of one output.`,
  tensor: (least: string, levels: string, row: string) =>
    `The lines are the lowest and the highest level, the same for all rows. Short bars waste levels: row ${row} gets along with ${least} of ${levels}. That is why one scale for each row, “per channel”, helps.`,
  channel: (least: string, levels: string, row: string) =>
    `The lines are the lowest and the highest level of each row: they follow its weights. No row uses fewer than ${least} of the ${levels} levels (row ${row}).`,
  group: (least: string) =>
    `The lines are the lowest and the highest level of each row. A row has several groups, each with a scale of its own, and they use ${least} of their levels or more on average.`,
  float: (share: string, row: string) =>
    `One scale for all would have to reach the longest bar. The range of row ${row} is ${share} of the widest one.`,
  picture: (layer: string, rows: string) => `Ranges of the ${rows} rows of ${layer}`,
  row: (row: string, min: string, max: string) => `Row ${row}: from ${min} to ${max}`,
  used: (share: string) => `, over ${share} of the levels`,
  hint: 'Point at a bar, or use the arrow keys.',
};

export const roundingWords = {
  quantizeFirst: 'Press Quantize to see how far rounding moves the weights of each layer.',
  about:
    'RMSE / scale is the size of a typical error, in scales. 0.289 is ideal rounding: errors spread evenly over half a scale to either side. More means that weights are cut off, or that the scale is bad. Less means that most weights lie near one level.',
  aboutFormats:
    'In a number format the levels are not evenly spaced: there the error is measured in the gap between the two levels around the weight.',
  caption: (model: string) => `Weights of ${model}`,
  layer: 'Layer',
  weights: 'Weights as',
  scale: 'Scale',
  scales: (count: string) => `${count} scales:`,
  range: (min: string, max: string) => `${min} – ${max}`,
  perScale: 'RMSE / scale',
  clipped: 'Cut off',
  signal: 'Signal/noise',
  unknown: 'The float weights that this model was made of are not known, so its errors are not known either.',
};

export const filtersWords = {
  empty: 'This network has no convolution, so there are no filters to look at.',
  layer: 'Convolution',
  channel: 'Input channel',
  channelProblem: (last: string) => `Type a whole number from 0 to ${last}.`,
  scaleOfGreys: (most: string) => `Black is −${most}, middle grey is 0, white is ${most}.`,
  alone: (model: string) => `Each picture is a filter of ${model}. Quantize to see what becomes of it.`,
  pair: (baseline: string, candidate: string, factor: string) =>
    `Three pictures for each filter: ${baseline}, ${candidate}, and their difference, ${factor} times as strong.`,
  same: (layer: string, baseline: string, candidate: string) =>
    `${layer} is the same in ${baseline} and ${candidate}, to the last bit, so there is one picture for each filter. Static int8 and weight-only schemes round it.`,
  otherNetwork: (baseline: string, candidate: string) =>
    `Each picture is a filter of ${baseline}. ${candidate} has no such layer.`,
  filter: (filter: string) => `Filter ${filter}`,
  filterPair: (filter: string, baseline: string, candidate: string, largest: string) =>
    `Filter ${filter}: ${baseline}, ${candidate}, difference up to ${largest}`,
};
