/** What is told of a packed data set (core/dataset/telling.ts). */
import type { datasetTelling } from '../../../../core/dataset/telling.ts';

export const datasetTold: Readonly<Record<keyof typeof datasetTelling, string>> = {
  'dataset/no-manifest':
    '{file} no describe el conjunto de datos ({problems}). Recarga la página; si sigue igual, hay que empaquetar los datos de nuevo.',
  'dataset/field': '{field}: {problem}',
  'dataset/file-name': 'debe ser un nombre de archivo simple',
  'dataset/hash': 'deben ser 64 cifras hexadecimales en minúsculas',
  'dataset/shard-counts': 'los números de imágenes de sus fragmentos deben sumar el suyo',
  'dataset/moments-of-channels': 'mean y std deben tener un número por canal',
  'dataset/other-count':
    '{file} no contiene {count} {count|imagen|imágenes}. Hay que empaquetar los datos de nuevo.',
  'dataset/label-out-of-range':
    '{file}: la imagen {image} tiene la etiqueta {label}, pero las etiquetas de {dataset} van de 0 a {last}. Hay que empaquetar los datos de nuevo.',
};
