/** What the picture of activations says. `[...]` is a term that opens what it means. */
import type { Translated } from '../../dictionary.ts';
import type { activationsWords as english } from '../../en/late/activations.ts';
import { counted } from '../counts.ts';

export const activationsWords: Translated<typeof english> = {
  about:
    'L’int8 statique répartit 128 [niveaux|levels] sur une plage qu’il tire des images de [calibration]. Un [observateur|observer] choisit cette plage. Une plage large n’écrête rien, mais ses niveaux sont très espacés.',
  waiting:
    'Les images traversent le modèle. Cela prend environ une seconde. La mesure attend qu’aucune autre tâche ne soit en cours.',
  old: 'Les poids ont changé depuis cette mesure. Elle sera refaite quand rien d’autre ne sera en cours.',
  otherImages: 'Le modèle flottant lit d’autres images que celles de ce jeu de données.',
  layer: 'Couche',
  measured: {
    train: (model, images) =>
      `${model} sur les ${images} premières images d’entraînement, autant qu’en voit une calibration.`,
    test: (model, images) =>
      `${model} sur les ${images} premières images de test : les images d’entraînement ne sont pas encore assez nombreuses.`,
  },
  observers: {
    minMax: 'Min-max',
    percentile: 'Percentile',
    mse: 'MSE',
  },
  columns: {
    observer: 'Observateur',
    range: 'Plage',
    scale: '[Échelle|scale]',
    zeroPoint: '[Point zéro|zero point]',
    cutOff: '[Écrêté|clipping]',
  },
  range: (min, max) => `${min} à ${max}`,
  cutNothing: 'rien',
  cut: (count, share) => `environ ${counted(count, 'valeur', 'valeurs')}, ${share}`,
  axis: 'Ce que lit la couche',
  counts: 'Effectif, échelle logarithmique',
  picture: (layer, total, min, max) =>
    `${total} valeurs lues par ${layer}, de ${min} à ${max}. Chaque graduation de l’axe vertical représente dix fois plus de valeurs.`,
  line: (observer, min, max) => `${observer} : ${min} à ${max}`,
  finer: (observer, factor, count) =>
    `Avec ${observer}, les niveaux sont ${factor} × plus serrés qu’avec min-max. En contrepartie, les valeurs hors de sa plage rejoignent le dernier niveau : il y en a environ ${count}.`,
  same: {
    percentile:
      'Percentile choisit ici la même plage que min-max : plus d’une valeur sur 10 000 se trouve aux extrémités.',
    mse: 'MSE choisit ici la même plage que min-max : écrêter des valeurs coûterait plus que des niveaux plus serrés ne feraient gagner.',
  },
};
