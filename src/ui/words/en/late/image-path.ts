/** What the way of one image through the layers says. `[...]` is a term that opens what it means. */
export const imagePathWords = {
  waiting: 'The image is on its way. It appears here when the first test images have arrived.',
  noModel:
    'No model of the shelf reads images of this size. Choose another baseline, or press Reset under Training.',
  otherNetwork: (candidate: string) =>
    `${candidate} is another network than the baseline, so their maps cannot be laid side by side. Choose two models of one network.`,
  noCandidate: 'Quantize the model: its maps appear beside these, with the difference.',
  whenTraining: 'The maps follow the weights while the network learns.',

  image: {
    picture: (what: string) => `The image: ${what}`,
    test: (index: number, label: string) => `Test image ${index}, a ${label}`,
    drawing: 'Your drawing',
    own: (name: string) => `Your picture ${name}`,
    field: 'Test image',
    useOwn: 'From Try it',
  },

  stages: 'Where on its way',
  glance: (float: string, int8: string) =>
    `The whole way: ${float} above, ${int8} below it, their difference at the bottom. Choose a place to see it large.`,
  stage: (name: string, channels: string, side: string) =>
    side === '1' ? `${name}: ${channels} values` : `${name}: ${channels} × ${side} × ${side}`,
  imageStage: 'The image as the network reads it: every pixel normalised.',
  layerStage: (layer: string, relu: boolean) =>
    relu ? `What ${layer} gives, after its [ReLU].` : `What ${layer} gives: the [logits].`,
  convolutionStage: (layer: string, channels: string) =>
    `What ${layer} gives, after its [ReLU]: a [feature map] of each of its ${channels} filters.`,
  poolStage: (from: string) => `[Pooling|pooling] keeps the largest of every four values of ${from}.`,
  scaleOfGrey: (lowest: string, highest: string) =>
    `Black is ${lowest}, white is ${highest}, in both models.`,
  difference: 'Difference',
  differs: (float: string, int8: string, farthest: string, share: string) =>
    `The difference is made as bright as it can be: full colour is ${farthest}, which is ${share} of the brightest value. Orange: ${int8} is higher. Blue: ${float} is higher.`,
  differsNowhere: (float: string, int8: string) => `${float} and ${int8} have the same values here.`,
  maps: (model: string, stage: string) => `${stage}, ${model}: all channels`,
  channelMap: (model: string, stage: string, channel: number) => `${stage}, ${model}: channel ${channel}`,
  chosenIs: (value: string) => `here: ${value}`,
  pick: 'Click a value to see how it is computed, or choose it here:',
  channel: 'Channel',
  unit: 'Value',
  row: 'Row',
  column: 'Column',

  place: (channel: number, row: number, column: number) => `channel ${channel}, row ${row}, column ${column}`,
  value: (channel: number) => `value ${channel}`,
  arithmetic: 'How this value is computed',
  pixel: (byte: string, value: string) =>
    `This pixel has ${byte} of 255. With the data set's mean taken away, divided by its standard deviation, the networks read ${value}.`,
  contest: (pool: string, from: string) => `${pool} keeps the largest of these four values of ${from}:`,
  won: 'the largest',
  computedAt: (layer: string, place: string) => `${layer}, ${place}`,
  staysFloat: (layer: string) => `This model computes ${layer} as float32 does.`,
  inIntegers: (model: string) => `${model}: in whole numbers`,
  inFloats: (model: string) => `${model}: in real numbers`,
  levelsFrom: {
    batch: (scale: string, zeroPoint: string) =>
      `Each value x becomes one of 128 [levels]: x ÷ ${scale} + ${zeroPoint}, rounded. This [scale] and [zero point] come from the batch at hand, which here is this one image. In a batch of 32 images they would be different.`,
    calibration: (scale: string, zeroPoint: string) =>
      `Each value x becomes one of 128 [levels]: x ÷ ${scale} + ${zeroPoint}, rounded. This [scale] and [zero point] come from [calibration].`,
  },
  codes: (scale: string, zeroPoint: string) =>
    `Each weight w is stored as a whole number, its code: w = ${scale} × (code − ${zeroPoint}). These are the [scale] and the [zero point]. The model computes with w.`,
  codesOfFormat:
    'Each weight w is stored as a code, which stands for one of a few numbers: w = scale × number. The model computes with w.',
  codesOfGroups:
    'Each weight w is stored as a whole number, its code: w = [scale] × (code − [zero point]). Each [group] of weights has its own scale. The model computes with w.',
  columns: {
    from: 'Read from',
    x: 'x',
    xq: 'level of x',
    w: 'w',
    wq: 'level of w',
    code: 'code of w',
    product: 'product',
  },
  termFrom: (channel: number, row: number, column: number) => `${channel} · ${row} · ${column}`,
  termFromLegend: 'Read from: channel · row · column.',
  border: 'border',
  more: (count: string) => `${count} more products`,
  largestFirst: 'The largest products are listed.',
  lines: {
    sum: 'Sum, a whole number of 32 bits',
    sumOfFloats: 'Sum',
    correction: (zeroPoint: string, weightSum: string) =>
      `− zero point × sum of the weights' levels: ${zeroPoint} × ${weightSum}`,
    rest: 'That leaves',
    multiplier: (input: string, weight: string) => `× both scales: ${input} × ${weight}`,
    bias: '+ [bias]',
    value: '=',
    relu: 'After the ReLU',
    given: 'The kernel gives',
    read: (layer: string, scale: string, zeroPoint: string) =>
      `${layer} reads it as level: ÷ ${scale} + ${zeroPoint}, rounded`,
  },
  otherOrder: 'It adds the same products in another order and rounds after each, so the last digits differ.',
  seeOf: (what: string) => `See the path of ${what}`,
};
