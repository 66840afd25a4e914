/** What is told of NumPy files of images (core/dataset/import/kinds/npy/telling.ts). */
import type { numpyTelling } from '../../../../core/dataset/import/kinds/npy/telling.ts';

export const numpyTold: Readonly<Record<keyof typeof numpyTelling, string>> = {
  'numpy/no-images':
    'Aquí no hay ningún array de imágenes: tienen la forma (n, filas, columnas), o con canales (n, filas, columnas, canales).',
  'numpy/no-images-but':
    'Aquí no hay ningún array de imágenes: tienen la forma (n, filas, columnas), o con canales (n, filas, columnas, canales). Lo que hay tiene otra forma: {others}.',
  'numpy/no-labels':
    'Aquí no hay ningún array de etiquetas: una etiqueta es un número por imagen, con la forma (n) o (n, 1). Si hay una columna por clase, argmax(axis=1) de numpy convierte esas columnas en etiquetas.',
  'numpy/no-labels-but':
    'Aquí no hay ningún array de etiquetas: una etiqueta es un número por imagen, con la forma (n) o (n, 1). Lo que hay tiene otra forma: {others}. Si hay una columna por clase, argmax(axis=1) de numpy convierte esas columnas en etiquetas.',
  'numpy/shape': '{path} ({shape})',
  'numpy/left-out': 'Se omitió {path} ({shape}): no contiene imágenes ni etiquetas.',
  'numpy/element': 'El elemento {number} de {path}',
  'numpy/no-label':
    'El elemento {number} de {path} es la etiqueta {label}. Las etiquetas son números enteros desde 0, uno por clase.',
  'numpy/classes': 'No hay etiquetas: cada archivo es una clase, que lleva el nombre del archivo.',
  'numpy/image': 'La imagen {number} de todas',
  'numpy/no-array': 'Aquí no hay ningún array de imágenes.',
  'numpy/length':
    '{path} está dañado: no contiene los {shape} elementos que anuncia su cabecera. Puede que esté cortado; guárdalo o descárgalo otra vez.',
  'numpy/damaged-header':
    '{path} no es un array de NumPy que se pueda usar: su cabecera está dañada. Guárdalo otra vez con numpy.save.',
  'numpy/long-header':
    '{path} no es un array de NumPy que se pueda usar: su cabecera es demasiado larga. Guárdalo otra vez con numpy.save.',
  'numpy/records':
    '{path} no es un array de NumPy que se pueda usar: sus elementos son registros. Guarda números simples.',
  'numpy/other-shape':
    '{path} no es un array de NumPy que se pueda usar: su forma no es la de imágenes ni la de etiquetas.',
  'numpy/objects':
    '{path} no es un array de NumPy que se pueda usar: sus elementos son objetos de Python. Guarda números simples, con un solo dtype y una sola forma.',
  'numpy/elements':
    '{path} no es un array de NumPy que se pueda usar: sus elementos son de tipo {type}. Guarda números enteros o float.',
};
