/** What is told of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field}: {problem}',
  'records/chunk': 'Cada bloco, exceto o último, deve ter {numbers} números.',
  'records/width': 'um dos pontos da varredura não é do esquema só pesos',
  'records/generator': 'O estado salvo de um gerador tem {found} palavras, não {words}.',
};
