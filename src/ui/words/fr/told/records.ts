/** What is told of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field} : {problem}',
  'records/chunk': 'Chaque bloc, sauf le dernier, doit contenir {numbers} nombres.',
  'records/not-integers': 'ce n’est pas un schéma d’entiers',
  'records/generator': 'L’état enregistré d’un générateur a {found} mots au lieu de {words}.',
};
