/** The texts of the Sweep panel. words.ts puts all texts together. */
import type { Translated } from '../../dictionary.ts';
import type { sweepWords as english } from '../../en/late/sweep.ts';

export const sweepWords: Translated<typeof english> = {
  explain:
    'Un [balayage|sweep] stocke les poids sur 8 bits, puis 7, et ainsi jusqu’à 2, et mesure chaque fois l’exactitude ; ensuite, il fait de même une couche à la fois. Il écrit chaque fichier, le relit et le teste. Vos résultats restent tels quels, et vous pouvez comparer chacun des nouveaux modèles à la référence.',
  sweep: 'Balayer',
  stop: 'Arrêter',
  calibrating: (point, points, done, total) =>
    `Point ${point} sur ${points} : calibration, image ${done} sur ${total}`,
  classifying: (point, points, done, total) => `Point ${point} sur ${points}, image ${done} sur ${total}`,
  paused: (point, points) => `Suspendu au point ${point} sur ${points}`,
  measured: (points, total) => `Points mesurés : ${points} sur ${total}.`,
  compare: (name) => `Comparer ${name} à la référence`,
  bits: (bits) => `${bits} bits`,
  float: 'float32',
  meanings: { chance: 'hasard', loss: 'baisse réelle', gain: 'hausse réelle' },
  widths: {
    question: 'Que coûtent des bits en moins ?',
    empty:
      'Appuyez sur « Balayer » : l’exactitude s’affiche ici en fonction des octets, de 8 bits par poids à 2.',
    none: 'Toutes les couches sont exclues : il n’y a pas de largeur à essayer. Il faut au moins 1 couche.',
    enough: (bits, bytes, factor) =>
      `${bits} bits suffisent : ${bytes}, ${factor} × plus petit, sans baisse réelle`,
    tooFew: (bits, points) => ` ; à ${bits} bits, l’exactitude baisse de ${points} points.`,
    noneTooFew: '.',
    exceptions: (bits, count, points) =>
      `Plus de bits n’est pas toujours mieux : ${bits} bits font perdre ${count > 1 ? 'jusqu’à ' : ''}${points} points.`,
    noneEnough: (bits, points) =>
      `Même ${bits} bits ne suffisent pas : l’exactitude baisse de ${points} points.`,
    legend:
      'La ligne en tirets est float32, et la bande est son [intervalle à 95 %|confidence interval]. Un point creux est une baisse réelle, que le hasard n’explique pas. L’échelle se dilate vers 100 %. Cliquez sur un point pour comparer son modèle à la référence.',
    numbers: 'Les nombres',
    scheme: (name, least) => `Le premier modèle est ${name} ; les autres descendent jusqu’à ${least} bits.`,
    meaning: 'Verdict',
    width: 'Poids',
    file: 'Fichier',
    accuracy: 'Exactitude',
    difference: 'Différence',
    interval: 'Intervalle à 95 %',
  },
  layers: {
    question: 'Quelle couche est la plus sensible ?',
    empty:
      'La deuxième partie du balayage quantifie une couche à la fois : ce que chacune coûte s’affiche ici.',
    scheme: (name) => `Chaque fois, une couche est quantifiée en ${name}, et les autres restent en float32.`,
    layer: 'Couche',
    lost: 'Différence',
    noise: 'Signal/bruit',
    meaning: 'Verdict',
    loses: (layer, points) =>
      `${layer} est la couche la plus sensible : à elle seule, elle coûte ${points} points d’exactitude.`,
    nothingLost:
      'Aucune couche ne coûte à elle seule plus que ce que le hasard explique, et l’arrondi n’a changé aucun poids.',
    noneLoses: (layer, noise) =>
      `Aucune couche ne coûte à elle seule plus que ce que le hasard explique. ${layer} a le plus de bruit : son rapport signal/bruit est de ${noise}.`,
  },
  export: 'Exporter en CSV',
};
