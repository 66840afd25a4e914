/** What the view of weights says, but for its headings: it comes with the view. Rows, columns and weights are counted from 0, as PyTorch counts them. */
import type { Translated } from '../../dictionary.ts';
import type {
  filtersWords as englishFilters,
  levelsWords as englishLevels,
  roundingWords as englishRounding,
  rowsWords as englishRows,
} from '../../en/late/weights.ts';
import { counted, iterationsOf } from '../counts.ts';

export const levelsWords: Translated<typeof englishLevels> = {
  layer: 'Couche',
  levelsOf: 'Niveaux de',
  role: (model, role) => `${model} (${role.toLowerCase()})`,
  histogram: 'Poids et niveaux',
  weights: (count, layer) => `${layer} a ${count} poids.`,
  float: {
    original: (model) => `Les barres comptent les poids flottants dont ${model} est issu.`,
    fineTuned: (model, steps) =>
      `Les barres comptent les poids flottants dont ${model} est issu, après ${iterationsOf(steps)} de fine-tuning.`,
    model: (name) => `Les barres comptent les poids de ${name}.`,
    otherModel: (name, model) =>
      `Les barres comptent les poids de ${name}, car ceux dont ${model} est issu ne sont pas connus.`,
    restored: (model) =>
      `Le fichier de ${model} ne contient pas les poids flottants dont il est issu. Les barres comptent les valeurs que ses entiers représentent : il n’y a donc pas d’erreur à voir.`,
    training: (step) => `C’est l’itération ${step} : les poids changent encore, et l’image les suit.`,
  },
  levels: {
    one: (model, levels, scale) =>
      `${model} a ${levels} niveaux, marqués par les traits, à ${scale} l’un de l’autre.`,
    row: (model, levels, row, rows) =>
      `${model} a ${levels} niveaux pour chacune des ${rows} lignes, plus serrés là où les poids de la ligne sont petits. Les traits sont ceux de la ligne ${row}, celle du poids choisi.`,
    group: (model, levels, size, groups) =>
      `${model} a ${levels} niveaux pour chacun des ${groups} groupes de poids. Les traits sont ceux des ${size} poids qui partagent une échelle avec le poids choisi.`,
    format: (model, levels) =>
      `${model} a ${levels} niveaux, marqués par les traits : serrés près de 0, où se trouvent la plupart des poids, et très espacés au-delà.`,
    ticksOfGroup: (size) =>
      `Les traits sont ceux des ${size} poids qui partagent une échelle avec le poids choisi.`,
    longTicks: 'Un trait sur seize est plus long.',
  },
  staysFloat: (layer, model) => `${layer} reste en float32 dans ${model} : cette couche n’a pas de niveaux.`,
  quantizeFirst:
    'Appuyez sur « Quantifier » : les niveaux du modèle quantifié s’affichent alors parmi ces poids.',
  clipped: {
    none: 'Aucun poids n’est écrêté.',
    some: (count, share) =>
      `${count} poids (${share}) se trouvent à plus d’une demi-échelle au-delà du dernier niveau, et y sont écrêtés.`,
    edge: (count) =>
      `${count} poids, tout au bord, s’arrondiraient à un niveau qui n’existe pas. Ils rejoignent le dernier.`,
    edgeOne: 'Le poids le plus extrême s’arrondirait à un niveau qui n’existe pas. Il rejoint le dernier.',
    shaded: 'Les parties ombrées n’ont pas de niveau à proximité.',
  },
  picture: (layer, min, max, levels) => `Histogramme des poids de ${layer}, de ${min} à ${max}${levels}.`,
  pictureLevels: (levels, lowest, highest) => `, avec ${levels} niveaux de ${lowest} à ${highest}`,
  point: 'Poids selon sa valeur',
  pointHint: 'Pointez l’histogramme, ou utilisez les flèches, pour choisir un poids.',
  chosen: (name, weight) => `${weight}, ${name}`,
  number: 'Numéro du poids',
  numberProblem: (last) => `Saisissez un nombre entier de 0 à ${last}.`,
  equation: {
    heading: 'Un seul poids',
    zeroPoint: 'point zéro',
    scale: 'échelle',
    float: 'w',
    level: 'q',
    number: 'nombre',
    error: 'erreur',
    aboutFloat: (name) => `Le poids flottant ${name}.`,
    scaleOfLayer: 'La distance d’un niveau au suivant. Tous les poids de la couche la partagent.',
    scaleOfRow: (row, count) =>
      `La distance d’un niveau au suivant. Les ${count} poids de la ligne ${row} la partagent.`,
    scaleOfGroup: (row, count) =>
      `La distance d’un niveau au suivant. ${count} voisins de la ligne ${row} la partagent.`,
    scaleOfFormat: (count) =>
      `Elle multiplie les nombres du format. Le plus grand des ${count} poids qui la partagent la détermine.`,
    aboutNumber: 'Le nombre du format le plus proche de w ÷ échelle. C’est son code que le fichier stocke.',
    aboutLevel: (lowest, highest) => `L’entier qui est stocké, de ${lowest} à ${highest}.`,
    aboutZeroPoint: 'L’entier qui représente 0.',
    rounded: (error, scales) =>
      `${error}, soit ${scales} fois l’échelle. L’arrondi se trompe d’une demi-échelle au plus.`,
    roundedInGap: (error, gaps) =>
      `${error}, soit ${gaps} fois l’intervalle entre les deux niveaux qui encadrent w. L’arrondi se trompe d’un demi-intervalle au plus.`,
    cutInFormat: (error) =>
      `${error}. Le poids se trouve au-delà du plus grand nombre du format, et y est écrêté.`,
    noError: '0 : ce poids se trouve sur un niveau.',
    cut: (error, scales, nearest, last) =>
      `${error}, soit ${scales} fois l’échelle. L’arrondi seul donnerait q = ${nearest}, au-delà du dernier niveau, ${last} : le poids est écrêté.`,
    other: (error, scales, nearest) =>
      `${error}, soit ${scales} fois l’échelle. Le niveau le plus proche est ${nearest}, mais un autre a été choisi.`,
  },
  errors: {
    heading: 'Erreurs',
    about: (perScale) =>
      `Ce que l’arrondi change, w − w′, mesuré en échelles. Leur moyenne quadratique vaut ${perScale} fois l’échelle. `,
    ideal:
      'Des erreurs réparties uniformément, d’une demi-échelle de part et d’autre comme ici, donnent 1/√12 = 0,289.',
    edge: 'L’arrondi seul donne 0,289. C’est ici un peu plus, car le plus grand poids de chaque échelle se trouve une demi-échelle au-delà du dernier niveau, et il est écrêté.',
    more: 'L’arrondi seul donne 0,289 : ici, des poids sont écrêtés, ou l’échelle ne leur convient pas.',
    uneven:
      'Des erreurs réparties uniformément donnent 0,289. Elles sont ici plus grandes, car les poids sont plus nombreux entre deux niveaux qu’autour d’un niveau. Aucun n’est écrêté.',
    less: 'Des erreurs réparties uniformément donnent 0,289. Elles sont ici plus petites, car la plupart des poids sont proches d’un niveau.',
    picture: (perScale) =>
      `Histogramme des erreurs, d’une demi-échelle au-dessous à une demi-échelle au-dessus. Moyenne quadratique : ${perScale} fois l’échelle.`,
    half: '½ échelle',
    aboutGaps: (perGap) =>
      `Ce que l’arrondi change, w − w′, mesuré en intervalles : l’intervalle est la distance entre les deux niveaux qui encadrent le poids. La moyenne quadratique vaut ${perGap} fois l’intervalle ; des erreurs réparties uniformément, d’un demi-intervalle de part et d’autre, donnent 1/√12 = 0,289.`,
    pictureInGaps: (perGap) =>
      `Histogramme des erreurs, d’un demi-intervalle au-dessous à un demi-intervalle au-dessus. Moyenne quadratique : ${perGap} fois l’intervalle.`,
    halfGap: '½ interv.',
  },
};

export const rowsWords: Translated<typeof englishRows> = {
  about: (layer) =>
    `Chaque barre est une ligne de ${layer}, de son plus petit poids à son plus grand. Une ligne réunit tous les poids d’une sortie.`,
  tensor: (least, levels, row) =>
    `Les traits marquent le niveau le plus bas et le niveau le plus haut, les mêmes pour toutes les lignes. Les barres courtes gaspillent des niveaux : la ligne ${row} se contente de ${least} sur ${levels}. C’est pourquoi une échelle par ligne, dite « par canal », est utile.`,
  channel: (least, levels, row) =>
    `Les traits marquent le niveau le plus bas et le niveau le plus haut de chaque ligne : ils suivent ses poids. Aucune ligne n’utilise moins de ${least} des ${levels} niveaux (ligne ${row}).`,
  group: (least) =>
    `Les traits marquent le niveau le plus bas et le niveau le plus haut de chaque ligne. Une ligne compte plusieurs groupes, chacun avec sa propre échelle, qui utilisent en moyenne au moins ${least} de leurs niveaux.`,
  float: (share, row) =>
    `Une échelle unique devrait couvrir la plus longue barre. La plage de la ligne ${row} ne fait que ${share} de la plus large.`,
  picture: (layer, rows) => `Plages des ${rows} lignes de ${layer}`,
  row: (row, min, max) => `Ligne ${row} : de ${min} à ${max}`,
  used: (share) => `, sur ${share} des niveaux`,
  hint: 'Pointez une barre, ou utilisez les flèches.',
};

export const roundingWords: Translated<typeof englishRounding> = {
  quantizeFirst:
    'Appuyez sur « Quantifier » pour voir de combien l’arrondi déplace les poids de chaque couche.',
  about:
    'RMSE / échelle est la taille d’une erreur typique, mesurée en échelles. 0,289 est l’arrondi idéal : des erreurs réparties uniformément, d’une demi-échelle de part et d’autre. Une valeur plus grande signifie que des poids sont écrêtés, ou que l’échelle est mauvaise. Une valeur plus petite signifie que la plupart des poids sont proches d’un niveau.',
  aboutFormats:
    'Dans un format de nombres, les niveaux ne sont pas régulièrement espacés : l’erreur s’y mesure par rapport à l’intervalle entre les deux niveaux qui encadrent le poids.',
  caption: (model) => `Poids de ${model}`,
  layer: 'Couche',
  weights: 'Poids en',
  scale: 'Échelle',
  scales: (count) => `${counted(count, 'échelle', 'échelles')} :`,
  range: (min, max) => `${min} – ${max}`,
  perScale: 'RMSE / échelle',
  clipped: 'Écrêtés',
  signal: 'Signal/bruit',
  unknown:
    'Les poids flottants dont ce modèle est issu ne sont pas connus : ses erreurs ne le sont pas non plus.',
};

export const filtersWords: Translated<typeof englishFilters> = {
  empty: 'Ce réseau n’a pas de convolution : il n’y a pas de filtres à regarder.',
  layer: 'Convolution',
  channel: 'Canal d’entrée',
  channelProblem: (last) => `Saisissez un nombre entier de 0 à ${last}.`,
  scaleOfGreys: (most) => `Le noir vaut −${most}, le gris moyen 0, le blanc ${most}.`,
  alone: (model) => `Chaque image est un filtre de ${model}. Quantifiez pour voir ce qu’il devient.`,
  pair: (baseline, candidate, factor) =>
    `Chaque filtre a trois images : ${baseline}, ${candidate} et leur différence, amplifiée ${factor} fois.`,
  same: (layer, baseline, candidate) =>
    `${layer} est identique dans ${baseline} et ${candidate}, jusqu’au dernier bit : il y a donc une seule image par filtre. Les schémas « Int8 statique » et « Poids seuls » arrondissent cette couche.`,
  otherNetwork: (baseline, candidate) =>
    `Chaque image est un filtre de ${baseline}. ${candidate} n’a pas cette couche.`,
  filter: (filter) => `Filtre ${filter}`,
  filterPair: (filter, baseline, candidate, largest) =>
    `Filtre ${filter} : ${baseline}, ${candidate}, différence jusqu’à ${largest}`,
};
