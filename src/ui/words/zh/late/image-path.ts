/** What the way of one image through the layers says. `[...]` is a term that opens what it means. */
import type { Translated } from '../../dictionary.ts';
import type { imagePathWords as english } from '../../en/late/image-path.ts';

export const imagePathWords: Translated<typeof english> = {
  waiting: '图像还在路上。第一批测试图像到达后，它会显示在这里。',
  noModel: '模型架上没有能读取这种尺寸图像的模型。请换一个基线，或点击“训练”面板中的“重置”。',
  otherNetwork: (candidate) =>
    `${candidate} 与基线不是同一种网络，它们的特征图无法并列。请选择同一种网络的两个模型。`,
  noCandidate: '量化模型之后，它的特征图和差值会显示在旁边。',
  whenTraining: '网络学习时，特征图随权重一起变化。',

  image: {
    picture: (what) => `图像：${what}`,
    test: (index, label) => `测试图像 ${index}，标签为 ${label}`,
    drawing: '你的手绘',
    own: (name) => `你的图片 ${name}`,
    field: '测试图像',
    useOwn: '取自“试一试”',
  },

  stages: '所在位置',
  glance: (float, int8) =>
    `全过程：上面是 ${float}，下面是 ${int8}，最底下是两者之差。选择一个位置，可以放大查看。`,
  stage: (name, channels, side) =>
    side === '1' ? `${name}：${channels} 个值` : `${name}：${channels} × ${side} × ${side}`,
  imageStage: '网络读取的图像：每个像素都已归一化。',
  layerStage: (layer, relu) =>
    relu ? `${layer} 的输出，已经过 [ReLU]。` : `${layer} 的输出：[logit|logits]。`,
  convolutionStage: (layer, channels) =>
    `${layer} 的输出，已经过 [ReLU]：${channels} 个滤波器各给出一张[特征图|feature map]。`,
  poolStage: (from) => `[池化|pooling]从 ${from} 的每四个值中保留最大的一个。`,
  scaleOfGrey: (lowest, highest) => `在两个模型中，黑色都表示 ${lowest}，白色都表示 ${highest}。`,
  difference: '差值',
  differs: (float, int8, farthest, share) =>
    `差值显示得尽可能亮：最深的颜色表示 ${farthest}，是最亮值的 ${share}。橙色：${int8} 更大。蓝色：${float} 更大。`,
  differsNowhere: (float, int8) => `${float} 与 ${int8} 在这里的值完全相同。`,
  maps: (model, stage) => `${stage}，${model}：所有通道`,
  channelMap: (model, stage, channel) => `${stage}，${model}：通道 ${channel}`,
  chosenIs: (value) => `此处：${value}`,
  pick: '点击一个值，查看它是怎样算出来的；也可以在这里选择：',
  channel: '通道',
  unit: '值',
  row: '行',
  column: '列',

  place: (channel, row, column) => `通道 ${channel}，行 ${row}，列 ${column}`,
  value: (channel) => `值 ${channel}`,
  arithmetic: '这个值是怎样算出来的',
  pixel: (byte, value) =>
    `这个像素是 ${byte}（最大 255）。减去数据集的均值，再除以标准差，网络读到的是 ${value}。`,
  contest: (pool, from) => `${pool} 从 ${from} 的这四个值中保留最大的一个：`,
  won: '最大',
  computedAt: (layer, place) => `${layer}，${place}`,
  staysFloat: (layer) => `在这个模型中，${layer} 的计算与 float32 相同。`,
  inIntegers: (model) => `${model}：用整数`,
  inFloats: (model) => `${model}：用实数`,
  levelsFrom: {
    batch: (scale, zeroPoint) =>
      `每个值 x 变成 128 个[量化级|levels]之一：x ÷ ${scale} + ${zeroPoint}，再舍入。这里的[缩放因子|scale]和[零点|zero point]由当前批次决定，而当前批次只有这一张图像。换成 32 张图像的批次，它们就会不同。`,
    calibration: (scale, zeroPoint) =>
      `每个值 x 变成 128 个[量化级|levels]之一：x ÷ ${scale} + ${zeroPoint}，再舍入。这里的[缩放因子|scale]和[零点|zero point]由[校准|calibration]得到。`,
  },
  codes: (scale, zeroPoint) =>
    `每个权重 w 存为一个整数，即它的编码：w = ${scale} × (编码 − ${zeroPoint})。式中是[缩放因子|scale]和[零点|zero point]。模型用 w 计算。`,
  codesOfFormat: '每个权重 w 存为一个编码，它代表少数几个数中的一个：w = 缩放因子 × 数。模型用 w 计算。',
  codesOfGroups:
    '每个权重 w 存为一个整数，即它的编码：w = [缩放因子|scale] × (编码 − [零点|zero point])。每[组|group]权重有自己的缩放因子。模型用 w 计算。',
  columns: {
    from: '来源',
    x: 'x',
    xq: 'x 的量化级',
    w: 'w',
    wq: 'w 的量化级',
    code: 'w 的编码',
    product: '乘积',
  },
  termFrom: (channel, row, column) => `${channel} · ${row} · ${column}`,
  termFromLegend: '来源：通道 · 行 · 列。',
  border: '边界',
  more: (count) => `另有 ${count} 个乘积`,
  largestFirst: '只列出最大的乘积。',
  lines: {
    sum: '总和，32 位整数',
    sumOfFloats: '总和',
    correction: (zeroPoint, weightSum) => `− 零点 × 权重量化级之和：${zeroPoint} × ${weightSum}`,
    rest: '余下',
    multiplier: (input, weight) => `× 两个缩放因子：${input} × ${weight}`,
    bias: '+ [偏置|bias]',
    value: '=',
    relu: '经过 ReLU 之后',
    given: '算子给出',
    read: (layer, scale, zeroPoint) => `${layer} 读到的量化级：÷ ${scale} + ${zeroPoint}，再舍入`,
  },
  otherOrder: '算子以另一种顺序累加同样的乘积，每次相加都要舍入，所以最后几位数字不同。',
  seeOf: (what) => `查看计算过程：${what}`,
};
