/** The texts of the whole report on a quantized model. */
import type { Translated } from '../../dictionary.ts';
import type { reportWords as english } from '../../en/late/report.ts';

export const reportWords: Translated<typeof english> = {
  fineTuned: (scheme: string, steps: string) =>
    `${scheme}, depois de ${steps} ${steps === '1' ? 'passo' : 'passos'} de ajuste fino`,
  file: 'Arquivo salvo',
  gzipped: 'Com gzip',
  accuracy: 'Acurácia',
  interval: (low: string, high: string) => `Intervalo de 95 %: ${low} – ${high}`,
  changed: 'Previsões alteradas',
  ofImages: (images: string) => `de ${images}`,
  latency: 'Tempo por imagem',
  latencyDetail: (p95: string) => `95 de 100 abaixo de ${p95}`,
  layers: (model: string) => `${model}, camada por camada`,
  weights: 'Pesos em',
  scales: 'Escalas',
  scale: 'Escala',
  zeroPoint: 'Ponto zero',
  inputScale: 'Escala da entrada',
  inputZeroPoint: 'Ponto zero da entrada',
  largestError: 'Maior erro',
  clipped: 'Saturados',
};
