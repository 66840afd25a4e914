/** The German texts of the whole report on a quantized model. */
import type { Translated } from '../../dictionary.ts';
import type { reportWords as english } from '../../en/late/report.ts';

export const reportWords: Translated<typeof english> = {
  fineTuned: (scheme: string, steps: string) =>
    `${scheme}, nach ${steps} ${steps === '1' ? 'Schritt' : 'Schritten'} Fine-Tuning`,
  file: 'Dateigröße',
  gzipped: 'Mit gzip',
  accuracy: 'Genauigkeit',
  interval: (low: string, high: string) => `95-%-Intervall: ${low} – ${high}`,
  changed: 'Geänderte Antworten',
  ofImages: (images: string) => `von ${images}`,
  latency: 'Zeit pro Bild',
  latencyDetail: (p95: string) => `95 von 100 unter ${p95}`,
  layers: (model: string) => `${model}, Schicht für Schicht`,
  weights: 'Gewichte als',
  scales: 'Skalierungen',
  scale: 'Skalierung',
  zeroPoint: 'Nullpunkt',
  inputScale: 'Skalierung Eingabe',
  inputZeroPoint: 'Nullpunkt Eingabe',
  largestError: 'Größter Fehler',
  clipped: 'Gekappt',
};
