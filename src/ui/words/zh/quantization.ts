/** The texts of the Quantization panel. words.ts puts all texts together. */
import type { Translated } from '../dictionary.ts';
import type { quantizationWords as english } from '../en/quantization.ts';

export const quantizationWords: Translated<typeof english> = {
  schemes: {
    dynamic: {
      name: '动态 int8',
      about:
        '与 PyTorch 相同：[动态 int8|dynamic int8] 用 256 个[量化级|levels]表示[全连接层|dense layer]的权重，并逐批对输入做舍入。卷积和偏置仍为 [float32]。',
    },
    weightOnly: {
      name: '仅权重',
      about:
        '在[仅权重|weight-only]文件中，每个权重占 8 到 2 位；计算时还原为 [float32]。文件缩小得最多；4 位及以下时，单张图像的推理也可能更快。',
    },
    static: {
      name: '静态 int8',
      about:
        '采用[静态 int8|static int8] 时，各层之间传递的是整数，卷积也不例外。[校准|calibration]事先用训练图像找出每个输入的范围。',
    },
  },
  granularity: '缩放因子',
  granularities: {
    tensor: {
      name: '逐张量',
      about:
        '[逐张量|per tensor]是指一层的所有权重共用一个[缩放因子|scale]：最简单，也是 PyTorch 的默认做法。',
    },
    channel: {
      name: '逐通道',
      about: '[逐通道|per channel]是指一层的每个输出各有一个[缩放因子|scale]：权重较小的输出能保留更多细节。',
    },
  },
  quantize: '量化',
  layer: '层',
  before: '之前',
  after: '之后',
  noise: '信噪比',
  staysFloat: '仍为浮点',
  denseOnly: '仍为浮点：只量化全连接层',
  answer: (worst, layer, part) =>
    `最差的一层是 ${layer}：舍入噪声比权重低 ${worst}，约为权重大小的 1/${part}。`,
  answerLost: (worst, layer) => `最差的一层是 ${layer}：舍入噪声与权重本身差不多大（${worst}）。`,
  nothingLost: '舍入没有改变任何权重：它们本来就都落在量化级上。',
  noiseExplained: '信噪比说明舍入之后权重还保留多少信息：每多 6 dB，相当于多 1 位。',
  running: (done, total) => `两个模型已分类 ${done} / ${total} 张测试图像`,
  calibrating: (done, total) => `校准中：已看 ${done} / ${total} 张训练图像`,
  fineTuning: (done, total) => `微调中：第 ${done} / ${total} 步`,
  remedying: (percent) => `补救中：已完成 ${percent} %`,
  outdated: '点击“量化”，查看当前选择的结果。',
  report: '完整报告',
};
