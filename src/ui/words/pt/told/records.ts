/** What is told of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field}: {problem}',
  'records/chunk': 'Cada bloco, exceto o último, deve ter {numbers} números.',
  'records/not-integers': 'não é um esquema de inteiros',
  'records/generator': 'O estado salvo de um gerador tem {found} palavras, não {words}.',
};
