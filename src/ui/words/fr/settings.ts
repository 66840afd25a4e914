/** What a person reads about the settings. A setting's label has the setting's own name as its key. */
import { forEachSwitch, layerOfSwitch } from '../../../core/settings/layer-switches.ts';
import type { Translated } from '../dictionary.ts';
import type { settingsWords as english } from '../en/settings.ts';

export const settingsWords: Translated<typeof english> = {
  labels: {
    epochs: 'Époques',
    batchSize: 'Taille de batch',
    learningRate: 'Taux d’apprentissage',
    schedule: 'Planification',
    optimizer: 'Optimiseur',
    momentum: 'Momentum',
    nesterov: 'Nesterov',
    weightDecay: 'Weight decay',
    network: 'Réseau',
    seed: 'Graine',
    shuffle: 'Mélange',
    trainSize: 'Images d’entraînement',
    testSize: 'Images de test',
    evalBatchSize: 'Batch d’évaluation',
    evalEvery: 'Intervalle de mesure',
    evalImages: 'Images par mesure',
    normalisation: 'Entrées',
    backend: 'Backend',
    threads: 'Threads',
    perChannel: 'Une échelle par canal',
    scheme: 'Schéma',
    format: 'Format',
    bits: 'Bits par poids',
    symmetric: 'Niveaux',
    groupSize: 'Poids par échelle',
    remedies: 'Remèdes',
    observer: 'Plage des entrées',
    calibrationImages: 'Images de calibration',
    ...forEachSwitch((key) => `Quantifier ${layerOfSwitch(key)}`),
    qatSteps: 'Itérations de fine-tuning',
    smoothing: 'Lissage',
    logLoss: 'Axe log',
    view: 'Vue',
    language: 'Langue',
    lesson: 'Leçon',
    lessonText: 'Texte de la leçon',
    lessonStep: 'Étape',
    hide: 'Masqués',
    fix: 'Figés',
  },
  fixed: 'Ce réglage a été figé pour votre classe.',
  hints: {
    calibrationImages: 'Les plages sont déterminées sur ce nombre d’images d’entraînement.',
    qatSteps:
      'Le réseau s’entraîne d’abord pendant ce nombre d’itérations avec des poids arrondis ([fine-tuning]). Avec 0, il n’y en a aucune.',
  },
};
