/** What is told of what was done to a file's weights (core/formats/adapting/telling.ts). */
import type { adaptTelling } from '../../../../core/formats/adapting/telling.ts';

export const adaptTold: Readonly<Record<keyof typeof adaptTelling, string>> = {
  'adapt/too-many-tensors': '{file} 有 {count} 个张量，最多只能有 {most} 个。请只保存模型的 state_dict。',
  'adapt/long-name':
    '{file} 中有一个张量的名称长达 {length} 个字符（“{name}…”），最多只能有 {most} 个。文件是否已损坏？',
  'adapt/prefix': '已去掉前缀 {prefix}',
  'adapt/widened': '已由 {type} 扩展为 float32',
  'adapt/rounded': '已由 {type} 舍入为 float32',
  'adapt/pruned': '已应用剪枝掩码',
  'adapt/channels-first': '卷积的通道在最后一维（MLX 的做法），已将各卷积层和第一个全连接层转置',
  'adapt/by-order': '已根据顺序和形状命名 {tensor} 等张量',
  'adapt/one-shape': '{layers} 形状相同，已按这个顺序采用',
  'adapt/left-out': '已略去 {names}',
};
