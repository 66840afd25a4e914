/** What is told of IDX, CSV and CIFAR files and of kinds that are not read (core/dataset/import/kinds/telling.ts). */
import type { dataKindsTelling } from '../../../../core/dataset/import/kinds/telling.ts';

export const dataKindsTold: Readonly<Record<keyof typeof dataKindsTelling, string>> = {
  'data-kinds/no-cifar': 'Aquí no hay ningún archivo CIFAR.',
  'data-kinds/other-cifar':
    '{path} es de {name}, pero {other} no. Elige los archivos de un solo conjunto de datos.',
  'data-kinds/fine-labels': 'Cada imagen tiene una etiqueta general y una detallada: se tomó la detallada.',
  'data-kinds/within-record': '{path} termina en medio de un registro. Descárgalo otra vez.',
  'data-kinds/record': 'El registro {number} de {path}',
  'data-kinds/image': 'La imagen {number}',
  'data-kinds/csv-no-labels':
    '{path} contiene imágenes sin etiquetas: cada línea tiene solo píxeles. Elige el archivo que tiene una etiqueta en cada línea, que suele llamarse train.csv.',
  'data-kinds/csv-lines':
    'Cada línea tiene {values} {values|valor|valores}: una etiqueta y los píxeles de una imagen.',
  'data-kinds/csv-label-first':
    'Cada línea tiene {values} {values|valor|valores}: una etiqueta y los píxeles de una imagen. La etiqueta es el primer valor de cada línea.',
  'data-kinds/csv-label-last':
    'Cada línea tiene {values} {values|valor|valores}: una etiqueta y los píxeles de una imagen. La etiqueta es el último valor de cada línea.',
  'data-kinds/csv-left-out':
    'Se omitió {path}: sus imágenes no tienen etiquetas, así que no sirven para la prueba.',
  'data-kinds/csv-names-and-numbers':
    'Las etiquetas de {names} son nombres, pero las de {numbers} son números. Los dos archivos deben llamar igual a las clases.',
  'data-kinds/csv-long-line':
    '{path}, línea {line}: es más larga que cualquier imagen de {side} × {side} píxeles. Escribe una imagen por línea.',
  'data-kinds/csv-more-values':
    '{path} no es una tabla de imágenes: la línea {line} tiene más valores que la primera, que tiene {first}. Cada línea es una imagen.',
  'data-kinds/csv-other-count':
    '{path} no es una tabla de imágenes: la línea {line} tiene {values} {values|valor|valores}, pero la primera tiene {first}. Cada línea es una imagen.',
  'data-kinds/csv-no-number':
    '{path} no es una tabla de imágenes: el valor {place} de la línea {line} no es un número. Los píxeles son números de 0 a 255.',
  'data-kinds/csv-many-values':
    '{path} no es una tabla de imágenes: una línea tiene más de {most} valores. Una imagen de 28 × 28 píxeles y su etiqueta son 785 valores; una de 32 × 32 con 3 canales, 3073.',
  'data-kinds/csv-header-alone':
    '{path} no es una tabla de imágenes: una línea tiene {values} {values|valor|valores} y no sigue ninguna imagen. Una imagen de 28 × 28 píxeles y su etiqueta son 785 valores; una de 32 × 32 con 3 canales, 3073.',
  'data-kinds/csv-no-square':
    '{path} no es una tabla de imágenes: una línea tiene {values} {values|valor|valores}. Una imagen de 28 × 28 píxeles y su etiqueta son 785 valores; una de 32 × 32 con 3 canales, 3073.',
  'data-kinds/csv-no-label':
    'La línea {line} de {path} no tiene etiqueta. Las etiquetas son números enteros desde 0, uno por clase: corrige esta línea o quítala.',
  'data-kinds/csv-wrong-label':
    'La línea {line} de {path} tiene la etiqueta {label}. Las etiquetas son números enteros desde 0, uno por clase: corrige esta línea o quítala.',
  'data-kinds/csv-line': 'La línea {line} de {path}',
  'data-kinds/idx-changed': '{path} cambió mientras se leía. Elígelo otra vez.',
  'data-kinds/idx-elements':
    '{path} es un archivo IDX con elementos de tipo {type}. La página lee bytes sin signo (tipo {byte}).',
  'data-kinds/idx-length':
    '{path} está dañado: su cabecera anuncia {announced} bytes, pero {present|sigue|siguen} {present}. Puede que esté cortado; descárgalo otra vez.',
  'data-kinds/idx-image': 'La imagen {number} de {path}',
  'data-kinds/empty': '{path} está vacío. Descárgalo otra vez.',
  'data-kinds/git-lfs':
    '{path} es un puntero de Git LFS: representa un archivo que está en otro lugar. Obtén el archivo en sí con git lfs pull, o descárgalo de la página del repositorio.',
  'data-kinds/pickle':
    '{path} es un pickle de Python. Si es de CIFAR, elige la versión binaria. Si son otros datos, guarda las imágenes y las etiquetas con numpy.savez.',
  'data-kinds/hdf5': '{path} es un archivo HDF5. Guarda en Python sus imágenes y etiquetas con numpy.savez.',
  'data-kinds/matlab':
    '{path} es un archivo de MATLAB. Guarda en Python sus imágenes y etiquetas con numpy.savez.',
  'data-kinds/parquet':
    '{path} es un archivo Parquet. Guarda en Python sus imágenes y etiquetas con numpy.savez.',
  'data-kinds/arrow':
    '{path} es un archivo Arrow. Guarda en Python sus imágenes y etiquetas con numpy.savez.',
  'data-kinds/pdf': '{path} es un documento PDF. Elige los datos en sí.',
  'data-kinds/seven-zip': '{path} es un archivo comprimido 7-Zip. Descomprímelo y elige lo que contiene.',
  'data-kinds/rar': '{path} es un archivo comprimido RAR. Descomprímelo y elige lo que contiene.',
  'data-kinds/xz': '{path} es un archivo comprimido xz. Descomprímelo y elige lo que contiene.',
  'data-kinds/bzip2': '{path} es un archivo comprimido bzip2. Descomprímelo y elige lo que contiene.',
  'data-kinds/zstandard': '{path} es un archivo comprimido Zstandard. Descomprímelo y elige lo que contiene.',
  'data-kinds/tiff': '{path} es una imagen TIFF, que los navegadores no leen. Guarda las imágenes como PNG.',
  'data-kinds/web-page':
    '{path} es una página web. Puede que el enlace llevara a una página sobre los datos; descarga los datos en sí.',
  'data-kinds/text':
    '{path} es texto, pero no una tabla de imágenes. La página lee IDX, NPZ, CSV, CIFAR e imágenes en carpetas.',
  'data-kinds/unknown':
    '{path} es de un tipo que aquí no se conoce. La página lee IDX, NPZ, CSV, CIFAR e imágenes en carpetas.',
};
