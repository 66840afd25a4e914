/** What is told of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field}: {problem}',
  'records/chunk': 'Todos los bloques menos el último deben contener {numbers} números.',
  'records/not-integers': 'no es un esquema de enteros',
  'records/generator': 'El estado guardado de un generador tiene {words} palabras, no {found}.',
};
