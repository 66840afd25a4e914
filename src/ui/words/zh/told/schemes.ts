/** What is told of schemes and of what they make of a network (core/quantization/telling.ts). */
import type { schemesTelling } from '../../../../core/quantization/telling.ts';

export const schemesTold: Readonly<Record<keyof typeof schemesTelling, string>> = {
  'schemes/no-layers': '没有任何层参与。请至少打开其中一层：{eligible}。',
  'schemes/unknown-layers': '网络中没有{count|这一层|这些层}：{layers}。可以选择：{eligible}。',
  'schemes/not-dense':
    '动态量化只用于全连接层，不能用于 {layers}。请关闭这些层，或选择“仅权重”或“静态 int8”。',
  'schemes/no-range': '{layer} 的输入范围未知。请重新校准这个网络。',
  'schemes/not-calibrated': '静态量化需要每一层的输入范围。请先用训练图像校准模型。',
  'schemes/no-image': '没有图像到达 {layers}，所以{count|它的|它们的}输入范围未知。请至少用一张图像校准。',
  'schemes/named-twice': '有一层出现了两次',
  'schemes/field': '{field}：{problem}',
  'schemes/not-finite': '{what}：其中有 NaN 或无穷大，无法量化。请退回到损失还正常时的权重。',
  'schemes/input-of': '{layer} 的输入',
  'schemes/some-input': '某个量化层的输入',
  'schemes/dynamic': '动态 int8，{weights}',
  'schemes/static-min-max': '静态 int8，{weights}，最小最大值，{images} 张图像',
  'schemes/static-percentile': '静态 int8，{weights}，百分位，{images} 张图像',
  'schemes/static-mse': '静态 int8，{weights}，MSE，{images} 张图像',
  'schemes/weight-only-symmetric': '仅权重，{bits} 位对称，{weights}',
  'schemes/weight-only-affine': '仅权重，{bits} 位非对称，{weights}',
  'schemes/weight-only-format': '仅权重，{format}，{weights}',
  'schemes/no-fine-tuning':
    '微调只适用于间距相等的量化级，不适用于 {format}。请把微调步数设为 0，或选择“整数”。',
  'schemes/format-granularity': '{format} 没有“{granularity}”缩放因子，只有 {possible}',
  'schemes/per-tensor': '逐张量',
  'schemes/per-channel': '逐通道',
  'schemes/per-group': '逐组（每组 {size} 个）',
  'schemes/of-layers': '{scheme}，{layers}',
  'schemes/and': '{one}、{next}',
};
