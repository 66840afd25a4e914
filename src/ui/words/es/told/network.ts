/** What is told of networks (core/network/telling.ts). */
import type { networkTelling } from '../../../../core/network/telling.ts';

export const networkTold: Readonly<Record<keyof typeof networkTelling, string>> = {
  'network/filters':
    'El bloque {position}, {block}, tiene {filters} {filters|filtro|filtros}. Elige un número entero de 1 a {most}.',
  'network/kernel':
    'El bloque {position}, {block}, tiene un kernel de {kernel}. Elige uno de estos: {kernels}.',
  'network/units':
    'El bloque {position}, {block}, tiene {units} {units|unidad|unidades}. Elige un número entero de 1 a {most}.',
  'network/probability':
    'El bloque {position}, {block}, pone valores a 0 con probabilidad {probability}. Elige un número desde 0 y menor que 1.',
  'network/small-images':
    'El bloque {position}, pool, reduce a la mitad imágenes que ahí ya son de solo {left} × {left}. Las imágenes de {side} × {side} se pueden reducir {times} {times|vez|veces}: quita un pool.',
  'network/wide-layer':
    '{layer} leería {values} valores, más de los {most} que caben en las sumas int8. Pon antes un pool, o usa menos filtros.',
  'network/parameters':
    'La red tendría {parameters} parámetros, más de los {most} que una página puede entrenar. Usa menos filtros o unidades, o un pool más.',
  'network/activations':
    'Las capas producirían {values} valores con una imagen de {side} × {side} × {channels}, más de los {most} que caben en una página. Pon antes el pool, o usa menos filtros.',
  'network/many-blocks': 'Hay {blocks} bloques. Usa {most} como máximo.',
  'network/after-dense':
    'El bloque {position}, {block}, va después de una capa densa, que no deja ninguna imagen. Ponlo antes del primer bloque dense.',
  'network/many-convolutions': 'Hay {convolutions} convoluciones. Usa {most} como máximo.',
  'network/many-dense-blocks':
    'Hay {blocks} bloques dense. Usa {most} como máximo: la última capa densa, con una unidad por clase, se añade sola.',
  'network/long-list': 'La lista de bloques tiene {characters} caracteres. Usa {most} como máximo.',
  'network/no-conv':
    'El bloque {position}, “{block}”, no es válido. Escribe conv:FILTROS:KERNEL, por ejemplo conv:32:3; el kernel es uno de estos: {kernels}.',
  'network/no-pool': 'El bloque {position}, “{block}”, no es válido. Escribe solo pool: siempre es de 2 × 2.',
  'network/no-dropout':
    'El bloque {position}, “{block}”, no es válido. Escribe dropout:P, por ejemplo dropout:0.25.',
  'network/no-dense':
    'El bloque {position}, “{block}”, no es válido. Escribe dense:UNIDADES, por ejemplo dense:128.',
  'network/no-block':
    'El bloque {position}, “{block}”, no es válido. Un bloque es conv:FILTROS:KERNEL, pool, dropout:P o dense:UNIDADES.',
  'network/other-images':
    'fc1.weight lee {inputs} valores, pero {channels} {channels|canal|canales} de una imagen de {side} × {side} son {values} valores, y con ningún número de pools de 2 × 2 quedan {inputs}. Importa un conjunto de datos con las imágenes para las que se hizo, o elige pesos de una red para imágenes de {side} × {side}.',
  'network/images-after-pools':
    'fc1.weight lee {inputs} valores, pero {channels} {channels|canal|canales} de una imagen de {side} × {side} son {values} valores, y con ningún número de pools de 2 × 2 quedan {inputs}. Con un pool después de cada convolución, es para imágenes de {wanted} × {wanted}. Importa un conjunto de datos con las imágenes para las que se hizo, o elige pesos de una red para imágenes de {side} × {side}.',
  'network/images-of-side':
    'fc1.weight lee {inputs} valores, pero {channels} {channels|canal|canales} de una imagen de {side} × {side} son {values} valores, y con ningún número de pools de 2 × 2 quedan {inputs}. Es para imágenes de {wanted} × {wanted}. Importa un conjunto de datos con las imágenes para las que se hizo, o elige pesos de una red para imágenes de {side} × {side}.',
  'network/softmax-regression': 'regresión softmax',
  'network/convolution': '{from} → {to} canales, {kernel} × {kernel}, padding {padding}',
  'network/dropout': '{probability}, al entrenar',
  'network/another':
    '{file} contiene otra red: {found}, con {parameters} parámetros. El modelo de la página es {present}; se queda hasta que cargues el archivo. ¿Quieres cargarlo con esa red?',
  'network/then': '{one}, {next}',
  'network/block-conv': 'conv {filters} de {kernel} × {kernel}',
  'network/block-pool': 'pool',
  'network/block-dropout': 'dropout {probability}',
  'network/block-dense': 'dense {units}',
};
