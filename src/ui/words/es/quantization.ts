/** The texts of the Quantization panel. words.ts puts all texts together. */
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
      name: 'int8 dinámico',
      about:
        'Como en PyTorch, el [int8 dinámico|dynamic int8] da 256 [niveles|levels] a los pesos de las [capas densas|dense layer] y redondea sus entradas lote a lote. Las convoluciones y los sesgos siguen en [float32].',
    },
    weightOnly: {
      name: 'Solo pesos',
      about:
        'Con el esquema de [solo pesos|weight-only], cada peso ocupa de 8 a 2 bits en el archivo; para calcular, vuelve a ser un [float32]. Es lo que más reduce el archivo; con 4 bits o menos, una sola imagen puede responderse también más rápido.',
    },
    static: {
      name: 'int8 estático',
      about:
        'Con el [int8 estático|static int8], de capa a capa pasan números enteros, también por las convoluciones. La [calibración|calibration] halla antes el rango de cada entrada con imágenes de entrenamiento.',
    },
  } satisfies Record<Scheme['kind'], Choice>,
  granularity: 'Escalas',
  granularities: {
    tensor: {
      name: 'Por tensor',
      about:
        'Una [escala|scale] [por tensor|per tensor] vale para todos los pesos de una capa: es lo más sencillo, y lo que PyTorch hace por defecto.',
    },
    channel: {
      name: 'Por canal',
      about:
        'Con una [escala|scale] [por canal|per channel], cada salida de una capa tiene la suya: las salidas de pesos pequeños conservan más detalle.',
    },
  } satisfies Record<string, Choice>,
  quantize: 'Cuantizar',
  layer: 'Capa',
  before: 'Antes',
  after: 'Después',
  noise: 'Señal/ruido',
  staysFloat: 'sigue en float',
  denseOnly: 'sigue en float: solo capas densas',
  answer: (worst, layer, part) =>
    `En la peor capa, ${layer}, el ruido de redondeo está ${worst} por debajo de los pesos: es aproximadamente 1/${part} de su tamaño.`,
  answerLost: (worst, layer) =>
    `En la peor capa, ${layer}, el ruido de redondeo es casi tan grande como los propios pesos (${worst}).`,
  nothingLost: 'El redondeo no cambió ningún peso: todos estaban ya en un nivel.',
  noiseExplained:
    'La relación señal/ruido dice cuánto queda de un peso después del redondeo: 6 dB más equivalen a un bit más.',
  running: (done, total) => `Los dos modelos clasificaron ${done} de ${total} imágenes de prueba`,
  calibrating: (done, total) => `Calibrando: ${done} de ${total} imágenes de entrenamiento vistas`,
  fineTuning: (done, total) => `Ajuste fino: ${done} de ${total} pasos`,
  remedying: (percent) => `Remedios: ${percent} % completado`,
  outdated: 'Cuantiza para ver lo que está elegido ahora.',
  report: 'El informe completo',
};
