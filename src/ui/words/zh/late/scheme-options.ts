/** What the options of a scheme say in Chinese: they come with the options. */
import type { Translated } from '../../dictionary.ts';
import type { schemeOptionsWords as english } from '../../en/late/scheme-options.ts';

export const schemeOptionsWords: Translated<typeof english> = {
  formats: {
    int: {
      name: '整数',
      about: '量化级的间距相等，每个权重占多少位由你选择。任何处理器都能用整数计算。',
    },
    'fp8-e4m3': {
      name: 'FP8 E4M3',
      about:
        '8 位浮点数：指数占 4 位，有效数字占 3 位。量化级在 0 附近很密。大语言模型在 NVIDIA 的 H100 及后续 GPU 上用这种格式运行。',
    },
    'fp8-e5m2': {
      name: 'FP8 E5M2',
      about:
        '8 位浮点数：指数占 5 位，有效数字占 2 位。它的范围更大，量化级则更稀疏。它是为训练中的梯度设计的；权重用 E4M3 时误差通常更小。',
    },
    nf4: {
      name: 'NF4',
      about:
        '16 个量化级的位置，使每一个都对应钟形曲线上同样多的权重。每[组|group] 64 个权重共用一个[缩放因子|scale]。QLoRA 用这种格式在一块 GPU 上微调大语言模型。',
    },
    mxfp8: {
      name: 'MXFP8',
      about:
        '8 位的 E4M3 浮点数。每[组|group] 32 个权重共用一个[缩放因子|scale]，它是 2 的幂，占一个字节：这是 AMD、Intel、Microsoft、NVIDIA 等公司共同商定的标准。',
    },
    'mxfp6-e2m3': {
      name: 'MXFP6 E2M3',
      about:
        '6 位浮点数：指数占 2 位，有效数字占 3 位。每[组|group] 32 个权重共用一个 2 的幂作为[缩放因子|scale]。这是一种折中：几乎和 8 位一样准确，体积却小四分之一。',
    },
    'mxfp6-e3m2': {
      name: 'MXFP6 E3M2',
      about:
        '6 位浮点数：指数占 3 位，有效数字占 2 位。它能保留被 E2M3 舍入为 0 的小权重，其他地方的量化级则更稀疏。',
    },
    mxfp4: {
      name: 'MXFP4',
      about:
        '4 位浮点数：15 个量化级。每[组|group] 32 个权重共用一个 2 的幂作为[缩放因子|scale]，所以最大的权重可能被截断。OpenAI 以这种格式发布了 gpt-oss 模型。',
    },
    nvfp4: {
      name: 'NVFP4',
      about:
        '与 MXFP4 相同的 15 个量化级，但每[组|group]有 16 个权重，[缩放因子|scale]是 FP8 浮点数：更贴近权重，每个权重只多占四分之一位。NVIDIA 的 Blackwell GPU 用这种格式计算。',
    },
  },
  widths: {
    summary: '每层各用一种位宽',
    chosen: (widths) => `各层位宽：${widths}`,
    about: '各层的承受力不同：大的层决定字节数，而有些小的层决定准确率。',
    same: '全部用同一种位宽',
  },
  group: {
    name: '逐组',
    about: '相邻的权重组成一[组|group]，每组有自己的[缩放因子|scale]：量化级最细，但要存的缩放因子也最多。',
  },
  symmetric: {
    name: '对称',
    about: '[量化级|levels]是[对称|symmetric]的：在 0 的两侧延伸得一样远，[零点|zero point]为 0。',
  },
  affine: {
    name: '非对称',
    about:
      '[量化级|levels]是[非对称|affine]的：从最小的权重到最大的权重，每个缩放因子都需要一个[零点|zero point]。',
  },
  observers: {
    minMax: { name: '最小最大值', about: '这个[观察器|observer]覆盖它见过的所有值。' },
    percentile: { name: '百分位', about: '这个[观察器|observer]在两端各舍去最罕见的 0.01 %。' },
    mse: {
      name: 'MSE',
      about: '这个[观察器|observer]选择的范围，使[舍入|rounding]和[截断|clipping]带来的总误差最小。',
    },
  },
};
