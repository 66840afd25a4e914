/** The texts of the Sweep panel. words.ts puts all texts together. */
import type { Meaning } from '../../../../client/views/meaning.ts';
import type { Translated } from '../../dictionary.ts';
import type { sweepWords as english } from '../../en/late/sweep.ts';

export const sweepWords: Translated<typeof english> = {
  explain:
    'Un [barrido|sweep] guarda los pesos con 8, 7, … y 2 bits y mide cada vez la exactitud; después hace lo mismo capa por capa. Escribe cada archivo, lo vuelve a leer y lo prueba. Tus resultados quedan como están, y puedes comparar cualquiera de los modelos nuevos con la referencia.',
  sweep: 'Hacer barrido',
  stop: 'Detener barrido',
  calibrating: (point, points, done, total) =>
    `Punto ${point} de ${points}: calibrando con la imagen ${done} de ${total}`,
  classifying: (point, points, done, total) => `Punto ${point} de ${points}, ${done} de ${total} imágenes`,
  paused: (point, points) => `En pausa en el punto ${point} de ${points}`,
  measured: (points, total) => `${points} de ${total} puntos medidos.`,
  compare: (name) => `Comparar ${name} con la referencia`,
  bits: (bits) => `${bits} bits`,
  float: 'float32',
  meanings: { chance: 'azar', loss: 'caída real', gain: 'mejora real' } satisfies Record<Meaning, string>,
  widths: {
    question: '¿Qué cuesta usar menos bits?',
    empty: 'Pulsa Hacer barrido: aquí se dibuja la exactitud frente a los bytes, de 8 bits por peso a 2.',
    none: 'Todas las capas están desactivadas, así que no hay anchuras que probar. Al menos 1 capa tiene que participar.',
    enough: (bits, bytes, factor) =>
      `Con ${bits} bits basta: ${bytes}, ${factor} veces menor, y ninguna caída real`,
    tooFew: (bits, points) => `; con ${bits} bits, la exactitud cae ${points} puntos.`,
    noneTooFew: '.',
    exceptions: (bits, count, points) =>
      `Más bits no siempre es mejor: con ${bits} bits se pierden ${count > 1 ? 'hasta ' : ''}${points} puntos.`,
    noneEnough: (bits, points) => `Ni siquiera ${bits} bits bastan: la exactitud cae ${points} puntos.`,
    legend:
      'La línea discontinua es float32, y la banda es su [intervalo del 95 %|confidence interval]. Un punto hueco es una caída real, mayor de lo que explica el azar. La escala se ensancha hacia el 100 %. Haz clic en un punto para comparar su modelo con la referencia.',
    numbers: 'Los números',
    scheme: (name, least) => `El primer modelo es ${name}; los demás bajan hasta ${least} bits.`,
    meaning: 'Significado',
    width: 'Pesos',
    file: 'Archivo',
    accuracy: 'Exactitud',
    difference: 'Diferencia',
    interval: 'Intervalo del 95 %',
  },
  layers: {
    question: '¿Qué capa es la más sensible?',
    empty:
      'La segunda parte del barrido cuantiza las capas una a una: aquí se muestra lo que cuesta cada una.',
    scheme: (name) => `Cada vez se cuantiza una sola capa como ${name}, y las demás siguen en float32.`,
    layer: 'Capa',
    lost: 'Diferencia',
    noise: 'Señal/ruido',
    meaning: 'Significado',
    loses: (layer, points) =>
      `${layer} es la más sensible: por sí sola cuesta ${points} puntos de exactitud.`,
    nothingLost:
      'Ninguna capa cuesta por sí sola más de lo que explica el azar, y el redondeo no cambió ningún peso.',
    noneLoses: (layer, noise) =>
      `Ninguna capa cuesta por sí sola más de lo que explica el azar. ${layer} es la que tiene más ruido: su relación señal/ruido es de ${noise}.`,
  },
  export: 'Exportar CSV',
};
