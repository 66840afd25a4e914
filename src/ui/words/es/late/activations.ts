/** What the picture of activations says. `[...]` is a term that opens what it means. */
import type { ObserverKind } from '../../../../core/quantization/schemes/scheme.ts';
import type { Translated } from '../../dictionary.ts';
import type { activationsWords as english } from '../../en/late/activations.ts';

export const activationsWords: Translated<typeof english> = {
  about:
    'El esquema int8 estático reparte 128 [niveles|levels] en un rango que toma de imágenes de [calibración|calibration]. Un [observador|observer] elige ese rango. Si es amplio, no recorta nada, pero sus niveles quedan muy separados.',
  waiting:
    'Las imágenes están pasando por el modelo. Tarda más o menos un segundo, y espera si hay otra cosa en marcha.',
  old: 'Los pesos han cambiado desde esta medición. Se repetirá cuando no haya nada más en marcha.',
  otherImages: 'El modelo float lee imágenes distintas de las de este conjunto de datos.',
  layer: 'Capa',
  measured: {
    train: (model, images) =>
      `${model} con las primeras ${images} imágenes de entrenamiento, tantas como ve una calibración.`,
    test: (model, images) =>
      `${model} con las primeras ${images} imágenes de prueba: aún no han llegado suficientes imágenes de entrenamiento.`,
  },
  observers: {
    minMax: 'Mín-máx',
    percentile: 'Percentil',
    mse: 'MSE',
  } satisfies Record<ObserverKind, string>,
  columns: {
    observer: 'Observador',
    range: 'Rango',
    scale: '[Escala|scale]',
    zeroPoint: '[Punto cero|zero point]',
    cutOff: '[Recorta|clipping]',
  },
  range: (min, max) => `${min} a ${max}`,
  cutNothing: 'nada',
  cut: (count, share) => `unos ${count} valores, ${share}`,
  axis: 'Lo que lee la capa',
  counts: 'Cuántos, escala logarítmica',
  picture: (layer, total, min, max) =>
    `${total} valores que lee ${layer}, de ${min} a ${max}. Cada paso hacia arriba en el eje significa diez veces más.`,
  line: (observer, min, max) => `${observer}: ${min} a ${max}`,
  finer: (observer, factor, count) =>
    `Los niveles de ${observer} están ${factor} veces más juntos que los de mín-máx. El precio: unos ${count} valores que caen fuera de su rango pasan al nivel extremo.`,
  same: {
    percentile:
      'Percentil toma aquí el mismo rango que mín-máx: más de uno de cada 10 000 valores está en los extremos.',
    mse: 'MSE toma aquí el mismo rango que mín-máx: recortar valores costaría más de lo que se gana con niveles más juntos.',
  },
};
