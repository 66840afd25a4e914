/** What is told of pictures in folders (core/dataset/import/kinds/pictures/telling.ts). */
import type { picturesTelling } from '../../../../core/dataset/import/kinds/pictures/telling.ts';

export const picturesTold: Readonly<Record<keyof typeof picturesTelling, string>> = {
  'pictures/one-class':
    'Solo se encontró una clase, {name}, en las carpetas de {count} {count|imagen|imágenes} como {path}. Pon las imágenes de cada clase en una carpeta propia que lleve el nombre de la clase, al menos dos carpetas, y elige la carpeta que las contiene o un zip de ella.',
  'pictures/no-classes':
    'No se encontró ninguna clase en las carpetas de {count} {count|imagen|imágenes} como {path}. Pon las imágenes de cada clase en una carpeta propia que lleve el nombre de la clase, al menos dos carpetas, y elige la carpeta que las contiene o un zip de ella.',
  'pictures/empty-class':
    'La carpeta {folder} no contiene imágenes, así que no se puede aprender la clase {name}. Añádele imágenes, o elimina la carpeta.',
  'pictures/validation-left-out':
    'El conjunto de validación ({count} {count|imagen|imágenes}) se omitió: la página entrena y prueba.',
  'pictures/validation-tests':
    'El conjunto de validación ({count} {count|imagen|imágenes}) es el conjunto de prueba.',
  'pictures/left-out':
    'Se {count|omitió|omitieron} {count} {count|imagen|imágenes} como {path}: ninguna carpeta dice qué clase {count|muestra|muestran}.',
  'pictures/side':
    'Las imágenes no se pueden escalar a {side} píxeles por lado. Elige de {least} a {most} píxeles por lado: todas las imágenes se escalan y se recortan a ese tamaño.',
  'pictures/not-square':
    '{path} tiene {width} × {height} píxeles y no es cuadrada. Elige de {least} a {most} píxeles por lado: todas las imágenes se escalan y se recortan a ese tamaño.',
  'pictures/other-side':
    '{path} tiene {width} × {height} píxeles, y la página admite de {least} × {least} a {most} × {most}. Elige de {least} a {most} píxeles por lado: todas las imágenes se escalan y se recortan a ese tamaño.',
  'pictures/sizes-differ':
    '{path} tiene {width} × {height} píxeles, pero {other} tiene {side} × {side}. Elige de {least} a {most} píxeles por lado: todas las imágenes se escalan y se recortan a ese tamaño.',
  'pictures/scaled': 'Las imágenes se escalaron a {side} × {side} píxeles.',
  'pictures/cropped': 'De las imágenes que no son cuadradas se tomó el centro ({count}).',
  'pictures/see-through': 'Lo que es transparente en una imagen se puso sobre blanco ({count}).',
  'pictures/too-large': '{path} tiene más de {megabytes} MB. Guarda la imagen más pequeña.',
  'pictures/unreadable':
    '{path} no se puede decodificar: la imagen está dañada o es de un tipo que este navegador no puede leer. Quítala, o guárdala como PNG.',
  'pictures/several-unreadable':
    '{paths} no se pueden decodificar: las imágenes están dañadas o son de tipos que este navegador no puede leer. Quítalas, o guárdalas como PNG.',
};
