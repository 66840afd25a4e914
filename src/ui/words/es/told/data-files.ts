/** What is told of people's data, whatever kind it is (core/dataset/import/telling.ts). */
import type { dataFilesTelling } from '../../../../core/dataset/import/telling.ts';

export const dataFilesTold: Readonly<Record<keyof typeof dataFilesTelling, string>> = {
  'data-files/gzip-too-large':
    '{path} ocupa, descomprimido, más de {megabytes} MB, y eso no parecen datos. Descomprímelo antes y elige el archivo descomprimido.',
  'data-files/gzip-damaged':
    '{path} es un archivo gzip dañado: está cortado, o algunos de sus bytes cambiaron. Descárgalo otra vez.',
  'data-files/unpacks-too-large':
    '{path} ocupa, descomprimido, más de {megabytes} MB, el máximo para archivos de este tamaño. Si es correcto, descomprímelos antes y elige los archivos descomprimidos.',
  'data-files/tar-header':
    '{path} es un archivo tar dañado: la cabecera de uno de sus archivos no es correcta. Descárgalo otra vez.',
  'data-files/tar-long-name':
    '{path} es un archivo tar dañado: uno de sus nombres no tiene fin. Descárgalo otra vez.',
  'data-files/tar-cut-off': '{path} es un archivo tar dañado: termina dentro de {file}. Descárgalo otra vez.',
  'data-files/tar-many-files':
    '{path} es un archivo tar dañado: contiene más de {most} archivos. Descárgalo otra vez.',
  'data-files/many-files': 'Son más de {most} archivos. Elige una parte de ellos.',
  'data-files/many-layers': '{path} está comprimido más de {most} veces seguidas. Descomprímelo antes.',
  'data-files/zip-too-large':
    '{path} tiene más de {megabytes} MB, el máximo que se admite de un archivo zip. Descomprímelo y elige su carpeta o sus archivos.',
  'data-files/more': '{count} más',
  'data-files/nothing': 'Aquí no hay ningún archivo. Elige los datos en sí.',
  'data-files/one-and-next': '{one} {next}',
  'data-files/several-kinds':
    'Estos archivos son de varios tipos: {kinds}. Elige los archivos de un solo tipo, que formen un conjunto de datos.',
  'data-files/idx': '{count} {count|archivo IDX|archivos IDX} ({paths})',
  'data-files/npy': '{count} {count|array de NumPy|arrays de NumPy} ({paths})',
  'data-files/csv': '{count} {count|archivo CSV|archivos CSV} ({paths})',
  'data-files/cifar': '{count} {count|archivo CIFAR|archivos CIFAR} ({paths})',
  'data-files/pictures': '{count} {count|imagen|imágenes} ({paths})',
  'data-files/left-out': 'Se {count|omitió|omitieron} {count} {count|archivo|archivos} ({paths}).',
  'data-files/labels-missing':
    'Faltan las etiquetas que corresponden a las imágenes de {path}. Elige los dos archivos juntos.',
  'data-files/images-missing':
    'Faltan las imágenes que corresponden a las etiquetas de {path}. Elige los dos archivos juntos.',
  'data-files/counts-differ':
    '{imagesPath} contiene {images} {images|imagen|imágenes}, pero {labelsPath} contiene {labels} {labels|etiqueta|etiquetas}. Elige los archivos que van juntos.',
  'data-files/no-training': 'Faltan las imágenes de entrenamiento. Elígelas junto con las demás.',
  'data-files/two-of-images':
    'Tanto {one} como {other} contienen imágenes, y sus nombres no dicen cuáles son para entrenar. Elige los archivos de un solo conjunto de datos, con train y test en sus nombres.',
  'data-files/two-of-labels':
    'Tanto {one} como {other} contienen etiquetas, y sus nombres no dicen cuáles son para entrenar. Elige los archivos de un solo conjunto de datos, con train y test en sus nombres.',
  'data-files/validation-left-out':
    'El conjunto de validación ({count} {count|imagen|imágenes}) se omitió: la página entrena y prueba.',
  'data-files/validation-tests':
    'El conjunto de validación ({count} {count|imagen|imágenes}) es el conjunto de prueba.',
  'data-files/not-square':
    '{path} contiene imágenes de {rows} × {columns} píxeles. La página admite imágenes cuadradas de {least} × {least} a {most} × {most} píxeles: recórtalas, o complétalas con fondo.',
  'data-files/other-size':
    '{path} contiene imágenes de {rows} × {columns} píxeles. La página admite imágenes cuadradas de {least} × {least} a {most} × {most} píxeles: escálalas antes.',
  'data-files/other-channels':
    '{path} contiene imágenes de {rows} × {columns} píxeles con {channels} {channels|canal|canales}. La página admite 1 canal (gris) o 3 (rojo, verde, azul).',
  'data-files/size': '{rows} × {columns}',
  'data-files/size-in-channels': '{rows} × {columns} con {channels} canales',
  'data-files/sizes-differ':
    'Las imágenes de {trainPath} son de {trainSize}, pero las de {testPath} son de {testSize}. Las imágenes de entrenamiento y de prueba deben tener el mismo tamaño.',
  'data-files/too-much':
    '{path} contiene {count} {count|imagen|imágenes}, que son {megabytes} MB de píxeles. La página admite hasta {most} MB: elige una parte de ellas.',
  'data-files/transposed':
    'EMNIST guarda sus imágenes transpuestas: se intercambiaron las filas y las columnas.',
  'data-files/pixels-out-of-range':
    'Los píxeles de {path} tienen valores de {least} a {most}. La página admite números enteros de 0 a 255, o fracciones de 0 a 1: guarda las imágenes como eran antes de normalizarlas.',
  'data-files/fractions': 'Los píxeles son fracciones de 0 a 1: se convirtieron en bytes de 0 a 255.',
  'data-files/rounded': 'Los píxeles se redondearon a números enteros de 0 a 255.',
  'data-files/black-and-white': 'Todos los píxeles son 0 o 1: se tomaron por blanco y negro.',
  'data-files/pixels-equal':
    'Todos los píxeles de las imágenes de {path} son iguales: no hay nada que aprender de ellas.',
  'data-files/no-images': '{path} no contiene imágenes.',
  'data-files/shuffled':
    'Las imágenes de entrenamiento venían ordenadas por clase. Se barajaron (semilla {seed}), para que las primeras muestren todas las clases.',
  'data-files/none-to-test':
    'Hay una sola imagen de cada clase, así que no queda ninguna para la prueba. Añade imágenes: la última sexta parte de cada clase se reserva.',
  'data-files/last-sixth':
    'El conjunto de prueba es la última sexta parte de cada clase ({count} {count|imagen|imágenes}), porque los archivos no traen ninguno.',
  'data-files/one-label':
    'Todas las imágenes de {path} tienen la misma etiqueta, {label}. Un conjunto de datos necesita al menos dos clases.',
  'data-files/many-classes':
    '{path} tiene {count} {count|clase|clases}. La página admite hasta {most}: elige una parte de ellas.',
  'data-files/label-out-of-range':
    '{place} tiene la etiqueta {label}. Las etiquetas son números enteros de 0 a {last}, uno por clase: corrígela, o quita esta imagen.',
  'data-files/label-not-trained':
    '{place} tiene la etiqueta {label}, una clase que no tiene ninguna imagen de entrenamiento: las etiquetas de entrenamiento son {known}. Añade imágenes de entrenamiento de esta clase, o quítala del conjunto de prueba.',
  'data-files/class-not-trained':
    '{place} tiene la etiqueta {label} ({name}), una clase que no tiene ninguna imagen de entrenamiento: las etiquetas de entrenamiento son {known}. Añade imágenes de entrenamiento de esta clase, o quítala del conjunto de prueba.',
  'data-files/gaps':
    'No hay imágenes de entrenamiento con la etiqueta {labels}: las clases son las {count} etiquetas que aparecen.',
  'data-files/few-drawings':
    '{name} tiene {count} {count|dibujo|dibujos}. Haz al menos dos de cada clase: uno para entrenar y otro para la prueba.',
  'data-files/drawing': 'El dibujo {number}',
};
