/** The texts of the Sweep panel. words.ts puts all texts together. */
import type { Meaning } from '../../../../client/views/meaning.ts';
import type { Translated } from '../../dictionary.ts';
import type { sweepWords as english } from '../../en/late/sweep.ts';

export const sweepWords: Translated<typeof english> = {
  explain:
    'Un [barrido|sweep] guarda los pesos con 8, 7, … y 2 bits y mide cada vez la exactitud; después hace lo mismo capa por capa y, al final, busca una anchura para cada capa. Escribe cada archivo, lo vuelve a leer y lo prueba. Tus resultados quedan como están, y puedes comparar cualquiera de los modelos nuevos con la referencia.',
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
  front: {
    question: '¿Hasta dónde se puede reducir?',
    switch: 'Buscar también una anchura para cada capa',
    formatsSwitch: 'Medir también formatos numéricos en cada capa',
    empty:
      'Pulsa Hacer barrido: su última parte da a cada capa su propia anchura y dibuja la exactitud de las mezclas frente a los bytes.',
    off: 'Activa la búsqueda de arriba, y el barrido buscará una anchura para cada capa.',
    searching: 'Primero se mide cada capa por separado y después las mezclas: el gráfico vendrá luego.',
    choosing: (point: number, points: number) => `Eligiendo anchuras: modelo ${point} de ${points}`,
    remedying: (percent: string) => `Remedios: ${percent} %`,
    unfinished: 'La búsqueda de anchuras no ha llegado al final.',
    bits: (widths: string) => `${widths} bits`,
    enough: (widths: string, bytes: string, factor: string, accuracy: string) =>
      `Con ${widths} bits, capa por capa, basta: ${bytes}, ${factor} veces menor, ${accuracy} y ninguna caída real.`,
    noneSound: 'Todas estas mezclas pierden más de lo que explica el azar.',
    best: (widths: string, accuracy: string) => `La más exacta es ${widths}: ${accuracy}.`,
    legend: (images: string) =>
      `Cada punto es una mezcla: una anchura para cada capa. La eligieron ${images} imágenes de entrenamiento; las de prueba, que la juzgan, no tuvieron voz. La línea es la frontera: nada de lo medido es a la vez menor y más exacto. El anillo marca la mezcla más pequeña sin caída real; los cuadrados tienen la misma anchura en todas las capas. Haz clic en un punto para cuantizar así.`,
    columns: { widths: 'Bits', changed: 'Cambios', error: 'Error de los logits' },
    smallest: 'la menor sin caída',
    quantize: (widths: string) => `Cuantizar con ${widths} bits`,
    targets: {
      bytes: 'Como mucho, en kB',
      accuracy: 'Exactitud mínima, en %',
      found: (bytes: string, accuracy: string) => `${bytes}, ${accuracy}`,
      none: 'Ninguna de las mezclas medidas.',
      wrong: 'Escribe un número.',
    },
    shares: {
      question: (bits: number) => `¿Qué capa cuesta más con ${bits} bits?`,
      alone: 'Sola',
      spared: 'Exenta',
      explain: (bits: number) =>
        `Sola: cuánto crece la [pérdida|loss] si solo esta capa tiene ${bits} bits. Exenta: cuánto menos crece si todas las demás tienen ${bits} bits y esta sigue en float. Donde difieren, las capas agravan sus errores entre sí, o los alivian.`,
    },
    single: {
      question: '¿Qué pierde cada capa sola?',
      explain:
        'Cuánto crece la pérdida con una capa redondeada y todas las demás en float. Por debajo de 0, redondear ayuda.',
      weights: 'Pesos en',
      bits: (bits) => `${bits} bits`,
    },
    predictionQuestion: '¿En qué falla la suma?',
    predicted: 'Pérdida prevista',
    measured: 'Pérdida medida',
    prediction: (rank: string, mixes: number, widths: string, predicted: string, measured: string) =>
      `Lo que pierden sus capas por separado, sumado, predice lo que pierde una mezcla ([entropía cruzada|cross entropy], en las imágenes de entrenamiento que eligen). El orden es casi correcto: en ${mixes} mezclas, la correlación de rangos es ${rank}. Los errores de dos capas pueden sumarse o anularse: para ${widths} se preveía una pérdida de ${predicted}, y es de ${measured}.`,
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
