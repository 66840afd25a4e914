/** The French texts of the search for remedies: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { findRemediesWords as english } from '../../en/late/find-remedies.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

export const findRemediesWords: Translated<typeof english> = {
  find: 'Trouver des remèdes',
  explain:
    'Essaie un remède après l’autre, le moins coûteux d’abord. Garde ceux qui réduisent l’erreur des [logits] sur des images d’entraînement mises de côté, et s’arrête dès que l’objectif est atteint.',
  target: 'Objectif',
  targets: {
    'no-real-loss': 'Aucune baisse réelle',
    changed: 'Peu de changements',
    'logit-error': 'Petite erreur',
  },
  chance: "Il est atteint quand le [hasard|McNemar's test] suffit à expliquer la baisse d’exactitude.",
  mostChanged: 'Prédictions modifiées sur 1 000, au plus',
  changedProblem: 'Saisissez un nombre entier de 0 à 1 000.',
  mostError: 'Erreur des logits en %, au plus',
  errorProblem: 'Saisissez un nombre supérieur à 0, au plus 1 000.',
  quantizing: (name, percent) => `${name} : ${percent} % effectués`,
  calibrating: (name, done, total) => `${name} : ${done} images d’entraînement vues sur ${total}`,
  measuring: (name, done, total) => `${name} : ${done} images mises de côté classées sur ${total}`,
  float: 'float32',
  nothing: 'Sans remède',
  stairs: 'Erreur des logits après chaque remède',
  verdicts: { kept: 'gardé', 'no-use': 'sans effet', hurt: 'nuisible' },
  instead: (names) => `à la place de : ${names}`,
  figures: (changed, accuracy, low, high) =>
    `réponses modifiées : ${changed}, ${accuracy} d’exactitude (de ${low} à ${high})`,
  images: (scheme, images, accuracy) =>
    `Pour ${scheme} : mesuré sur les ${images} dernières images d’entraînement, dont le modèle flottant reconnaît ${accuracy}. Entre parenthèses : l’[intervalle à 95 %|confidence interval].`,
  scale: 'Chaque repère de l’échelle vaut dix fois le précédent.',
  goal: 'La ligne verticale est l’objectif.',
  result: (error, changed, images, loss) =>
    `erreur des logits de ${error}, prédictions modifiées : ${changed} sur ${images}, ${loss ? 'avec' : 'sans'} baisse réelle`,
  needed: (names, count, result) =>
    `${names} ${plural(count, { one: 'a suffi', other: 'ont suffi' })} : ${result}.`,
  noneNeeded: (result) => `Aucun remède n’était nécessaire : ${result}.`,
  closest: (names, result) => `L’objectif n’est pas atteint. Au plus près : ${names} (${result}).`,
  noneHelped: (result) => `L’objectif n’est pas atteint, et aucun remède n’a aidé : ${result}.`,
  hurt: (names) => `Effet nuisible : ${names}.`,
  useless: (names) => `Sans effet : ${names}.`,
  passedOver: (names, count) =>
    `${plural(count, { one: 'Remède non essayé', other: 'Remèdes non essayés' })} : ${names}, car une couche a trop d’entrées.`,
  stopped: 'La recherche a été arrêtée avant la fin. Le modèle et les réglages sont restés tels quels.',
};
