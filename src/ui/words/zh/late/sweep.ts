/** The texts of the Sweep panel. words.ts puts all texts together. */
import type { Translated } from '../../dictionary.ts';
import type { sweepWords as english } from '../../en/late/sweep.ts';

export const sweepWords: Translated<typeof english> = {
  explain:
    '[扫描|sweep]依次用 8、7……2 位存储权重，每次都测量准确率；然后再逐层各测一次，最后为每一层寻找合适的位宽。每个文件都会写出、读回并测试。你的结果保持不变；任何一个新模型都可以与基线比较。',
  sweep: '扫描',
  stop: '停止扫描',
  calibrating: (point, points, done, total) =>
    `第 ${point} / ${points} 个点：正在校准，第 ${done} / ${total} 张图像`,
  classifying: (point, points, done, total) => `第 ${point} / ${points} 个点，${done} / ${total} 张图像`,
  paused: (point, points) => `暂停在第 ${point} / ${points} 个点`,
  measured: (points, total) => `已测量 ${points} / ${total} 个点。`,
  compare: (name) => `把 ${name} 与基线比较`,
  bits: (bits) => `${bits} 位`,
  float: 'float32',
  meanings: { chance: '偶然', loss: '显著下降', gain: '显著提升' },
  widths: {
    question: '位数减少，代价是什么？',
    empty: '点击“扫描”：这里会画出准确率与字节数的关系，权重从 8 位降到 2 位。',
    none: '所有层都已关闭，没有位数可试。至少要有 1 层参与量化。',
    enough: (bits, bytes, factor) => `${bits} 位就够：${bytes}，压缩比 ${factor}，没有显著下降`,
    tooFew: (bits, points) => `；降到 ${bits} 位，准确率下降 ${points} 个百分点。`,
    noneTooFew: '。',
    exceptions: (bits, count, points) =>
      `位数并非总是越多越好：${bits} 位时${count > 1 ? '最多' : ''}下降 ${points} 个百分点。`,
    noneEnough: (bits, points) => `连 ${bits} 位也不够：准确率下降 ${points} 个百分点。`,
    legend:
      '虚线是 float32，色带是它的 [95 % 置信区间|confidence interval]。空心点表示显著下降：偶然因素不足以解释。纵轴越接近 100 % 刻度越宽。点击一个点，把它的模型与基线比较。',
    numbers: '具体数值',
    scheme: (name, least) => `第一个模型是 ${name}；其余的位数依次减少，直到 ${least} 位。`,
    meaning: '含义',
    width: '权重',
    file: '文件',
    accuracy: '准确率',
    difference: '差值',
    interval: '95 % 置信区间',
  },
  front: {
    question: '最小能到多小？',
    switch: '同时为每一层寻找位宽',
    formatsSwitch: '同时测量每一层的数值格式',
    empty: '点击“扫描”：最后一部分让每一层有自己的位宽，并画出各种组合的准确率与字节数。',
    off: '打开上面的开关，扫描就会为每一层寻找位宽。',
    searching: '先单独测量每一层，再测量位宽组合：图形随后出现。',
    choosing: (point: number, points: number) => `正在选择位宽：第 ${point} / ${points} 个模型`,
    remedying: (percent: string) => `补救方法：${percent} %`,
    unfinished: '位宽的搜索尚未完成。',
    bits: (widths: string) => `${widths} 位`,
    enough: (widths: string, bytes: string, factor: string, accuracy: string) =>
      `各层取 ${widths} 位就够：${bytes}，压缩比 ${factor}，准确率 ${accuracy}，没有显著下降。`,
    noneSound: '这些组合的损失都超出了偶然因素的范围。',
    best: (widths: string, accuracy: string) => `最准确的是 ${widths}：${accuracy}。`,
    legend: (images: string) =>
      `每个点是一种位宽组合。它由 ${images} 张训练图像选出；评判它的测试图像没有参与选择。折线是前沿：测过的组合中没有既更小又更准确的。圆环标出没有显著下降的最小组合；方块表示各层位宽相同。点击一个点，就按它量化。`,
    columns: { widths: '位宽', changed: '改变', error: 'logits 误差' },
    smallest: '最小，无下降',
    quantize: (widths: string) => `按 ${widths} 位量化`,
    targets: {
      bytes: '至多多少 kB',
      accuracy: '准确率至少为（%）',
      found: (bytes: string, accuracy: string) => `${bytes}，${accuracy}`,
      none: '没有测到这样的组合。',
      wrong: '请输入一个数。',
    },
    shares: {
      question: (bits: number) => `${bits} 位时哪一层代价最大？`,
      alone: '单独',
      spared: '豁免',
      explain: (bits: number) =>
        `单独：只有这一层用 ${bits} 位时，[损失|loss]增加多少。豁免：其他层都用 ${bits} 位而这一层保持 float 时，损失少增加多少。两者不同，说明各层的误差会互相加重或减轻。`,
    },
    single: {
      question: '每一层单独损失多少？',
      explain: '只舍入一层、其他各层保持浮点时，损失增加多少。小于 0 表示舍入反而有帮助。',
      weights: '权重类型',
      bits: (bits) => `${bits} 位`,
    },
    predictionQuestion: '相加会漏掉什么？',
    predicted: '预测的损失',
    measured: '测得的损失',
    prediction: (rank: string, mixes: number, widths: string, predicted: string, measured: string) =>
      `把各层单独量化的损失相加，就能预测一种组合的损失（[交叉熵|cross entropy]，在用于选择的训练图像上）。顺序几乎正确：在 ${mixes} 种组合上，秩相关系数为 ${rank}。两层的误差可能叠加，也可能抵消：${widths} 的预测损失为 ${predicted}，实测为 ${measured}。`,
  },
  layers: {
    question: '哪一层最敏感？',
    empty: '扫描的第二部分每次只量化一层：这里会显示每一层的代价。',
    scheme: (name) => `每次只有一层按 ${name} 量化，其他层仍为 float32。`,
    layer: '层',
    lost: '差值',
    noise: '信噪比',
    meaning: '含义',
    loses: (layer, points) => `${layer} 最敏感：单独量化它，准确率就下降 ${points} 个百分点。`,
    nothingLost: '没有哪一层的代价超出偶然因素的范围，而且舍入没有改变任何权重。',
    noneLoses: (layer, noise) =>
      `没有哪一层的代价超出偶然因素的范围。${layer} 的噪声最大：信噪比为 ${noise}。`,
  },
  export: '导出扫描 CSV',
};
