/** What the way of one image through the layers says. `[...]` is a term that opens what it means. */
import type { Translated } from '../../dictionary.ts';
import type { imagePathWords as english } from '../../en/late/image-path.ts';
import { counted } from '../counts.ts';

export const imagePathWords: Translated<typeof english> = {
  waiting: 'L’image s’affiche ici dès que les premières images de test sont arrivées.',
  noModel:
    'Aucun des modèles mis de côté ne lit des images de cette taille. Choisissez une autre référence, ou appuyez sur « Réinitialiser » sous « Entraînement ».',
  otherNetwork: (candidate) =>
    `${candidate} n’est pas le même réseau que la référence : leurs cartes ne sont pas comparables. Choisissez deux modèles d’un même réseau.`,
  noCandidate: 'Quantifiez le modèle : ses cartes s’affichent à côté de celles-ci, avec la différence.',
  whenTraining: 'Les cartes suivent les poids pendant que le réseau apprend.',

  image: {
    picture: (what) => `L’image : ${what}`,
    test: (index, label) => `Image de test ${index}, classe ${label}`,
    drawing: 'Votre dessin',
    own: (name) => `Votre image ${name}`,
    field: 'Image de test',
    useOwn: 'Celle d’« Essayer »',
  },

  stages: 'Endroit du parcours',
  glance: (float, int8) =>
    `Le parcours entier : ${float} en haut, ${int8} au milieu, leur différence en bas. Choisissez un endroit pour le voir en grand.`,
  stage: (name, channels, side) =>
    side === '1' ? `${name} : ${channels} valeurs` : `${name} : ${channels} × ${side} × ${side}`,
  imageStage: 'L’image telle que le réseau la lit : chaque pixel est normalisé.',
  layerStage: (layer, relu) =>
    relu ? `Ce que donne ${layer}, après sa [ReLU].` : `Ce que donne ${layer} : les [logits].`,
  convolutionStage: (layer, channels) =>
    `Ce que donne ${layer}, après sa [ReLU] : une [carte de caractéristiques|feature map] pour chacun de ses ${channels} filtres.`,
  poolStage: (from) => `Le [pooling] garde la plus grande de quatre valeurs voisines de ${from}.`,
  scaleOfGrey: (lowest, highest) => `Noir : ${lowest}, blanc : ${highest}, dans les deux modèles.`,
  difference: 'Différence',
  differs: (float, int8, farthest, share) =>
    `Le contraste de la différence est poussé au maximum : la couleur pleine vaut ${farthest}, soit ${share} de la valeur la plus claire. Orange : ${int8} est plus grand. Bleu : ${float} est plus grand.`,
  differsNowhere: (float, int8) => `${float} et ${int8} ont ici les mêmes valeurs.`,
  maps: (model, stage) => `${stage}, ${model} : tous les canaux`,
  channelMap: (model, stage, channel) => `${stage}, ${model} : canal ${channel}`,
  chosenIs: (value) => `ici : ${value}`,
  pick: 'Cliquez sur une valeur pour voir comment elle est calculée, ou choisissez-la ici :',
  channel: 'Canal',
  unit: 'Valeur',
  row: 'Ligne',
  column: 'Colonne',

  place: (channel, row, column) => `canal ${channel}, ligne ${row}, colonne ${column}`,
  value: (channel) => `valeur ${channel}`,
  arithmetic: 'Le calcul de cette valeur',
  pixel: (byte, value) =>
    `Ce pixel vaut ${byte} sur 255. On soustrait la moyenne du jeu de données, on divise par son écart-type : les réseaux lisent ${value}.`,
  contest: (pool, from) => `${pool} garde la plus grande de ces quatre valeurs de ${from} :`,
  won: 'la plus grande',
  computedAt: (layer, place) => `${layer}, ${place}`,
  staysFloat: (layer) => `Ce modèle calcule ${layer} comme float32.`,
  inIntegers: (model) => `${model} : en entiers`,
  inFloats: (model) => `${model} : en nombres réels`,
  levelsFrom: {
    batch: (scale, zeroPoint) =>
      `Chaque valeur x devient l’un des 128 [niveaux|levels] : x ÷ ${scale} + ${zeroPoint}, arrondi. Cette [échelle|scale] et ce [point zéro|zero point] viennent du batch traité, qui n’est ici que cette image. Dans un batch de 32 images, ils seraient différents.`,
    calibration: (scale, zeroPoint) =>
      `Chaque valeur x devient l’un des 128 [niveaux|levels] : x ÷ ${scale} + ${zeroPoint}, arrondi. Cette [échelle|scale] et ce [point zéro|zero point] viennent de la [calibration].`,
  },
  codes: (scale, zeroPoint) =>
    `Chaque poids w est stocké comme un entier, son code : w = ${scale} × (code − ${zeroPoint}). Ces deux nombres sont l’[échelle|scale] et le [point zéro|zero point]. Le modèle calcule avec w.`,
  codesOfFormat:
    'Chaque poids w est stocké sous la forme d’un code, qui représente un nombre parmi quelques-uns : w = échelle × nombre. Le modèle calcule avec w.',
  codesOfGroups:
    'Chaque poids w est stocké comme un entier, son code : w = [échelle|scale] × (code − [point zéro|zero point]). Chaque [groupe|group] de poids a sa propre échelle. Le modèle calcule avec w.',
  columns: {
    from: 'Lu en',
    x: 'x',
    xq: 'niveau de x',
    w: 'w',
    wq: 'niveau de w',
    code: 'code de w',
    product: 'produit',
  },
  termFrom: (channel, row, column) => `${channel} · ${row} · ${column}`,
  termFromLegend: 'Lu en : canal · ligne · colonne.',
  border: 'bord',
  more: (count) => counted(count, 'autre produit', 'autres produits'),
  largestFirst: 'Seuls les plus grands produits sont listés.',
  lines: {
    sum: 'Somme, un entier de 32 bits',
    sumOfFloats: 'Somme',
    correction: (zeroPoint, weightSum) =>
      `− point zéro × somme des niveaux des poids : ${zeroPoint} × ${weightSum}`,
    rest: 'Il reste',
    multiplier: (input, weight) => `× les deux échelles : ${input} × ${weight}`,
    bias: '+ [biais|bias]',
    value: '=',
    relu: 'Après la ReLU',
    given: 'Le noyau de calcul donne',
    read: (layer, scale, zeroPoint) => `${layer} le lit comme niveau : ÷ ${scale} + ${zeroPoint}, arrondi`,
  },
  otherOrder:
    'Il additionne les mêmes produits dans un autre ordre et arrondit à chaque fois : les derniers chiffres diffèrent donc.',
  seeOf: (what) => `Voir le parcours : ${what}`,
};
