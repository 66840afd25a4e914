/** What is told of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field}：{problem}',
  'records/chunk': '除最后一块外，每一块都必须有 {numbers} 个数。',
  'records/not-integers': '不是整数量化方案',
  'records/generator': '保存的随机数生成器状态有 {found} 个字，应为 {words} 个。',
};
