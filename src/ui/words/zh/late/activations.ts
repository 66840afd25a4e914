/** What the picture of activations says. `[...]` is a term that opens what it means. */
import type { Translated } from '../../dictionary.ts';
import type { activationsWords as english } from '../../en/late/activations.ts';

export const activationsWords: Translated<typeof english> = {
  about:
    '静态 int8 把 128 个[量化级|levels]分布在一个范围内，这个范围取自[校准|calibration]图像，由[观察器|observer]选定。范围宽，就不会截断任何值，但量化级之间的距离也大。',
  waiting: '图像正在通过模型。这大约需要一秒；有其他任务时会先等待。',
  old: '测量之后权重又变了。没有其他任务时会重新测量。',
  otherImages: '浮点模型读取的图像与这个数据集的图像不同。',
  layer: '层',
  measured: {
    train: (model, images) => `${model} 处理前 ${images} 张训练图像的结果，数量与校准时相同。`,
    test: (model, images) => `${model} 处理前 ${images} 张测试图像的结果：到达的训练图像还不够多。`,
  },
  observers: {
    minMax: '最小最大值',
    percentile: '百分位',
    mse: 'MSE',
  },
  columns: {
    observer: '观察器',
    range: '范围',
    scale: '[缩放因子|scale]',
    zeroPoint: '[零点|zero point]',
    cutOff: '[截断|clipping]',
  },
  range: (min, max) => `${min} 至 ${max}`,
  cutNothing: '无',
  cut: (count, share) => `约 ${count} 个值，${share}`,
  axis: '该层的输入值',
  counts: '数量，对数坐标',
  picture: (layer, total, min, max) =>
    `${layer} 读取的 ${total} 个值，从 ${min} 到 ${max}。纵轴每高一格，数量是原来的十倍。`,
  line: (observer, min, max) => `${observer}：${min} 至 ${max}`,
  finer: (observer, factor, count) =>
    `${observer}：量化级更密，间距只有“最小最大值”的 1/${factor}。代价是约 ${count} 个值超出范围，被移到最外侧的量化级。`,
  same: {
    percentile: '这里“百分位”与“最小最大值”的范围相同：两端的值占比都超过万分之一。',
    mse: '这里 MSE 与“最小最大值”的范围相同：截断造成的损失会大于更密的量化级带来的好处。',
  },
};
