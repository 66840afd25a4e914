/** The German texts of the Quantization panel. words.ts puts all texts together. */
import type { Scheme } from '../../../core/quantization/schemes/scheme.ts';
import type { Translated } from '../dictionary.ts';
import type { quantizationWords as english } from '../en/quantization.ts';

interface Choice {
  readonly name: string;
  /** Says what this does and what it is good for. */
  readonly about: string;
}

export const quantizationWords: Translated<typeof english> = {
  schemes: {
    dynamic: {
      name: 'Dynamisch',
      about:
        'Wie in PyTorch gibt die [dynamische Quantisierung|dynamic int8] den Gewichten der [Dense-Schichten|dense layer] 256 [Stufen|levels] und rundet ihre Eingaben Batch für Batch. Faltungen und Bias-Werte bleiben [float32].',
    },
    weightOnly: {
      name: 'Nur Gewichte',
      about:
        'Die [reine Gewichtsquantisierung|weight-only] speichert jedes Gewicht mit 2 bis 8 Bit; zum Rechnen wird daraus wieder ein [float32]. Die Datei schrumpft am stärksten; ab 4 Bit abwärts können einzelne Bilder auch schneller beantwortet werden.',
    },
    static: {
      name: 'Statisch',
      about:
        'Bei der [statischen Quantisierung|static int8] wandern ganze Zahlen von Schicht zu Schicht, auch durch die Faltungen. Die [Kalibrierung|calibration] ermittelt vorher auf Trainingsbildern den Wertebereich jeder Eingabe.',
    },
  } satisfies Record<Scheme['kind'], Choice>,
  granularity: 'Skalierungen',
  granularities: {
    tensor: {
      name: 'Pro Tensor',
      about:
        'Eine [Skalierung|scale] [pro Tensor|per tensor] gilt für alle Gewichte einer Schicht: Das ist am einfachsten und in PyTorch der Standard.',
    },
    channel: {
      name: 'Pro Kanal',
      about:
        'Bei einer [Skalierung|scale] [pro Kanal|per channel] hat jeder Ausgang einer Schicht seine eigene: Ausgänge mit kleinen Gewichten behalten mehr Details.',
    },
  } satisfies Record<string, Choice>,
  quantize: 'Quantisieren',
  layer: 'Schicht',
  before: 'Vorher',
  after: 'Nachher',
  noise: 'Signal/Rauschen',
  staysFloat: 'bleibt float',
  denseOnly: 'bleibt float: nur Dense-Schichten',
  answer: (worst: string, layer: string, part: string) =>
    `In der schlechtesten Schicht, ${layer}, liegt das Rundungsrauschen ${worst} unter den Gewichten: Es ist etwa 1/${part} so groß wie sie.`,
  answerLost: (worst: string, layer: string) =>
    `In der schlechtesten Schicht, ${layer}, ist das Rundungsrauschen etwa so groß wie die Gewichte selbst (${worst}).`,
  nothingLost: 'Die Rundung hat kein Gewicht verändert: Alle lagen schon auf den Stufen.',
  noiseExplained:
    'Der Signal-Rausch-Abstand sagt, wie viel von einem Gewicht das Runden übersteht: 6 dB mehr entsprechen einem Bit mehr.',
  running: (done: string, total: string) =>
    `${done} von ${total} Testbildern von beiden Modellen klassifiziert`,
  calibrating: (done: string, total: string) => `Kalibrierung: ${done} von ${total} Trainingsbildern gesehen`,
  fineTuning: (done: string, total: string) => `Fine-Tuning: ${done} von ${total} Schritten`,
  remedying: (percent: string) => `Gegenmittel: ${percent} % erledigt`,
  outdated: 'Quantisiere, um zu sehen, was die neue Auswahl bewirkt.',
  report: 'Der ganze Bericht',
};
