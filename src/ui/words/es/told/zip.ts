/** What is told of zip archives (core/formats/zip/telling.ts). */
import type { zipTelling } from '../../../../core/formats/zip/telling.ts';

export const zipTold: Readonly<Record<keyof typeof zipTelling, string>> = {
  'zip/unsound': '{file} no es un zip válido: {problem}',
  'zip/one-of-several': 'es solo una parte de un zip dividido en varias.',
  'zip/directory-reaches-too-far':
    'su directorio dice ocupar los bytes {start} a {end}, pero el archivo tiene {of}. Puede que esté cortado; guárdalo o descárgalo otra vez.',
  'zip/directory-missing':
    'le falta el directorio, que va al final. Puede que esté cortado; guárdalo o descárgalo otra vez.',
  'zip/directory-damaged':
    'su directorio está dañado. Puede que el archivo esté cortado; guárdalo o descárgalo otra vez.',
  'zip/too-large': 'según su directorio, el contenido ocupa más de los {most} bytes permitidos.',
  'zip/name-twice': '“{entry}” aparece dos veces en el directorio.',
  'zip/too-many-entries': 'tiene {count} entradas, más de las {most} permitidas.',
  'zip/entry-damaged': 'la entrada {index} de su directorio está dañada.',
  'zip/name-damaged': 'el nombre de la entrada {index} de su directorio está dañado.',
  'zip/encrypted': '“{entry}” está cifrado. Guárdalo sin contraseña.',
  'zip/other-method':
    '“{entry}” está comprimido con el método {method}; solo se lee lo que está sin comprimir o comprimido con deflate.',
  'zip/stored-size': '“{entry}” ocupa {stored} bytes sin comprimir, pero declara {claimed}.',
  'zip/begins-elsewhere': '“{entry}” no empieza donde dice el directorio.',
  'zip/entry-reaches-too-far':
    '“{entry}” declara {bytes} bytes, que llegarían hasta dentro del directorio. Puede que el archivo esté cortado; guárdalo o descárgalo otra vez.',
  'zip/checksum':
    'la suma de comprobación de “{entry}” no coincide: algunos de sus bytes cambiaron. Guarda o descarga el archivo otra vez.',
  'zip/inflated-size': '“{entry}”, descomprimido, no tiene los {bytes} bytes que declara.',
};
