/** The German texts of the Comparison panel. words.ts puts all texts together. */
import type { Arithmetic } from '../../../models.ts';
import type { Translated } from '../../dictionary.ts';
import type { comparisonWords as english, latencyWords as englishLatency } from '../../en/late/comparison.ts';

/** How many times smaller weights of so many bits alone would make the file. */
const times = new Map([
  [8, 'viermal'],
  [4, 'achtmal'],
  [2, 'sechzehnmal'],
]);

export const comparisonWords: Translated<typeof english> = {
  /** Of accuracy: a difference of percentages. */
  points: (difference: string) => `${difference} Punkte`,
  empty: 'Quantisiere das Modell: Dann stehen hier beide Modelle nebeneinander.',
  measure: 'Maß',
  difference: 'Differenz',
  accuracy: 'Genauigkeit',
  interval: '95-%-Intervall',
  file: 'Dateigröße',
  gzipped: 'Mit gzip',
  latency: 'Zeit pro Bild',
  correct: 'Richtige Antworten',
  mistakes: 'Irrtümer',
  accuracyQuestion: 'Hat die Genauigkeit gelitten?',
  accuracyAnswer: (low: string, high: string) =>
    `Die Testbilder sind eine Stichprobe. Das [95-%-Intervall|confidence interval] der Referenz reicht von ${low} bis ${high}.`,
  /** bits: of each weight. */
  bytesQuestion: (bits: number) =>
    !times.has(bits) ? 'Wo stecken die Bytes?' : `Warum nicht ${times.get(bits)} so klein?`,
  someStay: (layers: string, bytes: string) =>
    `${layers} und der Dateikopf bleiben, wie sie sind: ${bytes}, die nicht schrumpfen.`,
  allShrink: (bytes: string) =>
    `Jede Schicht schrumpft. Bias-Werte behalten ihre 32 Bit, Skalierungen brauchen daneben Platz, und der Dateikopf braucht ${bytes}.`,
  layers: { stay: 'Bleibt float32', shrink: 'Quantisierte Schichten', header: 'Dateikopf' },
  changedQuestion: 'Welche Antworten haben sich geändert?',
  changedByChance: (p: string) =>
    `[Der Zufall allein|McNemar's test] teilt in ${p} der Fälle so ungleich auf: Diese Änderungen sagen nichts über die Genauigkeit.`,
  changedForReal: (p: string) =>
    `[Der Zufall allein|McNemar's test] würde in ${p} der Fälle so ungleich aufteilen: Der Unterschied ist echt.`,
  /** Of a share too small to write. */
  changedNone: 'Beide geben bei jedem Bild dieselbe Antwort.',
  logits: (share: string) =>
    `Die [Logits|logits] der beiden weichen um ${share} voneinander ab: ihr quadrierter Abstand, verglichen mit den quadrierten Logits der Referenz. Das Runden zeigt sich hier, lange bevor sich eine Antwort ändert.`,
  better: 'Besser',
  worse: 'Schlechter',
  bothWrong: 'Beide Male falsch',
  median: 'Median',
  p95: '95 von 100 Messungen unter',
};

export const latencyWords: Translated<typeof englishLatency> = {
  question: 'Ist es hier schneller?',
  /** 50 runs, or where one is too short for the browser's clock: 50 groups of 12 runs. In the dative: it follows "von". */
  timed: (timings: number, runs: number) =>
    runs === timings
      ? `${runs} Durchläufen`
      : `${timings} Gruppen zu je ${Math.round(runs / timings)} Durchläufen`,
  answer: (timed: string, warmUp: number, backend: string, arithmetic: string) =>
    `Jeder Balken ist der [Median|median] von ${timed} des ganzen Modells auf ${backend}, abwechselnd gemessen nach ${warmUp} Durchläufen zum Aufwärmen. ${arithmetic}`,
  arithmetic: {
    'int8-kernels': (name: string) => `Die quantisierten Schichten von ${name} rechnen in ganzen Zahlen.`,
    'packed-kernels': (name: string) =>
      `Die Dense-Schichten von ${name} entpacken ihre Gewichte beim Rechnen, in float32.`,
    reference: (name: string) => `Die quantisierten Schichten von ${name} laufen in einfachem TypeScript.`,
    float32: () => 'Beide rechnen in float32.',
  } satisfies Record<Arithmetic, (name: string) => string>,
  button: 'Latenz messen',
  about:
    'Misst Batches mit 1, 32 und 256 Bildern, einmal durch die Dense-Schichten allein und einmal durch das ganze Modell.',
  running: (done: string, total: string) => `Messung: ${done} von ${total} fertig`,
  tableLabel: 'Latenz nach Batch-Größe',
  parts: { dense: 'Nur Dense-Schichten', model: 'Ganzes Modell' },
  batch: 'Batch',
  difference: 'Differenz',
  p95: (p95: string) => `p95 ${p95}`,
  spread: (spread: string) => `Streuung ${spread}`,
  same: 'gleich',
  faster: (factor: string) => `${factor} × schneller`,
  slower: (factor: string) => `${factor} × langsamer`,
  unknown: 'zu schnell für die Uhr',
  how: (timings: string, grouped: boolean, backend: string, device: string) =>
    `Jede Zeit gilt für einen ganzen Batch: der Median von ${timings} Messungen, abwechselnd nach einigen Durchläufen zum Aufwärmen, auf ${backend} (${device}). ${grouped ? 'Die Uhr dieses Browsers ist für einen einzelnen Durchlauf zu grob, deshalb werden mehrere zusammen gemessen, und die Zeit wird durch ihre Anzahl geteilt. ' : ''}95 von 100 Messungen waren kürzer als [p95|percentile]. Die Streuung sagt, wie weit die mittlere Hälfte der Messungen auseinanderliegt. Zeiten heißen gleich, wenn sie sich nicht stärker unterscheiden, als der Zufall erklärt.`,
  noDense:
    'Seine Dense-Schichten werden nicht einzeln gemessen: Es rechnet von Anfang bis Ende in ganzen Zahlen, sie haben also keine float-Eingabe.',
  /** Why a quantized model is slower than the float one. */
  whySlower: {
    'int8-kernels': (name: string, onlyOneImage: boolean) =>
      onlyOneImage
        ? `Langsamer bei Batch 1: Es gibt so wenig zu multiplizieren, dass es mehr kostet, den Wertebereich der Aktivierungen zu ermitteln und sie zu runden, als die Gewichte in ${name} einsparen.`
        : `Wo ${name} langsamer ist, kostet das Runden der Aktivierungen mehr, als das Multiplizieren ganzer Zahlen einspart.`,
    'packed-kernels': (name: string) =>
      `Wo ${name} langsamer ist, kostet das Entpacken der Gewichte mehr, als es einspart: Es multipliziert ebenso viele float32-Zahlen.`,
    reference: (name: string, backend: string) =>
      `${name} ist langsamer, weil seine Schichten hier in einfachem TypeScript laufen: ${backend} hat keine Kernel für ganze Zahlen, für float32 dagegen schon.`,
    float32: (name: string) =>
      `Die reine Gewichtsquantisierung kann hier nicht schneller sein: Die Gewichte in ${name} werden beim Laden wieder zu float32, und damit rechnet das Netz. Kleiner ist nur die Datei.`,
  },
  whyUnpacked: {
    format: 'Kernel, die mit gepackten Gewichten rechnen, lesen ganzzahlige Stufen und keine Zahlenformate.',
    bits: 'Nur Gewichte mit höchstens 4 Bit bleiben gepackt, während das Netz rechnet.',
    backend: 'Nur das Backend simd hat Kernel, die mit gepackten Gewichten rechnen.',
    layers: 'Nur Dense-Schichten rechnen mit gepackten Gewichten, und dieses Schema quantisiert keine.',
  },
  wholeModelGainsLess:
    'Die Faltungen bleiben float32 und brauchen die meiste Zeit: Das ganze Modell gewinnt weniger als seine Dense-Schichten.',
};
