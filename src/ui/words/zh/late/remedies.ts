/** What the remedies say in Chinese: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { remedyWords as english } from '../../en/late/remedies.ts';

export const remedyWords: Translated<typeof english> = {
  summary: '无需训练的补救方法',
  chosen: (names) => `补救方法：${names}`,
  about: '它们只需几秒，就能挽回位数少所付出的代价。哪些有效取决于网络：请比较使用前后 logit 的误差。',
  images: '补救方法会查看这么多张训练图像。',
  remedies: {
    equalize: {
      name: '跨层均衡',
      about:
        '让一层各个输出的范围相等，再在下一层抵消这一改动。浮点网络的计算结果不变，一个缩放因子却能适合更多权重。',
    },
    'mse-scale': {
      name: '按 MSE 选缩放因子',
      about:
        '选出一个缩放因子，使舍入后的权重最接近原来的权重。在 2 位时可能有害：它会截断大的权重，而这些权重最重要。',
    },
    'output-scale': {
      name: '按输出选缩放因子',
      about: '选出一个缩放因子，使这一层在训练图像上的输出最接近原来的输出。',
    },
    gptq: {
      name: 'GPTQ',
      about: '逐列舍入权重。每一列都会弥补前面各列在训练图像上显现出来的误差。',
    },
    'act-order': {
      name: '按激活值排序的 GPTQ',
      about: '先处理所读取的值最大的那些列，这时其他列还来得及弥补它们的误差。',
    },
    'float-target': {
      name: '以浮点模型为目标的 GPTQ',
      about: '每一层都以浮点网络在该处的输出为目标，因此也会弥补前面各层的误差。',
    },
    bias: {
      name: '偏置校正',
      about: '移动每个偏置，使输出的均值与浮点网络中的相同。',
    },
    adaround: {
      name: 'AdaRound',
      about: '为每个权重学习应该向上还是向下舍入，每层 1,000 步。它是其中最慢的，需要半分钟或更久。',
    },
  },
};
