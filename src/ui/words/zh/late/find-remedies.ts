/** The Chinese texts of the search for remedies: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { findRemediesWords as english } from '../../en/late/find-remedies.ts';

export const findRemediesWords: Translated<typeof english> = {
  find: '寻找补救方法',
  explain:
    '从代价最小的开始，逐个尝试补救方法。凡是能在留出的训练图像上降低 [logit|logits] 误差的就保留，达到目标即停止。',
  target: '目标',
  targets: {
    'no-real-loss': '没有显著下降',
    changed: '改变很少',
    'logit-error': '误差很小',
  },
  chance: "当准确率的下降可以用[偶然因素|McNemar's test]解释时，目标即达到。",
  mostChanged: '每 1,000 个预测中最多改变几个',
  changedProblem: '请输入 0 到 1,000 之间的整数。',
  mostError: 'logit 误差上限（%）',
  errorProblem: '请输入大于 0 且不超过 1,000 的数。',
  quantizing: (name, percent) => `${name}：已完成 ${percent} %`,
  calibrating: (name, done, total) => `${name}：已查看 ${done} / ${total} 张训练图像`,
  measuring: (name, done, total) => `${name}：已分类 ${done} / ${total} 张留出的图像`,
  float: 'float32',
  nothing: '不用补救方法',
  stairs: '每个补救方法之后的 logit 误差',
  verdicts: { kept: '保留', 'no-use': '无效', hurt: '有害' },
  instead: (names) => `代替${names}`,
  figures: (changed, accuracy, low, high) => `${changed} 个改变，${accuracy} 答对（${low} 至 ${high}）`,
  images: (scheme, images, accuracy) =>
    `${scheme}：在最后 ${images} 张训练图像上测量，浮点模型答对其中的 ${accuracy}。括号内是 [95 % 置信区间|confidence interval]。`,
  scale: '刻度上每一格是前一格的十倍。',
  goal: '竖线是目标。',
  result: (error, changed, images, loss) =>
    `logit 误差 ${error}，${images} 个预测中有 ${changed} 个改变，${loss ? '有' : '没有'}显著下降`,
  needed: (names, _, result) => `${names}就够了：${result}。`,
  noneNeeded: (result) => `不需要补救方法：${result}。`,
  closest: (names, result) => `没有达到目标。最接近的是${names}：${result}。`,
  noneHelped: (result) => `没有达到目标，也没有补救方法起作用：${result}。`,
  hurt: (names) => `有害：${names}。`,
  useless: (names) => `无效：${names}。`,
  passedOver: (names) => `没有尝试${names}：有一层的输入太多。`,
  stopped: '寻找在结束前被停止。模型和设置保持原样。',
};
