/** What is told of the tensors of a file and of the network that its metadata name (core/formats/safetensors/telling.ts). */
import type { weightsTelling } from '../../../../core/formats/safetensors/telling.ts';

export const weightsTold: Readonly<Record<keyof typeof weightsTelling, string>> = {
  'weights/of-file': '{file}: {problem}',
  'weights/too-long':
    '{file} tiene {bytes} bytes; los pesos de la red más grande ocupan 40 MB. Elige un archivo de {most} bytes como máximo.',
  'weights/quantized': '{file} contiene pesos cuantizados. Elige pesos float.',
  'weights/more': '{count} más',
  'weights/missing':
    'estos {kind} de la red {network} no incluyen {names}. {holds} Guarda el state_dict completo del modelo.',
  'weights/not-part':
    'la red {network} ({kind}) no tiene {names}. Guarda el state_dict de esta red y nada más.',
  'weights/kind-float': 'pesos float',
  'weights/kind-int8': 'pesos int8',
  'weights/kind-static-int8': 'pesos int8 estáticos',
  'weights/kind-low-bit': 'pesos de {bits} bits',
  'weights/kind-format': 'pesos {format}',
  'weights/holds': 'El archivo contiene {names}.',
  'weights/holds-nothing': 'El archivo no contiene ningún tensor.',
  'weights/tensor-missing': 'falta {tensor}. Guarda el state_dict completo del modelo.',
  'weights/type': '{tensor} es {found}, no {expected}. Conviértelo antes de guardarlo.',
  'weights/shape':
    '{tensor} tiene la forma {found}, no {expected}. Estos no son los pesos de esta red, {network}.',
  'weights/either': '{one} o {other}',
  'weights/not-finite':
    '{tensor} vale {value} en el índice {index}. Pesos así vienen de un entrenamiento que divergió; elige un archivo anterior.',
  'weights/scale-not-positive':
    '{tensor} vale {value} en el índice {index}; una escala debe ser mayor que 0. Cuantiza y guarda otra vez.',
  'weights/scale-extreme':
    '{tensor} vale {value} en el índice {index}; una escala debe estar entre {least} y {most}. Cuantiza y guarda otra vez.',
  'weights/format-too-large':
    '{tensor} contiene la escala {scale}: habría pesos más grandes de lo que puede ser un float32. Cuantiza y guarda otra vez.',
  'weights/no-number':
    '{tensor} vale {code} en el índice {index}, un código que no representa ningún número. Cuantiza y guarda otra vez.',
  'weights/zero-point': '{tensor} vale {value}, más de {most}. Calibra y guarda otra vez.',
  'weights/spare-bits':
    '{tensor} no está empaquetado como debe: hay bits a 1 después del último código. Guárdalo otra vez.',
  'weights/no-scheme':
    '{tensor} pertenece a un esquema que los metadatos deberían nombrar en “scheme”, y no lo hacen. Guárdalo con sus metadatos.',
  'weights/per-tensor-and-channel':
    '{layer} está cuantizada por tensor, y {other}, por canal. Cuantiza las dos de la misma manera.',
  'weights/per-channel-and-tensor':
    '{layer} está cuantizada por canal, y {other}, por tensor. Cuantiza las dos de la misma manera.',
  'weights/packed-shape-missing':
    'en sus metadatos, “{key}” debería ser {expected}, y no está. Guárdalo otra vez.',
  'weights/packed-shape-other':
    'en sus metadatos, “{key}” debería ser {expected}, y es otra cosa. Guárdalo otra vez.',
  'weights/network': 'no se puede usar “network” de sus metadatos. {problem}',
  'weights/classes': 'en sus metadatos, “classes” debería ser un número, no “{value}”. Guárdalo otra vez.',
  'weights/input':
    'en sus metadatos, “input” debería ser canales, filas y otras tantas columnas, por ejemplo 1x28x28, no “{value}”. Guárdalo otra vez.',
  'weights/other-images':
    'su red lee imágenes de {size} con {channels} {channels|canal|canales} y distingue {classes} {classes|clase|clases}, pero el conjunto de datos actual es para una que lee imágenes de {ownSize} con {ownChannels} {ownChannels|canal|canales} y distingue {ownClasses} {ownClasses|clase|clases}. Importa antes un conjunto de datos con imágenes para esa red, o elige pesos para el conjunto de datos actual.',
  'weights/scheme': 'no se puede usar “scheme” de sus metadatos ({problem}).',
  'weights/scheme-not-json': 'no es JSON',
  'weights/scheme-dynamic': 'kind: un esquema dinámico se reconoce por los tensores',
  'weights/scheme-layer': 'layers: la red tiene {layers}, no {layer}',
  'weights/parts-missing':
    'los pesos están en {count} {count|archivo|archivos}, de los que {missing|falta|faltan} {names}. Elígelos todos juntos.',
  'weights/no-index': '{index} no dice en qué archivo está cada peso.',
  'weights/in-two-parts':
    '{tensor} está en más de uno de los archivos, entre ellos {part}. Elige los archivos de un solo modelo.',
};
