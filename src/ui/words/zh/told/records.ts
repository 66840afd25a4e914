/** What is told of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field}：{problem}',
  'records/chunk': '除最后一块外，每一块都必须有 {numbers} 个数。',
  'records/generator': '随机数生成器保存的状态应有 {words} 个字，而不是 {found} 个。',
};
