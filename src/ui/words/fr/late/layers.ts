/** What the view of layers says. `[dB]` marks a term that can be opened. */
import type { Translated } from '../../dictionary.ts';
import type {
  fourAccuraciesWords as englishAccuracies,
  layerErrorsWords as englishErrors,
  layerTimesWords as englishTimes,
} from '../../en/late/layers.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('fr');

export const layerErrorsWords: Translated<typeof englishErrors> = {
  about: (candidate, baseline, count) =>
    `Ce que donne chaque couche avant sa [ReLU], dans ${candidate} par rapport à ${baseline}, sur les ${count} premières images de test. Les valeurs disent de combien l’erreur est au-dessous du signal, en [dB] : 6 dB de plus valent un bit de plus, et l’erreur est deux fois plus petite. Plus la barre est longue, mieux c’est.`,
  layer: 'Couche',
  accumulated: 'Cumulée',
  alone: 'Seule',
  without: 'Logits sans',
  columns:
    'Cumulée : l’erreur accumulée jusqu’à cette couche. Seule : cette couche lit ce qu’elle lit dans la référence, et l’erreur est donc la sienne. Logits sans : l’erreur des [logits] quand cette couche est celle de la référence et toutes les autres celles du candidat.',
  exact: 'exact',
  size: (decibels, part) =>
    `L’erreur des logits est ${decibels} au-dessous d’eux, soit environ 1/${part} de leur amplitude.`,
  most: (layer, percent) =>
    `Elle vient surtout de ${layer} : avec la couche ${layer} de la référence, ${percent} du bruit des logits disparaît.`,
  largest: (layer, percent) =>
    `Aucune couche n’en cause la majeure partie. La plus grande part vient de ${layer} : avec la couche ${layer} de la référence, ${percent} du bruit des logits disparaît.`,
  noLayer:
    'Aucune couche ne l’explique à elle seule : les erreurs de plusieurs couches se compensent en partie.',
  nothing: 'Les logits ne diffèrent pas d’un seul bit.',
  measuring: 'Les couches sont mesurées une à une.',
  training:
    'L’entraînement modifie les poids. Suspendez-le ou attendez sa fin : les couches seront mesurées ensuite.',
  obstacles: {
    busy: 'Une tâche est en cours. Les couches seront mesurées quand elle sera finie ou suspendue.',
    'no-candidate':
      'Quantifiez d’abord le modèle : ses couches sont alors comparées ici aux couches flottantes.',
    'different-networks':
      'La référence et le candidat sont des réseaux différents : leurs couches ne sont pas comparables. Choisissez en haut deux modèles d’un même réseau.',
    'other-images':
      'Ces modèles lisent des images d’une autre taille que celles du jeu de données. Choisissez d’autres modèles en haut.',
    'no-float-weights':
      'Il faut ici un candidat quantifié dont on connaît les poids flottants. Choisissez en haut un modèle quantifié sur cette page.',
    'not-finite':
      'Certains poids ou certaines activations ne sont pas des nombres finis : il n’y a rien à mesurer. Revenez à des poids dont la perte était saine.',
  },
  selfCheck: {
    heading: 'L’instrument se contrôle lui-même',
    sound: (rounded, agree, count, decibels) =>
      `Avec ${rounded} sur 16 bits, le même calcul donne la réponse du modèle flottant pour ${agree} images sur ${count}, et l’erreur des logits est ${decibels} au-dessous d’eux. Ce que vous voyez plus haut vient donc de la quantification, et non d’un défaut de la mesure.`,
    broken: (rounded, agree, count, decibels) =>
      `Ne vous fiez pas aux valeurs ci-dessus. Avec ${rounded} sur 16 bits, le même calcul devrait ne presque rien perdre ; or l’erreur des logits n’est que ${decibels} au-dessous d’eux, et ${agree} réponses sur ${count} sont celles du modèle flottant.`,
    weights: 'des poids',
    both: 'des poids et des activations',
  },
};

export const fourAccuraciesWords: Translated<typeof englishAccuracies> = {
  about: (candidate, count) =>
    `Combien des ${count} premières images de test reçoivent la bonne réponse quand on arrondit seulement les [poids|weights] de ${candidate}, seulement ses [activations], les deux, ou rien.`,
  tableLabel: 'Exactitude avec des poids et des activations quantifiés ou non',
  weights: { float: 'Poids flottants', quantized: 'Poids quantifiés' },
  activations: { float: 'Activations flottantes', quantized: 'Activations quantifiées' },
  start: 'le modèle flottant',
  same: 'pas une image de plus ni de moins',
  change: (count) =>
    `${Math.abs(count)} ${plural(Math.abs(count), { one: 'image', other: 'images' })} de ${count < 0 ? 'moins' : 'plus'}`,
  none: 'n’existe pas',
  weightsOnly: 'Ce schéma arrondit les poids et laisse les activations telles quelles.',
  free: 'Ici, l’arrondi ne coûte rien : il y a autant de bonnes réponses qu’avec des flottants.',
  weightsCost: 'Les poids coûtent plus que les activations.',
  activationsCost: 'Les activations coûtent plus que les poids.',
  alike: 'Les poids et les activations coûtent autant.',
  chance: 'Quelques images de plus ou de moins relèvent du hasard.',
};

export const layerTimesWords: Translated<typeof englishTimes> = {
  batch: 'Images par batch',
  button: 'Mesurer les couches',
  about:
    'Chronomètre chaque couche seule sur cette machine, avec la ReLU et le pooling qui lui appartiennent, comme le modèle l’exécute.',
  running: (layer, total) => `Mesure de la couche ${layer} sur ${total}.`,
  tableLabel: 'Temps de chaque couche',
  layer: 'Couche',
  all: 'Toutes',
  difference: 'Différence',
  alike: 'même calcul',
  same: 'même vitesse',
  faster: (factor) => `${factor} × plus rapide`,
  slower: (factor) => `${factor} × plus lent`,
  unknown: 'trop rapide pour l’horloge',
  slowest: (layer, percent, baseline) => `Dans ${baseline}, ${layer} prend ${percent} du temps.`,
  bound: (candidate, percent, gain) =>
    `Les couches que ${candidate} quantifie en prennent ${percent}. Si elles ne prenaient aucun temps, le modèle serait ${gain} × plus rapide : toutes les autres couches restent en float32.`,
  whole: (candidate) => `${candidate} quantifie toutes les couches : chacune peut y gagner.`,
  arithmetic: {
    'int8-kernels': '',
    'packed-kernels':
      'Seules les couches denses calculent avec des poids empaquetés : elles seules peuvent donc être plus rapides. Les poids des convolutions redeviennent des float32 au chargement.',
    reference:
      'Les couches quantifiées s’exécutent en simple TypeScript sur ce backend, qui n’a pas de noyaux de calcul pour les entiers.',
    float32:
      'Les poids quantifiés redeviennent des float32 au chargement : aucune couche ne peut donc être plus rapide. C’est le fichier qui est plus petit.',
  },
  how: (count, timings, backend) =>
    `Millisecondes pour un batch de ${count} : c’est la [médiane|median] de ${timings} mesures, les deux modèles à tour de rôle, sur ${backend}.`,
};
