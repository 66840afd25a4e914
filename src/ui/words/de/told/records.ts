/** What is told in German of records of runs and of work that cannot be read (core/runs/telling.ts). */
import type { recordsTelling } from '../../../../core/runs/telling.ts';

export const recordsTold: Readonly<Record<keyof typeof recordsTelling, string>> = {
  'records/field': '{field}: {problem}',
  'records/chunk': 'Jeder Abschnitt außer dem letzten muss {numbers} Zahlen enthalten.',
  'records/not-integers': 'kein Verfahren mit ganzen Zahlen',
  'records/generator': 'Der gespeicherte Zustand eines Zufallsgenerators hat {found} statt {words} Wörter.',
};
