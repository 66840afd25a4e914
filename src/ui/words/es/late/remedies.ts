/** What the remedies say in Spanish: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { remedyWords as english } from '../../en/late/remedies.ts';

export const remedyWords: Translated<typeof english> = {
  summary: 'Remedios sin entrenamiento',
  chosen: (names) => `Remedios: ${names}`,
  about:
    'Recuperan en segundos lo que cuesta usar pocos bits. Cuáles ayudan depende de la red: compara el error de los logits antes y después.',
  images: 'Los remedios miran este número de imágenes de entrenamiento.',
  remedies: {
    equalize: {
      name: 'Ecualización',
      about:
        'Da rangos iguales a las salidas de una capa y lo deshace en la capa siguiente. La red float calcula lo mismo, y una sola escala se ajusta a más pesos.',
    },
    'mse-scale': {
      name: 'Escala según el MSE',
      about:
        'Toma la escala con la que los pesos redondeados quedan más cerca de los originales. Con 2 bits puede hacer daño: recorta los pesos grandes, que son los que más importan.',
    },
    'output-scale': {
      name: 'Escala según la salida',
      about:
        'Toma la escala con la que la salida de la capa más se parece a la de antes, en las imágenes de entrenamiento.',
    },
    gptq: {
      name: 'GPTQ',
      about:
        'Redondea los pesos columna por columna. Cada columna compensa los errores de las anteriores, en la medida en que las imágenes de entrenamiento los muestran.',
    },
    'act-order': {
      name: 'GPTQ con act-order',
      about:
        'Empieza por las columnas que leen los valores más grandes, mientras las demás todavía pueden compensar sus errores.',
    },
    'float-target': {
      name: 'GPTQ con el modelo float como objetivo',
      about:
        'Cada capa busca lo que da la red float en ese punto, así que también compensa los errores de las capas anteriores.',
    },
    bias: {
      name: 'Corrección del sesgo',
      about: 'Desplaza cada sesgo para que la salida tenga la misma media que en la red float.',
    },
    adaround: {
      name: 'AdaRound',
      about:
        'Aprende para cada peso si conviene redondearlo hacia arriba o hacia abajo, en 1000 pasos por capa. Es el más lento de todos: tarda medio minuto o más.',
    },
  },
};
