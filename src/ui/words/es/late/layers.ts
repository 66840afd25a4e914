/** What the view of layers says. `[dB]` marks a term that can be opened. */
import type { LayersObstacle } from '../../../../core/results/layer-errors.ts';
import type { Arithmetic } from '../../../models.ts';
import type { Translated } from '../../dictionary.ts';
import type {
  fourAccuraciesWords as englishFourAccuracies,
  layerErrorsWords as englishLayerErrors,
  layerTimesWords as englishLayerTimes,
} from '../../en/late/layers.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('es');

export const layerErrorsWords: Translated<typeof englishLayerErrors> = {
  about: (candidate, baseline, count) =>
    `Lo que da cada capa antes de su [ReLU], en ${candidate} frente a ${baseline}, con las primeras ${count} imágenes de prueba. Las cifras dicen cuánto queda el error por debajo de la señal, en [dB]: 6 dB más equivalen a un bit más, y el error es la mitad. Cuanto más larga la barra, mejor.`,
  layer: 'Capa',
  accumulated: 'Hasta ahí',
  alone: 'Sola',
  without: 'Logits sin ella',
  columns:
    'Hasta ahí: el error acumulado hasta esta capa. Sola: esta capa lee lo mismo que en la referencia, así que todo el error es suyo. Logits sin ella: el error de los [logits] cuando esta capa es la de la referencia y las demás son las del candidato.',
  exact: 'exacto',
  size: (decibels, part) =>
    `El error de los logits está ${decibels} por debajo de ellos: es aproximadamente 1/${part} de su tamaño.`,
  most: (layer, percent) =>
    `La mayor parte viene de ${layer}: con la capa ${layer} de la referencia desaparece el ${percent} del ruido de los logits.`,
  largest: (layer, percent) =>
    `Ninguna capa aporta más de la mitad. La parte más grande viene de ${layer}: con la capa ${layer} de la referencia desaparece el ${percent} del ruido de los logits.`,
  noLayer:
    'Ninguna capa lo explica por sí sola: los errores de varias capas se compensan en parte unos con otros.',
  nothing: 'Los logits no difieren ni en un bit.',
  measuring: 'Las capas se están midiendo, una por una.',
  training:
    'El entrenamiento está cambiando los pesos. Las capas se miden cuando lo pongas en pausa o cuando termine.',
  obstacles: {
    busy: 'Hay una tarea en marcha. Las capas se miden cuando termina o queda en pausa.',
    'no-candidate': 'Primero cuantiza el modelo: aquí se comparan sus capas con las del modelo float.',
    'different-networks':
      'La referencia y el candidato son redes distintas, así que sus capas no se pueden comparar. Elige arriba dos modelos de la misma red.',
    'other-images':
      'El conjunto de datos tiene imágenes de un tamaño distinto del que leen estos modelos. Elige arriba otros modelos.',
    'no-float-weights':
      'Hace falta un candidato cuantizado cuyos pesos float se conozcan. Elige arriba uno que se haya cuantizado aquí.',
    'not-finite':
      'Algunos pesos o activaciones no son números finitos, así que no hay nada que medir. Vuelve a unos pesos con una pérdida normal.',
  } satisfies Record<LayersObstacle, string>,
  selfCheck: {
    heading: 'El instrumento se comprueba a sí mismo',
    sound: (rounded, agree, count, decibels) =>
      `Con ${rounded} en 16 bits, el mismo camino da la respuesta del modelo float en ${agree} de ${count} imágenes, y el error de los logits está ${decibels} por debajo de ellos. Lo que ves arriba es, pues, efecto de la cuantización y no un fallo de la medición.`,
    broken: (rounded, agree, count, decibels) =>
      `No te fíes de las cifras de arriba. Con ${rounded} en 16 bits, el mismo camino no debería perder casi nada, pero el error de los logits está solo ${decibels} por debajo de ellos, y ${agree} de ${count} respuestas son las del modelo float.`,
    weights: 'los pesos',
    both: 'los pesos y las activaciones',
  },
};

export const fourAccuraciesWords: Translated<typeof englishFourAccuracies> = {
  about: (candidate, count) =>
    `Cuántas de las primeras ${count} imágenes de prueba se aciertan si se redondean solo los [pesos|weights] de ${candidate}, solo sus [activaciones|activations], ambos o ninguno.`,
  tableLabel: 'Exactitud con pesos y activaciones, cuantizados o no',
  weights: { float: 'Pesos float', quantized: 'Pesos cuantizados' },
  activations: { float: 'Activaciones float', quantized: 'Activaciones cuantizadas' },
  start: 'el modelo float',
  same: 'ni una imagen más ni menos',
  change: (count) =>
    `${Math.abs(count)} ${plural(Math.abs(count), { one: 'imagen', other: 'imágenes' })} ${count < 0 ? 'menos' : 'más'}`,
  none: 'no se da',
  weightsOnly: 'Este esquema redondea los pesos y deja las activaciones como están.',
  free: 'Aquí redondear no cuesta nada: hay tantos aciertos como con float.',
  weightsCost: 'Los pesos cuestan más que las activaciones.',
  activationsCost: 'Las activaciones cuestan más que los pesos.',
  alike: 'Pesos y activaciones cuestan lo mismo.',
  chance: 'Unas pocas imágenes más o menos son cosa del azar.',
};

export const layerTimesWords: Translated<typeof englishLayerTimes> = {
  batch: 'Imágenes por lote',
  button: 'Medir capas',
  about:
    'Mide por separado el tiempo de cada capa en este equipo, con la ReLU y el pooling que le corresponden, tal como las ejecuta el modelo.',
  running: (layer, total) => `Midiendo la capa ${layer} de ${total}.`,
  tableLabel: 'Tiempo de cada capa',
  layer: 'Capa',
  all: 'Todas',
  difference: 'Diferencia',
  alike: 'el mismo cálculo',
  same: 'igual',
  faster: (factor) => `${factor} × más rápido`,
  slower: (factor) => `${factor} × más lento`,
  unknown: 'demasiado rápido para el reloj',
  slowest: (layer, percent, baseline) => `En ${baseline}, ${layer} se lleva el ${percent} del tiempo.`,
  bound: (candidate, percent, gain) =>
    `Las capas que ${candidate} cuantiza se llevan el ${percent}. Si no tardaran nada, el modelo sería ${gain} veces más rápido: las demás capas siguen en float32.`,
  whole: (candidate) => `${candidate} cuantiza todas las capas, así que cualquiera de ellas puede ganar.`,
  arithmetic: {
    'int8-kernels': '',
    'packed-kernels':
      'Solo las capas densas calculan con pesos empaquetados, así que solo ellas pueden ser más rápidas. Los pesos de las convoluciones vuelven a ser float32 al cargarlos.',
    reference:
      'En este backend, que no tiene kernels para enteros, las capas cuantizadas calculan en TypeScript puro.',
    float32:
      'Los pesos cuantizados vuelven a ser float32 al cargarlos, así que ninguna capa puede ser más rápida. Lo que se reduce es el archivo.',
  } satisfies Record<Arithmetic, string>,
  how: (count, timings, backend) =>
    `Milisegundos para un lote de ${count}: la [mediana|median] de ${timings} mediciones, con los dos modelos por turnos, en ${backend}.`,
};
