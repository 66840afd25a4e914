/** What is told of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field}：{problem}',
  'records/chunk': '除最后一块外，每一块都必须有 {numbers} 个数。',
  'records/width': '扫描中有一个位数不属于“仅权重”方案',
  'records/generator': '保存的随机数生成器状态有 {found} 个字，应为 {words} 个。',
};
