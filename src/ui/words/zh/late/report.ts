/** The texts of the whole report on a quantized model. */
import type { Translated } from '../../dictionary.ts';
import type { reportWords as english } from '../../en/late/report.ts';

export const reportWords: Translated<typeof english> = {
  fineTuned: (scheme, steps) => `${scheme}，微调 ${steps} 步之后`,
  file: '文件大小',
  gzipped: 'gzip 压缩后',
  accuracy: '准确率',
  interval: (low, high) => `95 % 置信区间：${low} – ${high}`,
  changed: '答案改变',
  ofImages: (images) => `共 ${images} 张`,
  latency: '单张耗时',
  latencyDetail: (p95) => `95 % 低于 ${p95}`,
  layers: (model) => `${model}，逐层`,
  weights: '权重类型',
  scales: '缩放因子数',
  scale: '缩放因子',
  zeroPoint: '零点',
  inputScale: '输入缩放因子',
  inputZeroPoint: '输入零点',
  largestError: '最大误差',
  clipped: '截断',
};
