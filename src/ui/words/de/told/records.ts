/** What is told in German of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field}: {problem}',
  'records/chunk': 'Jeder Block außer dem letzten muss {numbers} Zahlen enthalten.',
  'records/generator': 'Der gespeicherte Stand eines Zufallsgenerators hat {words} Wörter, nicht {found}.',
};
