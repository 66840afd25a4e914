/** The texts of the Comparison panel. words.ts puts all texts together. */
import type { Translated } from '../../dictionary.ts';
import type {
  comparisonWords as englishComparison,
  latencyWords as englishLatency,
} from '../../en/late/comparison.ts';

/** How many times smaller weights of so many bits alone would make the file. */
const times = new Map([
  [8, '四分之一'],
  [4, '八分之一'],
  [2, '十六分之一'],
]);

export const comparisonWords: Translated<typeof englishComparison> = {
  /** Of accuracy: a difference of percentages. */
  points: (difference: string) => `${difference} 个百分点`,
  empty: '先量化模型：之后两个模型会在这里并列显示。',
  measure: '指标',
  difference: '差值',
  accuracy: '准确率',
  interval: '95 % 置信区间',
  file: '文件大小',
  gzipped: 'gzip 压缩后',
  latency: '单张耗时',
  correct: '答对',
  mistakes: '答错',
  accuracyQuestion: '准确率下降了吗？',
  accuracyAnswer: (low, high) =>
    `测试图像只是一个样本。基线的 [95 % 置信区间|confidence interval]从 ${low} 到 ${high}。`,
  /** bits: of each weight. */
  bytesQuestion: (bits) => (!times.has(bits) ? '字节都用在哪里？' : `为什么没有缩小到${times.get(bits)}？`),
  someStay: (layers, bytes) => `${layers} 以及文件头保持原样：有 ${bytes} 没有缩小。`,
  allShrink: (bytes) => `每一层都缩小了。偏置仍占 32 位，缩放因子也要占位置，文件头占 ${bytes}。`,
  layers: { stay: '仍为 float32', shrink: '量化的层', header: '文件头' },
  changedQuestion: '哪些答案改变了？',
  changedByChance: (p) =>
    `仅凭[偶然因素|McNemar's test]，分得这样不均的概率：${p}。这些改变不能说明准确率有差别。`,
  changedForReal: (p) => `仅凭[偶然因素|McNemar's test]，分得这样不均的概率：${p}。差异是显著的。`,
  /** Of a share too small to write. */
  changedNone: '对每张图像，两个模型的答案都相同。',
  logits: (share: string) =>
    `两者的 [logit|logits] 相差 ${share}：它们之间距离的平方，与基线 logit 的平方和之比。早在答案改变之前，舍入就在这里显现出来。`,
  better: '变好',
  worse: '变差',
  bothWrong: '都错',
  median: '中位数',
  p95: '95 % 的计时低于',
};

export const latencyWords: Translated<typeof englishLatency> = {
  question: '在这台机器上更快吗？',
  /** 50 runs, or where one is too short for the browser's clock: 50 groups of 12 runs. */
  timed: (timings, runs) =>
    runs === timings ? `${runs} 次运行` : `${timings} 组计时（每组 ${Math.round(runs / timings)} 次运行）`,
  answer: (timed, warmUp, backend, arithmetic) =>
    `每个条形是整个模型在 ${backend} 上 ${timed}的[中位数|median]；先预热 ${warmUp} 次，两个模型交替运行。${arithmetic}`,
  arithmetic: {
    'int8-kernels': (name) => `${name} 的量化层用整数计算。`,
    'packed-kernels': (name) => `${name} 的全连接层一边计算一边解包权重，用 float32 计算。`,
    reference: (name) => `${name} 的量化层用普通 TypeScript 计算。`,
    float32: () => '两个模型都用 float32 计算。',
  },
  button: '测量延迟',
  about: '分别用 1、32 和 256 张图像的批次计时：只算全连接层，以及整个模型。',
  running: (done, total) => `测量中：已完成 ${done} / ${total}`,
  tableLabel: '各批大小的延迟',
  parts: { dense: '仅全连接层', model: '整个模型' },
  batch: '批大小',
  difference: '差别',
  p95: (p95) => `p95 ${p95}`,
  spread: (spread) => `四分位距 ${spread}`,
  same: '相同',
  faster: (factor) => `速度为 ${factor} 倍`,
  slower: (factor) => `用时为 ${factor} 倍`,
  unknown: '太快，测不出',
  how: (timings, grouped, backend, device) =>
    `时间均为一整批的时间：在 ${backend}（${device}）上，先预热几次，再让两个模型交替运行，取 ${timings} 次计时的中位数。${grouped ? '这个浏览器的时钟太粗，测不准单次运行，所以把几次运行合在一起计时，再除以次数。' : ''}95 % 的计时短于 [p95|percentile]。四分位距是中间一半计时的跨度。如果差别没有超出偶然因素所能解释的程度，就记为相同。`,
  noDense: '没有单独测量它的全连接层：它从头到尾用整数计算，全连接层没有浮点输入。',
  /** Why a quantized model is slower than the float one. */
  whySlower: {
    'int8-kernels': (name, onlyOneImage) =>
      onlyOneImage
        ? `批大小为 1 时更慢：乘法太少，找出激活值的范围并做舍入所花的时间，超过了 ${name} 权重省下的时间。`
        : `${name} 变慢的地方，是因为对激活值做舍入所花的时间超过了整数乘法省下的时间。`,
    'packed-kernels': (name) =>
      `${name} 变慢的地方，是因为解包权重所花的时间超过了省下的时间：要乘的 float32 数一样多。`,
    reference: (name, backend) =>
      `${name} 更慢，是因为它的层在这里用普通 TypeScript 计算：${backend} 没有整数算子，而 float32 有专门的算子。`,
    float32: (name) =>
      `“仅权重”在这里不可能更快：${name} 权重加载时就还原为 float32，网络用还原后的权重计算。变小的只有文件。`,
  },
  whyUnpacked: {
    format: '用打包权重计算的算子只读取整数级别，不读取数值格式。',
    bits: '只有 4 位及以下的权重在计算时保持打包。',
    backend: '只有 simd 后端有用打包权重计算的算子。',
    layers: '只有全连接层用打包的权重计算，而这个方案没有量化任何全连接层。',
  },
  wholeModelGainsLess: '卷积仍为 float32，并且占去大部分时间：所以整个模型的加速不如全连接层。',
};
