/** The texts of the Sweep panel. words.ts puts all texts together. */
import type { Translated } from '../../dictionary.ts';
import type { sweepWords as english } from '../../en/late/sweep.ts';

export const sweepWords: Translated<typeof english> = {
  explain:
    'Un [balayage|sweep] stocke les poids sur 8 bits, puis 7, et ainsi jusqu’à 2, et mesure chaque fois l’exactitude ; ensuite, il fait de même une couche à la fois, et cherche enfin une largeur pour chaque couche. Il écrit chaque fichier, le relit et le teste. Vos résultats restent tels quels, et vous pouvez comparer chacun des nouveaux modèles à la référence.',
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
  front: {
    question: 'Jusqu’où peut-on réduire ?',
    switch: 'Chercher aussi une largeur pour chaque couche',
    formatsSwitch: 'Mesurer aussi les formats de nombres dans chaque couche',
    empty:
      'Appuyez sur « Balayer » : sa dernière partie donne à chaque couche sa propre largeur et trace l’exactitude des mélanges en fonction des octets.',
    off: 'Activez la recherche ci-dessus : le balayage cherchera une largeur pour chaque couche.',
    searching: 'Chaque couche est d’abord mesurée seule, puis viennent les mélanges : l’image suit.',
    choosing: (point: number, points: number) => `Choix des largeurs : modèle ${point} sur ${points}`,
    remedying: (percent: string) => `Remèdes : ${percent} %`,
    unfinished: 'La recherche de largeurs n’est pas allée à son terme.',
    bits: (widths: string) => `${widths} bits`,
    enough: (widths: string, bytes: string, factor: string, accuracy: string) =>
      `${widths} bits, couche par couche, suffisent : ${bytes}, ${factor} × plus petit, ${accuracy}, sans baisse réelle.`,
    noneSound: 'Chacun de ces mélanges perd plus que ce que le hasard explique.',
    best: (widths: string, accuracy: string) => `Le plus exact est ${widths} : ${accuracy}.`,
    legend: (images: string) =>
      `Un point est un mélange : une largeur pour chaque couche. ${images} images d’entraînement l’ont choisi ; les images de test, qui le jugent, n’ont pas eu voix au chapitre. La ligne est le front : rien d’autre de mesuré n’est à la fois plus petit et plus exact. L’anneau marque le plus petit mélange sans baisse réelle ; les carrés ont la même largeur dans toutes les couches. Cliquez sur un point pour quantifier ainsi.`,
    columns: { widths: 'Bits', changed: 'Changées', error: 'Erreur des logits' },
    smallest: 'le plus petit, sans baisse',
    quantize: (widths: string) => `Quantifier en ${widths} bits`,
    targets: {
      bytes: 'Au plus, en kB',
      accuracy: 'Exactitude minimale, en %',
      found: (bytes: string, accuracy: string) => `${bytes}, ${accuracy}`,
      none: 'Aucun mélange mesuré.',
      wrong: 'Tapez un nombre.',
    },
    shares: {
      question: (bits: number) => `Quelle couche coûte le plus à ${bits} bits ?`,
      alone: 'Seule',
      spared: 'Épargnée',
      explain: (bits: number) =>
        `Seule : de combien la [perte|loss] croît quand seule cette couche est sur ${bits} bits. Épargnée : de combien elle croît en moins quand toutes les autres sont sur ${bits} bits et que celle-ci reste en float. Là où les deux diffèrent, les couches aggravent leurs erreurs entre elles, ou les atténuent.`,
    },
    single: {
      question: 'Que perd chaque couche seule ?',
      explain:
        'De combien la perte augmente avec une couche arrondie et toutes les autres en float. Au-dessous de 0, arrondir aide.',
      weights: 'Poids en',
      bits: (bits) => `${bits} bits`,
    },
    predictionQuestion: 'En quoi l’addition se trompe-t-elle ?',
    predicted: 'Perte prédite',
    measured: 'Perte mesurée',
    prediction: (rank: string, mixes: number, widths: string, predicted: string, measured: string) =>
      `La somme de ce que ses couches perdent seules prédit ce que perd un mélange ([entropie croisée|cross entropy], sur les images d’entraînement qui choisissent). L’ordre est presque juste : sur ${mixes} mélanges, la corrélation des rangs est de ${rank}. Les erreurs de deux couches peuvent s’ajouter ou s’annuler : pour ${widths}, la perte prédite était de ${predicted}, la perte mesurée est de ${measured}.`,
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
