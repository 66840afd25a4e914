/** The texts of the whole report on a quantized model. */
import type { Translated } from '../../dictionary.ts';
import type { reportWords as english } from '../../en/late/report.ts';
import { iterationsOf } from '../counts.ts';

export const reportWords: Translated<typeof english> = {
  fineTuned: (scheme, steps) => `${scheme}, après ${iterationsOf(steps)} de fine-tuning`,
  file: 'Taille du fichier',
  gzipped: 'Avec gzip',
  accuracy: 'Exactitude',
  interval: (low, high) => `intervalle à 95 % : ${low} – ${high}`,
  changed: 'Prédictions modifiées',
  ofImages: (images) => `sur ${images}`,
  latency: 'Temps par image',
  latencyDetail: (p95) => `95 sur 100 sous ${p95}`,
  layers: (model) => `${model}, couche par couche`,
  weights: 'Poids en',
  scales: 'Échelles',
  scale: 'Échelle',
  zeroPoint: 'Point zéro',
  inputScale: 'Échelle d’entrée',
  inputZeroPoint: 'Point zéro d’entrée',
  largestError: 'Plus grande erreur',
  clipped: 'Écrêtés',
};
