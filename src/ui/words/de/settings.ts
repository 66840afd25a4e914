/** What a person reads about the settings in German. A setting's label has the setting's own name as its key. */
import type { PlaygroundState } from '../../../client/store/state.ts';
import { forEachSwitch, layerOfSwitch } from '../../../core/settings/layer-switches.ts';
import type { Translated } from '../dictionary.ts';
import type { settingsWords as english } from '../en/settings.ts';

type SettingKey = keyof PlaygroundState['settings'];

export const settingsWords: Translated<typeof english> = {
  labels: {
    epochs: 'Epochen',
    batchSize: 'Batch-Größe',
    learningRate: 'Lernrate',
    schedule: 'Lernratenplan',
    optimizer: 'Optimierer',
    momentum: 'Momentum',
    nesterov: 'Nesterov',
    weightDecay: 'Weight Decay',
    network: 'Netz',
    seed: 'Seed',
    shuffle: 'Mischen',
    trainSize: 'Trainingsbilder',
    testSize: 'Testbilder',
    evalBatchSize: 'Batch beim Test',
    evalEvery: 'Messabstand',
    evalImages: 'Bilder je Messung',
    normalisation: 'Eingaben',
    backend: 'Läuft auf',
    threads: 'Threads',
    perChannel: 'Skalierung pro Kanal',
    scheme: 'Verfahren',
    format: 'Format',
    bits: 'Bit pro Gewicht',
    mixes: 'Bits, Schicht für Schicht',
    mixFormats: 'Zahlenformate, Schicht für Schicht',
    widths: 'Bits je Schicht',
    symmetric: 'Stufen',
    groupSize: 'Gewichte pro Skalierung',
    remedies: 'Gegenmittel',
    observer: 'Bereich der Eingaben',
    calibrationImages: 'Kalibrierbilder',
    ...forEachSwitch((key) => `${layerOfSwitch(key)} quantisieren`),
    qatSteps: 'Fine-Tuning-Schritte',
    smoothing: 'Glättung',
    logLoss: 'Log-Achse',
    view: 'Ansicht',
    language: 'Sprache',
    lesson: 'Lektion',
    lessonText: 'Text der Lektion',
    lessonStep: 'Schritt',
    hide: 'Ausgeblendet',
    fix: 'Festgelegt',
  } satisfies Record<SettingKey, string>,
  fixed: 'Deine Lehrkraft hat diese Einstellung festgelegt.',
  hints: {
    calibrationImages: 'Auf so vielen Trainingsbildern werden die Wertebereiche ermittelt.',
    qatSteps:
      'So viele Schritte trainiert das Netz vorher mit gerundeten Gewichten ([Fine-Tuning|fine-tuning]). 0 heißt: keinen.',
  },
};
