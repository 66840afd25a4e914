/** What the views of weights and layers, and the whole report, say in French of remedies that were carried out. */
import type { Translated } from '../../dictionary.ts';
import type { remediedWords as english } from '../../en/late/remedied.ts';

export const remediedWords: Translated<typeof english> = {
  heading: 'Ce que les remèdes ont fait',
  about: (layer, model) =>
    `${layer} dans ${model}, à côté de la même couche sans remèdes, où chaque poids va à son niveau le plus proche.`,
  figure: 'Valeur',
  before: 'Simple',
  after: 'Remèdes',
  evenness: 'Plage d’une ligne, rapportée à la plus large',
  scale: 'Échelle, rapportée à celle qui couvre la plage',
  moved: 'Poids qui ne sont pas à leur niveau le plus proche',
  biasShift: 'Changement typique d’un biais',
  zeros: 'Poids devenus 0',
  error: 'Erreur des poids, rapportée à leur taille',
  further:
    'Les poids sont plus loin qu’avec le simple arrondi. Ce n’est pas un défaut : ces remèdes regardent ce que donne la couche, et non ses poids. La vue Couches le montre.',
  rowsScale: 'Chacune des deux images a sa propre échelle de dessin.',
  rowsBefore: 'Avant les remèdes',
  rowsAfter: 'Avec les remèdes',
  seconds: (total, parts) => `Les remèdes de toutes les couches ont pris ${total} : ${parts}.`,
  images: 'images de calibration',
  part: (name, seconds) => `${name} ${seconds}`,
  plain: (decibels) => `simple ${decibels}`,
  plainExact: 'simple : exact',
  plainColumns: 'Simple : la même valeur sans remèdes, quand chaque poids va à son niveau le plus proche.',
  plainSize: (decibels) => `Sans remèdes, ce serait ${decibels}.`,
};
