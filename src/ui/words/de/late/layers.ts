/** What the view of layers says in German. `[dB]` marks a term that can be opened. */
import type { LayersObstacle } from '../../../../core/results/layer-errors.ts';
import type { Arithmetic } from '../../../models.ts';
import type { Translated } from '../../dictionary.ts';
import type {
  fourAccuraciesWords as englishAccuracies,
  layerErrorsWords as englishErrors,
  layerTimesWords as englishTimes,
} from '../../en/late/layers.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('de');

const images = (count: number): string => `${count} ${plural(count, { one: 'Bild', other: 'Bilder' })}`;

export const layerErrorsWords: Translated<typeof englishErrors> = {
  about: (candidate: string, baseline: string, count: string) =>
    `Verglichen wird, was jede Schicht vor ihrem [ReLU] ausgibt: in ${candidate} gegenüber ${baseline}, auf den ersten ${count} Testbildern. Die Zahlen sagen in [dB], wie weit der Fehler unter dem Signal liegt: 6 dB mehr entsprechen einem Bit mehr, und der Fehler ist halb so groß. Längere Balken sind besser.`,
  layer: 'Schicht',
  accumulated: 'Bis hier',
  alone: 'Allein',
  without: 'Logits ohne',
  columns:
    'Bis hier: der Fehler, der sich bis zu dieser Schicht angesammelt hat. Allein: Diese Schicht liest, was sie in der Referenz liest, der Fehler ist also ihr eigener. Logits ohne: der Fehler der [Logits|logits], wenn diese Schicht aus der Referenz stammt und alle anderen aus dem Kandidaten.',
  exact: 'exakt',
  size: (decibels: string, part: string) =>
    `Der Fehler der Logits liegt ${decibels} unter ihnen: Er ist etwa 1/${part} so groß wie sie.`,
  most: (layer: string, percent: string) =>
    `Das meiste davon kommt aus ${layer}: Mit ${layer} aus der Referenz verschwinden ${percent} des Rauschens in den Logits.`,
  largest: (layer: string, percent: string) =>
    `Keine Schicht verursacht den Großteil. Der größte Teil kommt aus ${layer}: Mit ${layer} aus der Referenz verschwinden ${percent} des Rauschens in den Logits.`,
  noLayer:
    'Keine Schicht erklärt ihn allein: Die Fehler mehrerer Schichten heben sich zum Teil gegenseitig auf.',
  nothing: 'In den Logits weicht kein einziges Bit ab.',
  measuring: 'Die Schichten werden gerade gemessen, eine nach der anderen.',
  training:
    'Das Training ändert gerade die Gewichte. Pausiere es oder warte auf sein Ende: Dann werden die Schichten gemessen.',
  obstacles: {
    busy: 'Eine Aufgabe läuft. Die Schichten werden gemessen, sobald sie beendet oder pausiert ist.',
    'no-candidate':
      'Quantisiere zuerst das Modell: Dann werden hier seine Schichten mit denen des float-Modells verglichen.',
    'different-networks':
      'Referenz und Kandidat sind verschiedene Netze, ihre Schichten lassen sich deshalb nicht vergleichen. Wähle oben zwei Modelle desselben Netzes.',
    'other-images':
      'Diese Modelle lesen Bilder einer anderen Größe, als der Datensatz sie hat. Wähle oben andere Modelle.',
    'no-float-weights':
      'Dafür braucht es einen quantisierten Kandidaten, dessen float-Gewichte bekannt sind. Wähle oben einen, der hier quantisiert wurde.',
    'not-finite':
      'Einige Gewichte oder Aktivierungen sind keine endlichen Zahlen, deshalb gibt es nichts zu messen. Geh zurück zu Gewichten, deren Loss in Ordnung war.',
  } satisfies Record<LayersObstacle, string>,
  selfCheck: {
    heading: 'Die Messung prüft sich selbst',
    sound: (rounded: string, agree: string, count: string, decibels: string) =>
      `Rundet derselbe Rechenweg ${rounded} auf 16 Bit, so gibt er bei ${agree} von ${count} Bildern die Antwort des float-Modells, und der Fehler der Logits liegt ${decibels} unter ihnen. Was du oben siehst, kommt also von der Quantisierung und nicht von einem Messfehler.`,
    broken: (rounded: string, agree: string, count: string, decibels: string) =>
      `Traue den Zahlen oben nicht. Rundet derselbe Rechenweg ${rounded} auf 16 Bit, so sollte fast nichts verloren gehen. Der Fehler der Logits liegt aber nur ${decibels} unter ihnen, und nur ${agree} von ${count} Antworten sind die des float-Modells.`,
    weights: 'die Gewichte',
    both: 'Gewichte und Aktivierungen',
  },
};

export const fourAccuraciesWords: Translated<typeof englishAccuracies> = {
  about: (candidate: string, count: string) =>
    `Die Tabelle zeigt, wie viele der ersten ${count} Testbilder richtig erkannt werden, wenn von ${candidate} nur die [Gewichte|weights] gerundet sind, nur die [Aktivierungen|activations], beide oder keine.`,
  tableLabel: 'Genauigkeit mit und ohne Quantisierung von Gewichten und Aktivierungen',
  weights: { float: 'float-Gewichte', quantized: 'Quantisierte Gewichte' },
  activations: { float: 'float-Aktivierungen', quantized: 'Quantisierte Aktivierungen' },
  start: 'das float-Modell',
  same: 'kein Bild mehr oder weniger',
  change: (count: number) => `${images(Math.abs(count))} ${count < 0 ? 'weniger' : 'mehr'}`,
  none: 'kommt nicht vor',
  weightsOnly: 'Dieses Verfahren rundet die Gewichte und lässt die Aktivierungen, wie sie sind.',
  free: 'Das Runden kostet hier nichts: Es sind so viele Antworten richtig wie mit float.',
  weightsCost: 'Die Gewichte kosten mehr als die Aktivierungen.',
  activationsCost: 'Die Aktivierungen kosten mehr als die Gewichte.',
  alike: 'Gewichte und Aktivierungen kosten gleich viel.',
  chance: 'Ein paar Bilder mehr oder weniger sind Zufall.',
};

export const layerTimesWords: Translated<typeof englishTimes> = {
  batch: 'Bilder pro Batch',
  button: 'Schichten messen',
  about:
    'Misst auf diesem Gerät die Zeit jeder einzelnen Schicht, mit dem ReLU und dem Pooling, die zu ihr gehören, so wie das Modell sie ausführt.',
  running: (layer: string, total: string) => `Messung: Schicht ${layer} von ${total}.`,
  tableLabel: 'Zeit jeder Schicht',
  layer: 'Schicht',
  all: 'Alle Schichten',
  difference: 'Unterschied',
  alike: 'gleiche Rechnung',
  same: 'gleich',
  faster: (factor: string) => `${factor} × schneller`,
  slower: (factor: string) => `${factor} × langsamer`,
  unknown: 'zu schnell für die Uhr',
  slowest: (layer: string, percent: string, baseline: string) =>
    `In ${baseline} braucht ${layer} ${percent} der Zeit.`,
  bound: (candidate: string, percent: string, gain: string) =>
    `Die Schichten, die ${candidate} quantisiert, brauchen ${percent} davon. Brauchten sie gar keine Zeit, wäre das Modell ${gain} × so schnell: Alle anderen Schichten bleiben float32.`,
  whole: (candidate: string) => `${candidate} quantisiert alle Schichten, jede kann also schneller werden.`,
  arithmetic: {
    'int8-kernels': '',
    'packed-kernels':
      'Nur Dense-Schichten rechnen mit gepackten Gewichten, deshalb können nur sie schneller sein. Die Gewichte der Faltungen werden beim Laden wieder zu float32.',
    reference:
      'Die quantisierten Schichten laufen auf diesem Backend in einfachem TypeScript, denn es hat keine Kernel für ganze Zahlen.',
    float32:
      'Die quantisierten Gewichte werden beim Laden wieder zu float32, deshalb kann keine Schicht schneller sein. Kleiner ist nur die Datei.',
  } satisfies Record<Arithmetic, string>,
  how: (count: string, timings: string, backend: string) =>
    `Millisekunden für einen Batch von ${count}: der [Median|median] von ${timings} Messungen, beide Modelle abwechselnd, auf ${backend}.`,
};
