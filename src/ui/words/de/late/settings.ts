/** The German texts of the panel of settings. A hint has its setting's name as its key. */
import type { Settings } from '../../../../core/settings/settings.ts';
import type { Translated } from '../../dictionary.ts';
import type { settingsPanelWords as english } from '../../en/late/settings.ts';

export const settingsPanelWords: Translated<typeof english> = {
  run: 'Training',
  steps: 'Wie sich die Gewichte bewegen',
  measure: 'Messen',
  where: 'Wo gerechnet wird',
  hints: {
    epochs: 'Ein Training dauert so viele [Epochen|epoch].',
    batchSize: 'Jeder [Batch|batch] eines Trainings hat so viele Bilder.',
    learningRate: 'Du kannst die [Lernrate|learning rate] auch während des Trainings ändern.',
    schedule: {
      constant:
        'Die Lernrate bleibt, wie sie ist. Ein anderer [Lernratenplan|schedule] senkt sie im Lauf des Trainings.',
      step: 'Der [Lernratenplan|schedule] teilt die Lernrate nach jedem Drittel der Schritte durch zehn.',
      cosine: 'Der [Lernratenplan|schedule] senkt die Lernrate entlang einer halben Kosinuswelle auf 0.',
    },
    optimizer: {
      sgd: 'Der [Optimierer|optimizer] des klassischen Skripts. Eine gute Lernrate für ihn ist 0,01.',
      adam: 'Dieser [Optimierer|optimizer] gibt jedem Gewicht eine eigene Schrittgröße. Eine gute Lernrate für ihn ist 0,001.',
      adamw:
        'Adam, aber der Weight Decay zieht seinen Anteil direkt von den Gewichten ab. Eine gute Lernrate für diesen [Optimierer|optimizer] ist 0,001.',
    },
    momentum: 'Üblich ist 0,9; 0 heißt: kein [Momentum|momentum].',
    nesterov: 'Jeder Schritt schaut voraus, wohin das Momentum führt.',
    weightDecay: '0 heißt: kein [Weight Decay|weight decay]; mit AdamW ist 0,01 üblich.',
    seed: 'Ein neuer [Seed|seed] gibt beim nächsten Zurücksetzen neue Gewichte.',
    shuffle: 'Das [Mischen|shuffle] bringt die Bilder in jeder Epoche in eine neue Reihenfolge.',
    trainSize: 'Aus so vielen [Trainingsbildern|training images] lernt das Netz.',
    testSize: 'Auf so vielen Bildern der [Testmenge|test set] wird die Genauigkeit gemessen.',
    normalisation:
      'In diesem Wertebereich liest das Netz die Pixel. Ändere ihn für Gewichte aus einer Datei, die mit einem anderen trainiert wurden.',
    evalBatchSize:
      'Die Testbilder werden in Batches dieser Größe klassifiziert. Die [dynamische Quantisierung|dynamic int8] hängt ein wenig davon ab: Sie misst den Wertebereich der [Aktivierungen|activations] in jedem Batch.',
    evalEvery:
      'Während des Trainings wird die Genauigkeit jeweils nach so vielen [Schritten|step] gemessen. Bei 0 wird sie nur am Ende jeder Epoche gemessen.',
    evalImages: 'Eine Messung während des Trainings nimmt so viele Testbilder.',
    backend: 'Das [Backend|backend] rechnet. „auto“ nimmt das schnellste, das hier läuft.',
    threads:
      'Das Backend simd nutzt so viele [Threads|threads] des Prozessors. 0 heißt: alle Kerne. Das Ergebnis ist bei jeder Anzahl dasselbe.',
  },
  backends: {
    auto: 'auto: das schnellste',
    webgpu: 'webgpu: die GPU, über WebGPU',
    webgl: 'webgl: die GPU, über WebGL',
    simd: 'simd: die CPU mit vollem Tempo',
    cpu: 'cpu: einfaches JavaScript',
  },
  normalisations: {
    dataSet: 'normalisiert',
    zeroToOne: 'von 0 bis 1',
    minusOneToOne: 'von −1 bis 1',
  },
  optimizers: { sgd: 'SGD', adam: 'Adam', adamw: 'AdamW' },
  schedules: { constant: 'konstant', step: 'in Stufen', cosine: 'Kosinus' },
} satisfies {
  backends: Record<Settings['backend'], string>;
  normalisations: Record<Settings['normalisation'], string>;
  optimizers: Record<Settings['optimizer'], string>;
  schedules: Record<Settings['schedule'], string>;
  [group: string]: unknown;
};
