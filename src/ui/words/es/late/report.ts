/** The texts of the whole report on a quantized model. */
import type { Translated } from '../../dictionary.ts';
import type { reportWords as english } from '../../en/late/report.ts';

export const reportWords: Translated<typeof english> = {
  fineTuned: (scheme, steps) =>
    `${scheme}, después de ${steps} ${steps === '1' ? 'paso' : 'pasos'} de ajuste fino`,
  file: 'Archivo guardado',
  gzipped: 'Con gzip',
  accuracy: 'Exactitud',
  interval: (low, high) => `Intervalo del 95 %: ${low} – ${high}`,
  changed: 'Predicciones cambiadas',
  ofImages: (images) => `de ${images}`,
  latency: 'Tiempo por imagen',
  latencyDetail: (p95) => `95 de 100 por debajo de ${p95}`,
  layers: (model) => `${model}, capa por capa`,
  weights: 'Pesos en',
  scales: 'Escalas',
  scale: 'Escala',
  zeroPoint: 'Punto cero',
  inputScale: 'Escala de entrada',
  inputZeroPoint: 'Punto cero de entrada',
  largestError: 'Error máximo',
  clipped: 'Recortados',
};
