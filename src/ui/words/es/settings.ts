/** What a person reads about the settings. A setting's label has the setting's own name as its key. */
import type { PlaygroundState } from '../../../client/store/state.ts';
import { forEachSwitch, layerOfSwitch } from '../../../core/settings/layer-switches.ts';
import type { Translated } from '../dictionary.ts';
import type { settingsWords as english } from '../en/settings.ts';

type SettingKey = keyof PlaygroundState['settings'];

export const settingsWords: Translated<typeof english> = {
  labels: {
    epochs: 'Épocas',
    batchSize: 'Tamaño de lote',
    learningRate: 'Tasa de aprendizaje',
    schedule: 'Planificación',
    optimizer: 'Optimizador',
    momentum: 'Momentum',
    nesterov: 'Nesterov',
    weightDecay: 'Decaim. de pesos',
    network: 'Red',
    seed: 'Semilla',
    shuffle: 'Barajar',
    trainSize: 'Imágenes (entren.)',
    testSize: 'Imágenes (prueba)',
    evalBatchSize: 'Lote de evaluación',
    evalEvery: 'Medir cada',
    evalImages: 'Imágenes medidas',
    normalisation: 'Entradas',
    backend: 'Se ejecuta en',
    threads: 'Hilos',
    perChannel: 'Una escala por canal',
    scheme: 'Esquema',
    format: 'Formato',
    bits: 'Bits por peso',
    mixes: 'Anchuras, capa por capa',
    mixFormats: 'Formatos numéricos, capa por capa',
    widths: 'Anchuras',
    symmetric: 'Niveles',
    groupSize: 'Pesos por escala',
    remedies: 'Remedios',
    observer: 'Rango de las entradas',
    calibrationImages: 'Imágenes (calibr.)',
    ...forEachSwitch((key) => `Cuantizar ${layerOfSwitch(key)}`),
    qatSteps: 'Pasos de ajuste fino',
    smoothing: 'Suavizado',
    logLoss: 'Eje log',
    view: 'Vista',
    language: 'Idioma',
    lesson: 'Lección',
    lessonText: 'Texto de la lección',
    lessonStep: 'Paso',
    hide: 'Oculto',
    fix: 'Fijo',
  } satisfies Record<SettingKey, string>,
  fixed: 'Tu docente fijó este ajuste.',
  hints: {
    calibrationImages: 'Los rangos se hallan con este número de imágenes de entrenamiento.',
    qatSteps:
      'Antes, la red entrena este número de pasos con los pesos redondeados ([ajuste fino|fine-tuning]). 0 significa ninguno.',
  },
};
