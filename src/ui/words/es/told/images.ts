import type { imagesTelling } from '../../../../worker/data/telling.ts';

export const imagesTold: Readonly<Record<keyof typeof imagesTelling, string>> = {
  'images/no-connection':
    'No se pudo descargar {file}: no hay conexión con {host}. Comprueba la conexión y pulsa Reintentar.',
  'images/refused': 'No se pudo descargar {file}: el servidor respondió {status}. Pulsa Reintentar.',
  'images/no-content': '{file}: el servidor respondió sin contenido. Pulsa Reintentar.',
  'images/too-long': '{file} tiene más de los {bytes} bytes que promete el manifiesto. Pulsa Reintentar.',
  'images/cut-off': '{file} se acabó después de {received} de {bytes} bytes. Pulsa Reintentar.',
  'images/broken-off':
    '{file}: la conexión se cortó después de {received} de {bytes} bytes. Comprueba la conexión y pulsa Reintentar.',
  'images/damaged': '{file} llegó dañado: su SHA-256 no es el del manifiesto. Pulsa Reintentar.',
  'images/no-json':
    '{file} no es JSON: el servidor envió otra cosa en su lugar. Pulsa Reintentar; si sigue igual, hay que empaquetar los datos de nuevo.',
  'images/too-many-shards': '{name} viene en {shards} fragmentos. Empaquétalo en {most} como máximo.',
  'images/model-reads-others':
    'El modelo lee {read}, pero {name} tiene {images}. Importa los datos para los que se hizo, o pulsa Reiniciar para empezar con una red nueva.',
  'images/in-grey': 'imágenes en gris de {side} × {side} píxeles, de {classes} {classes|clase|clases}',
  'images/in-colour': 'imágenes en color de {side} × {side} píxeles, de {classes} {classes|clase|clases}',
};
