/** The texts of the panel of settings. A hint has its setting's name as its key. */
import type { Translated } from '../../dictionary.ts';
import type { settingsPanelWords as english } from '../../en/late/settings.ts';

export const settingsPanelWords: Translated<typeof english> = {
  run: '训练',
  steps: '权重如何更新',
  measure: '测量',
  where: '在哪里运行',
  hints: {
    epochs: '一次训练持续这么多个[轮次|epoch]。',
    batchSize: '训练时，每个[批次|batch]包含这么多张图像。',
    learningRate: '训练过程中也可以更改[学习率|learning rate]。',
    schedule: {
      constant: '学习率保持不变。使用[学习率调度|schedule]，学习率会随训练逐渐降低。',
      step: '每训练完三分之一的步数，[学习率调度|schedule]把学习率除以十。',
      cosine: '[学习率调度|schedule]沿余弦的半个周期把学习率降到 0。',
    },
    optimizer: {
      sgd: '经典脚本所用的[优化器|optimizer]。学习率宜取 0.01。',
      adam: '这个[优化器|optimizer]为每个权重单独确定步长。学习率宜取 0.001。',
      adamw: '与 Adam 相同，但权重衰减直接从权重本身扣除。使用这个[优化器|optimizer]时，学习率宜取 0.001。',
    },
    momentum: '通常取 0.9；0 表示没有[动量|momentum]。',
    nesterov: '每一步先看动量会把权重带到哪里。',
    weightDecay: '0 表示没有[权重衰减|weight decay]；使用 AdamW 时通常取 0.01。',
    seed: '换一个[随机种子|seed]，下次“重置”就会得到新的权重。',
    shuffle: '[打乱|shuffle]使每个轮次的图像顺序都不同。',
    trainSize: '网络从这么多张[训练图像|training images]中学习。',
    testSize: '用[测试集|test set]中的这么多张图像测量准确率。',
    normalisation: '网络读取的像素在这个范围内。如果文件中的权重是在另一种范围上训练的，请改用那种范围。',
    evalBatchSize:
      '测试图像按这个批大小分类。[动态 int8|dynamic int8] 会略受影响：它在每一批中测量[激活值|activations]的范围。',
    evalEvery: '训练时，每隔这么多个[训练步|step]测量一次准确率。0 表示只在每个轮次结束时测量。',
    evalImages: '训练途中的每次测量使用这么多张测试图像。',
    backend: '[后端|backend]负责计算。“auto”选择这里可用的最快后端。',
    threads: 'simd 后端使用这么多个 CPU [线程|threads]。0 表示使用所有核心。线程数不影响结果。',
  },
  backends: {
    auto: 'auto：最快的后端',
    webgpu: 'webgpu：GPU，通过 WebGPU',
    webgl: 'webgl：GPU，通过 WebGL',
    simd: 'simd：CPU，原生速度',
    cpu: 'cpu：普通 JavaScript',
  },
  normalisations: {
    dataSet: '标准化',
    zeroToOne: '0 到 1',
    minusOneToOne: '-1 到 1',
  },
  optimizers: { sgd: 'SGD', adam: 'Adam', adamw: 'AdamW' },
  schedules: { constant: '恒定', step: '阶梯', cosine: '余弦' },
};
