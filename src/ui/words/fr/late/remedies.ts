/** What the remedies say in French: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { remedyWords as english } from '../../en/late/remedies.ts';

export const remedyWords: Translated<typeof english> = {
  summary: 'Remèdes sans entraînement',
  chosen: (names) => `Remèdes : ${names}`,
  about:
    'Ils récupèrent en quelques secondes ce que coûte un faible nombre de bits. Lesquels sont utiles, cela dépend du réseau : comparez l’erreur des logits avant et après.',
  images: 'Les remèdes examinent ce nombre d’images d’entraînement.',
  remedies: {
    equalize: {
      name: 'Égalisation',
      about:
        'Donne des plages égales aux sorties d’une couche, puis annule ce changement dans la couche suivante. Le réseau flottant calcule la même chose, et une même échelle convient à plus de poids.',
    },
    'mse-scale': {
      name: 'Échelle selon la MSE',
      about:
        'Prend l’échelle avec laquelle les poids arrondis sont les plus proches des poids d’origine. À 2 bits, elle peut nuire : elle écrête les grands poids, qui comptent le plus.',
    },
    'output-scale': {
      name: 'Échelle selon la sortie',
      about:
        'Prend l’échelle avec laquelle la sortie de la couche reste la plus proche de ce qu’elle était, sur les images d’entraînement.',
    },
    gptq: {
      name: 'GPTQ',
      about:
        'Arrondit les colonnes de poids l’une après l’autre. Chacune compense les erreurs des précédentes, dans la mesure où les images d’entraînement les montrent.',
    },
    'act-order': {
      name: 'GPTQ avec act-order',
      about:
        'Commence par les colonnes qui lisent les plus grandes valeurs, tant que les autres peuvent encore compenser leurs erreurs.',
    },
    'float-target': {
      name: 'GPTQ avec le modèle flottant pour cible',
      about:
        'Chaque couche vise ce que le réseau flottant donne à cet endroit : elle compense donc aussi les erreurs des couches précédentes.',
    },
    bias: {
      name: 'Correction des biais',
      about: 'Déplace chaque biais de façon que la sortie ait la même moyenne que dans le réseau flottant.',
    },
    adaround: {
      name: 'AdaRound',
      about:
        'Apprend pour chaque poids s’il faut l’arrondir vers le haut ou vers le bas, en 1 000 itérations par couche. C’est le plus lent de tous : il prend une demi-minute ou plus.',
    },
  },
};
