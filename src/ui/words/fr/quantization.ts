/** The texts of the Quantization panel. words.ts puts all texts together. */
import type { Translated } from '../dictionary.ts';
import type { quantizationWords as english } from '../en/quantization.ts';

export const quantizationWords: Translated<typeof english> = {
  schemes: {
    dynamic: {
      name: 'Int8 dynamique',
      about:
        'Comme dans PyTorch, l’[int8 dynamique|dynamic int8] donne 256 [niveaux|levels] aux poids des [couches denses|dense layer] et arrondit leurs entrées batch par batch. Les convolutions et les biais restent en [float32].',
    },
    weightOnly: {
      name: 'Poids seuls',
      about:
        'Avec le schéma [poids seuls|weight-only], un poids prend de 8 à 2 bits dans le fichier ; pour le calcul, il redevient un [float32]. C’est le schéma qui réduit le plus le fichier ; à 4 bits ou moins, la réponse à une image seule peut aussi être plus rapide.',
    },
    static: {
      name: 'Int8 statique',
      about:
        'Avec l’[int8 statique|static int8], des entiers circulent d’une couche à l’autre, y compris dans les convolutions. La [calibration] détermine d’avance la plage de chaque entrée, sur des images d’entraînement.',
    },
  },
  granularity: 'Échelles',
  granularities: {
    tensor: {
      name: 'Par tenseur',
      about:
        'Une [échelle|scale] [par tenseur|per tensor] vaut pour tous les poids d’une couche : c’est le plus simple, et le choix par défaut de PyTorch.',
    },
    channel: {
      name: 'Par canal',
      about:
        'Avec une [échelle|scale] [par canal|per channel], chaque sortie d’une couche a la sienne : les sorties aux petits poids gardent plus de détail.',
    },
  },
  quantize: 'Quantifier',
  layer: 'Couche',
  before: 'Avant',
  after: 'Après',
  noise: 'Signal/bruit',
  staysFloat: 'reste en float32',
  denseOnly: 'reste en float32 : couches denses seulement',
  answer: (worst, layer, part) =>
    `La couche la plus touchée est ${layer} : le bruit d’arrondi y est ${worst} au-dessous des poids, soit environ 1/${part} de leur amplitude.`,
  answerLost: (worst, layer) =>
    `La couche la plus touchée est ${layer} : le bruit d’arrondi y est à peu près aussi grand que les poids eux-mêmes (${worst}).`,
  nothingLost: 'L’arrondi n’a changé aucun poids : tous se trouvaient déjà sur un niveau.',
  noiseExplained:
    'Le rapport signal/bruit dit ce qu’il reste d’un poids après l’arrondi : 6 dB de plus valent un bit de plus.',
  running: (done, total) => `Images de test classées par les deux modèles : ${done} sur ${total}`,
  calibrating: (done, total) => `Calibration : ${done} images d’entraînement vues sur ${total}`,
  fineTuning: (done, total) => `Fine-tuning : ${done} itérations sur ${total}`,
  remedying: (percent) => `Remèdes : ${percent} % effectués`,
  outdated: 'Quantifiez pour voir l’effet de ces choix.',
  report: 'Rapport complet',
};
