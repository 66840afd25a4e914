/** The texts of the panel of settings. A hint has its setting's name as its key. */
import type { Settings } from '../../../../core/settings/settings.ts';
import type { Translated } from '../../dictionary.ts';
import type { settingsPanelWords as english } from '../../en/late/settings.ts';

export const settingsPanelWords: Translated<typeof english> = {
  run: 'Entrenamiento',
  steps: 'Cómo se mueven los pesos',
  measure: 'Medición',
  where: 'Dónde se ejecuta',
  hints: {
    epochs: 'Un entrenamiento dura este número de [épocas|epoch].',
    batchSize: 'Cada [lote|batch] de un entrenamiento tiene este número de imágenes.',
    learningRate: 'Puedes cambiar la [tasa de aprendizaje|learning rate] durante el entrenamiento.',
    schedule: {
      constant:
        'La tasa de aprendizaje no cambia. Una [planificación|schedule] la reduciría a medida que avanza el entrenamiento.',
      step: 'La [planificación|schedule] divide la tasa de aprendizaje entre diez después de cada tercio de los pasos.',
      cosine:
        'La [planificación|schedule] baja la tasa de aprendizaje hasta 0 siguiendo media onda de un coseno.',
    },
    optimizer: {
      sgd: 'Es el [optimizador|optimizer] del script clásico. 0,01 es una buena tasa de aprendizaje para él.',
      adam: 'Este [optimizador|optimizer] da a cada peso un paso de su propio tamaño. 0,001 es una buena tasa de aprendizaje para él.',
      adamw:
        'Es Adam, pero el decaimiento de pesos resta su parte a los propios pesos. 0,001 es una buena tasa de aprendizaje para este [optimizador|optimizer].',
    },
    momentum: 'Lo habitual es 0,9; 0 significa sin [momentum].',
    nesterov: 'Cada paso mira adelante, hacia donde lleva el momentum.',
    weightDecay: '0 significa sin [decaimiento de pesos|weight decay]; con AdamW lo habitual es 0,01.',
    seed: 'Una [semilla|seed] nueva da pesos nuevos la próxima vez que pulses Reiniciar.',
    shuffle: '[Barajar|shuffle] da a cada época un orden nuevo de las imágenes.',
    trainSize: 'La red aprende de este número de [imágenes de entrenamiento|training images].',
    testSize: 'La exactitud se mide con este número de imágenes del [conjunto de prueba|test set].',
    normalisation:
      'La red lee los píxeles en este rango. Cámbialo si cargas de un archivo pesos que se entrenaron con otro.',
    evalBatchSize:
      'Las imágenes de prueba se clasifican en lotes de este tamaño. El [int8 dinámico|dynamic int8] depende un poco de él: mide el rango de las [activaciones|activations] en cada lote.',
    evalEvery:
      'Durante el entrenamiento, la exactitud se mide cada este número de [pasos|step]. Con 0 se mide solo al final de cada época.',
    evalImages: 'Una medición en mitad de un entrenamiento usa este número de imágenes de prueba.',
    backend: 'El [backend] hace los cálculos. “auto” toma el más rápido que funciona aquí.',
    threads:
      'El backend simd usa este número de [hilos|threads] de la CPU. 0 significa todos los núcleos. El resultado es el mismo con cualquier número.',
  },
  backends: {
    auto: 'auto: el más rápido',
    webgpu: 'webgpu: la GPU, con WebGPU',
    webgl: 'webgl: la GPU, con WebGL',
    simd: 'simd: la CPU a velocidad nativa',
    cpu: 'cpu: JavaScript puro',
  },
  normalisations: {
    dataSet: 'normalizadas',
    zeroToOne: 'de 0 a 1',
    minusOneToOne: 'de −1 a 1',
  },
  optimizers: { sgd: 'SGD', adam: 'Adam', adamw: 'AdamW' },
  schedules: { constant: 'constante', step: 'escalones', cosine: 'coseno' },
} satisfies {
  backends: Record<Settings['backend'], string>;
  normalisations: Record<Settings['normalisation'], string>;
  optimizers: Record<Settings['optimizer'], string>;
  schedules: Record<Settings['schedule'], string>;
  [group: string]: unknown;
};
