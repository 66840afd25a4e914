/** What the view of layers says. `[dB]` marks a term that can be opened. */
import type { Translated } from '../../dictionary.ts';
import type {
  fourAccuraciesWords as englishFourAccuracies,
  layerErrorsWords as englishLayerErrors,
  layerTimesWords as englishLayerTimes,
} from '../../en/late/layers.ts';

export const layerErrorsWords: Translated<typeof englishLayerErrors> = {
  about: (candidate, baseline, count) =>
    `前 ${count} 张测试图像上，每一层在 [ReLU] 之前的输出：${candidate} 与 ${baseline} 相比。数字表示误差比信号低多少 [dB]：每多 6 dB，相当于多 1 位，误差减半。条形越长越好。`,
  layer: '层',
  accumulated: '累积',
  alone: '单独',
  without: '还原后 logit',
  columns:
    '累积：到这一层为止积累的误差。单独：这一层读取与基线相同的输入，所以误差全是它自己的。还原后 logit：把这一层换回基线、其他各层仍用候选时，[logit|logits] 的误差。',
  exact: '无误差',
  size: (decibels, part) => `logit 的误差比 logit 低 ${decibels}，约为其大小的 1/${part}。`,
  most: (layer, percent) => `大部分来自 ${layer}：把 ${layer} 换回基线，logit 中的噪声会减少 ${percent}。`,
  largest: (layer, percent) =>
    `没有哪一层占去大半。最大的一份来自 ${layer}：把 ${layer} 换回基线，logit 中的噪声会减少 ${percent}。`,
  noLayer: '任何一层都不能单独解释它：几层的误差互相抵消了一部分。',
  nothing: 'logit 连一位都没有改变。',
  measuring: '正在逐层测量。',
  training: '训练正在改变权重。请暂停训练或等它结束，之后再测量各层。',
  obstacles: {
    busy: '有任务正在运行。任务结束或暂停后，再测量各层。',
    'no-candidate': '请先量化模型：它的各层会在这里与浮点模型比较。',
    'different-networks': '基线和候选是不同的网络，各层无法比较。请在页面顶部选择同一种网络的两个模型。',
    'other-images': '这些模型读取的图像尺寸与数据集不同。请在页面顶部选择其他模型。',
    'no-float-weights': '这里需要一个已知其浮点权重的量化候选模型。请在页面顶部选择一个在这里量化的模型。',
    'not-finite': '有些权重或激活值不是有限的数，无法测量。请退回到损失还正常时的权重。',
  },
  selfCheck: {
    heading: '测量方法自检',
    sound: (rounded, agree, count, decibels) =>
      `如果${rounded}用 16 位，同样的计算过程对 ${count} 张图像中的 ${agree} 张给出与浮点模型相同的答案，logit 的误差比 logit 低 ${decibels}。可见上面的误差来自量化，而不是测量的问题。`,
    broken: (rounded, agree, count, decibels) =>
      `请不要相信上面的数字。如果${rounded}用 16 位，同样的计算过程应当几乎没有损失，但 logit 的误差只比 logit 低 ${decibels}，${count} 个答案中只有 ${agree} 个与浮点模型相同。`,
    weights: '权重',
    both: '权重和激活值',
  },
};

export const fourAccuraciesWords: Translated<typeof englishFourAccuracies> = {
  about: (candidate, count) =>
    `前 ${count} 张测试图像中答对多少：只舍入 ${candidate} 的[权重|weights]、只舍入它的[激活值|activations]、两者都舍入，或者都不舍入。`,
  tableLabel: '权重和激活值量化与否时的准确率',
  weights: { float: '浮点权重', quantized: '量化权重' },
  activations: { float: '浮点激活值', quantized: '量化激活值' },
  start: '浮点模型',
  same: '一张不多，一张不少',
  change: (count) => `${count < 0 ? '少' : '多'} ${Math.abs(count)} 张`,
  none: '没有这种情况',
  weightsOnly: '这个方案只舍入权重，激活值保持不变。',
  free: '舍入在这里没有代价：答对的数量与浮点时一样。',
  weightsCost: '权重的代价大于激活值。',
  activationsCost: '激活值的代价大于权重。',
  alike: '权重和激活值的代价相同。',
  chance: '多几张或少几张，可能只是偶然。',
};

export const layerTimesWords: Translated<typeof englishLayerTimes> = {
  batch: '每批图像数',
  button: '逐层计时',
  about: '在这台机器上逐层计时，方式与模型运行时相同；每层包括它后面的 ReLU 和池化。',
  running: (layer, total) => `正在计时：第 ${layer} / ${total} 层。`,
  tableLabel: '每一层的耗时',
  layer: '层',
  all: '所有层',
  difference: '差别',
  alike: '计算方式相同',
  same: '相同',
  faster: (factor) => `速度为 ${factor} 倍`,
  slower: (factor) => `用时为 ${factor} 倍`,
  unknown: '太快，测不出',
  slowest: (layer, percent, baseline) => `在 ${baseline} 中，${layer} 占去 ${percent} 的时间。`,
  bound: (candidate, percent, gain) =>
    `${candidate} 量化的层共占 ${percent}。即使它们完全不花时间，模型的速度也只是原来的 ${gain} 倍：其他各层仍为 float32。`,
  whole: (candidate) => `${candidate} 量化了每一层，所以每一层都有可能变快。`,
  arithmetic: {
    'int8-kernels': '',
    'packed-kernels':
      '只有全连接层用打包的权重计算，所以只有它们可能更快。卷积的权重在加载时还原为 float32。',
    reference: '在这个后端上，量化的层用普通 TypeScript 计算，因为它没有整数算子。',
    float32: '量化权重在加载时就还原为 float32，所以任何一层都不会更快。变小的只是文件。',
  },
  how: (count, timings, backend) =>
    `批大小为 ${count} 时的毫秒数：在 ${backend} 上让两个模型交替运行，取 ${timings} 次计时的[中位数|median]。`,
};
