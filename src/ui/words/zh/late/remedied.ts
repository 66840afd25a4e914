/** What the views of weights and layers, and the whole report, say in Chinese of remedies that were carried out. */
import type { Translated } from '../../dictionary.ts';
import type { remediedWords as english } from '../../en/late/remedied.ts';

export const remediedWords: Translated<typeof english> = {
  heading: '补救方法带来的变化',
  about: (layer, model) => `${model} 中的 ${layer}，与不用补救方法的同一层相比：那里每个权重取最近的量化级。`,
  figure: '数值',
  before: '直接舍入',
  after: '补救后',
  evenness: '一行的范围，与最宽的一行之比',
  scale: '缩放因子，与覆盖整个范围的缩放因子之比',
  moved: '不在最近量化级上的权重',
  biasShift: '偏置的典型变化',
  zeros: '变成 0 的权重',
  error: '权重的误差，与权重大小之比',
  further:
    '权重的误差比直接舍入更大。这并不是缺陷：这些方法看的是这一层的输出，而不是它的权重。“各层”视图里可以看到。',
  rowsScale: '两张图各有自己的比例。',
  rowsBefore: '补救之前',
  rowsAfter: '补救之后',
  seconds: (total, parts) => `所有层的补救方法共用了 ${total}：${parts}。`,
  images: '校准图像',
  part: (name, seconds) => `${name} ${seconds}`,
  plain: (decibels) => `直接 ${decibels}`,
  plainExact: '直接：无误差',
  plainColumns: '直接：不用补救方法、每个权重取最近量化级时的同一数值。',
  plainSize: (decibels) => `不用补救方法时是 ${decibels}。`,
};
