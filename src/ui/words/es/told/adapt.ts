/** What is told of what was done to a file's weights (core/formats/adapting/telling.ts). */
import type { adaptTelling } from '../../../../core/formats/adapting/telling.ts';

export const adaptTold: Readonly<Record<keyof typeof adaptTelling, string>> = {
  'adapt/too-many-tensors':
    '{file} tiene {count} tensores, más de los {most} permitidos. Guarda solo el state_dict del modelo.',
  'adapt/long-name':
    '{file} tiene un tensor cuyo nombre mide {length} caracteres (“{name}…”), más de los {most} permitidos. ¿Está dañado el archivo?',
  'adapt/prefix': 'se quitó el prefijo “{prefix}”',
  'adapt/widened': 'los valores {type} se ampliaron a float32',
  'adapt/rounded': 'los valores {type} se redondearon a float32',
  'adapt/pruned': 'se aplicaron las máscaras de la poda',
  'adapt/channels-first':
    'sus convoluciones tenían los canales al final, como en MLX: se transpusieron, y también la primera capa densa',
  'adapt/by-order': '{tensor} y los demás tensores recibieron su nombre según el orden y la forma',
  'adapt/one-shape': '{layers} tienen la misma forma y se tomaron en este orden',
  'adapt/left-out': 'se prescindió de {names}',
};
