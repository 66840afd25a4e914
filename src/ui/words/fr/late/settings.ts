/** The texts of the panel of settings. A hint has its setting's name as its key. */
import type { Translated } from '../../dictionary.ts';
import type { settingsPanelWords as english } from '../../en/late/settings.ts';

export const settingsPanelWords: Translated<typeof english> = {
  run: 'Entraînement',
  steps: 'Mise à jour des poids',
  measure: 'Mesures',
  where: 'Lieu du calcul',
  hints: {
    epochs: 'Un entraînement dure ce nombre d’[époques|epoch].',
    batchSize: 'Chaque [batch] d’un entraînement contient ce nombre d’images.',
    learningRate: 'Vous pouvez changer le [taux d’apprentissage|learning rate] pendant l’entraînement.',
    schedule: {
      constant:
        'Le taux d’apprentissage ne change pas. Une [planification|schedule] le ferait baisser au fil de l’entraînement.',
      step: 'La [planification|schedule] divise le taux d’apprentissage par dix après chaque tiers des itérations.',
      cosine:
        'La [planification|schedule] ramène le taux d’apprentissage à 0 le long d’une demi-période de cosinus.',
    },
    optimizer: {
      sgd: 'C’est l’[optimiseur|optimizer] du script classique. Un taux d’apprentissage de 0,01 lui convient.',
      adam: 'Cet [optimiseur|optimizer] règle pour chaque poids l’ampleur de la mise à jour. Un taux d’apprentissage de 0,001 lui convient.',
      adamw:
        'C’est Adam, avec un weight decay appliqué directement aux poids. Un taux d’apprentissage de 0,001 convient à cet [optimiseur|optimizer].',
    },
    momentum: '0,9 est courant ; avec 0, il n’y a pas de [momentum].',
    nesterov: 'Chaque itération regarde d’abord où mène le momentum.',
    weightDecay: 'Avec 0, il n’y a pas de [weight decay] ; 0,01 est courant avec AdamW.',
    seed: 'Une nouvelle [graine|seed] donne de nouveaux poids à la prochaine réinitialisation.',
    shuffle: 'Le [mélange|shuffle] donne à chaque époque un nouvel ordre des images.',
    trainSize: 'Le réseau apprend sur ce nombre d’[images d’entraînement|training images].',
    testSize: 'L’exactitude est mesurée sur ce nombre d’images du [jeu de test|test set].',
    normalisation:
      'Le réseau lit les pixels dans cette plage. Changez-la pour des poids importés qui ont été entraînés avec une autre.',
    evalBatchSize:
      'Les images de test sont classées par batchs de cette taille. L’[int8 dynamique|dynamic int8] en dépend un peu : il mesure la plage des [activations] dans chaque batch.',
    evalEvery:
      'Pendant l’entraînement, l’exactitude est mesurée à cet intervalle, compté en [itérations|step]. Avec 0, elle ne l’est qu’à la fin de chaque époque.',
    evalImages: 'Une mesure en cours d’entraînement utilise ce nombre d’images de test.',
    backend: 'Le [backend] fait les calculs. « auto » prend le plus rapide de ceux qui marchent ici.',
    threads:
      'Le backend simd utilise ce nombre de [threads] du processeur. 0 signifie tous les cœurs. Le résultat est le même quel que soit leur nombre.',
  },
  backends: {
    auto: 'auto : le plus rapide',
    webgpu: 'webgpu : le GPU, par WebGPU',
    webgl: 'webgl : le GPU, par WebGL',
    simd: 'simd : le CPU à pleine vitesse',
    cpu: 'cpu : simple JavaScript',
  },
  normalisations: {
    dataSet: 'normalisées',
    zeroToOne: 'de 0 à 1',
    minusOneToOne: 'de −1 à 1',
  },
  optimizers: { sgd: 'SGD', adam: 'Adam', adamw: 'AdamW' },
  schedules: { constant: 'constante', step: 'par paliers', cosine: 'cosinus' },
};
