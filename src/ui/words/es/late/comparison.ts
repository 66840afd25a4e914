/** The texts of the Comparison panel. words.ts puts all texts together. */
import type { Arithmetic } from '../../../models.ts';
import type { Translated } from '../../dictionary.ts';
import type {
  comparisonWords as englishComparison,
  latencyWords as englishLatency,
} from '../../en/late/comparison.ts';

/** How many times smaller weights of so many bits alone would make the file. */
const times = new Map([
  [8, 'cuatro'],
  [4, 'ocho'],
  [2, 'dieciséis'],
]);

export const comparisonWords: Translated<typeof englishComparison> = {
  /** Of accuracy: a difference of percentages. */
  points: (difference: string) => `${difference} puntos`,
  empty: 'Cuantiza el modelo: los dos modelos aparecerán aquí, uno al lado del otro.',
  measure: 'Medida',
  difference: 'Diferencia',
  accuracy: 'Exactitud',
  interval: 'Intervalo del 95 %',
  file: 'Archivo guardado',
  gzipped: 'Con gzip',
  latency: 'Tiempo por imagen',
  correct: 'Aciertos',
  mistakes: 'Fallos',
  accuracyQuestion: '¿Empeoró la exactitud?',
  accuracyAnswer: (low, high) =>
    `Las imágenes de prueba son una muestra. El [intervalo del 95 %|confidence interval] de la referencia va de ${low} a ${high}.`,
  /** bits: of each weight. */
  bytesQuestion: (bits) =>
    !times.has(bits) ? '¿Dónde están los bytes?' : `¿Por qué no es ${times.get(bits)} veces menor?`,
  someStay: (layers, bytes) =>
    `No cambian ${layers}, ni la cabecera del archivo: son ${bytes} que no se reducen.`,
  allShrink: (bytes) =>
    `Todas las capas se reducen. Los sesgos conservan sus 32 bits, las escalas ocupan sitio junto a los pesos, y la cabecera del archivo ocupa ${bytes}.`,
  layers: { stay: 'Siguen en float32', shrink: 'Capas cuantizadas', header: 'Cabecera' },
  changedQuestion: '¿Qué respuestas cambiaron?',
  changedByChance: (p) =>
    `[El azar por sí solo|McNemar's test] da un reparto así de desigual con una probabilidad de ${p}: estos cambios no dicen nada sobre la exactitud.`,
  changedForReal: (p) =>
    `[El azar por sí solo|McNemar's test] daría un reparto así de desigual con una probabilidad de ${p}: la diferencia es real.`,
  /** Of a share too small to write. */
  changedNone: 'Cada imagen recibe la misma respuesta de los dos.',
  logits: (share: string) =>
    `Los [logits] de ambos difieren en un ${share}: su distancia al cuadrado, comparada con los logits de la referencia al cuadrado. El redondeo se nota aquí mucho antes de que cambie una respuesta.`,
  better: 'Mejor',
  worse: 'Peor',
  bothWrong: 'Mal en ambos',
  median: 'Mediana',
  p95: '95 de 100 por debajo de',
};

export const latencyWords: Translated<typeof englishLatency> = {
  question: '¿Es más rápido aquí?',
  /** 50 runs, or where one is too short for the browser's clock: 50 groups of 12 runs. */
  timed: (timings, runs) =>
    runs === timings
      ? `${runs} ejecuciones`
      : `${timings} grupos de ${Math.round(runs / timings)} ejecuciones`,
  answer: (timed, warmUp, backend, arithmetic) =>
    `Cada barra es la [mediana|median] de ${timed} del modelo completo en ${backend}, por turnos y después de ${warmUp} ejecuciones de calentamiento. ${arithmetic}`,
  arithmetic: {
    'int8-kernels': (name) => `Las capas cuantizadas de ${name} calculan con números enteros.`,
    'packed-kernels': (name) =>
      `Las capas densas de ${name} desempaquetan sus pesos mientras calculan, en float32.`,
    reference: (name) => `Las capas cuantizadas de ${name} calculan en TypeScript puro.`,
    float32: () => 'Los dos calculan en float32.',
  } satisfies Record<Arithmetic, (name: string) => string>,
  button: 'Medir latencia',
  about:
    'Mide lotes de 1, 32 y 256 imágenes: primero solo en las capas densas y después en el modelo completo.',
  running: (done, total) => `Midiendo: ${done} de ${total}`,
  tableLabel: 'Latencia por lote',
  parts: { dense: 'Solo capas densas', model: 'Modelo completo' },
  batch: 'Lote',
  difference: 'Diferencia',
  p95: (p95) => `p95 ${p95}`,
  spread: (spread) => `dispersión ${spread}`,
  same: 'igual',
  faster: (factor) => `${factor} × más rápido`,
  slower: (factor) => `${factor} × más lento`,
  unknown: 'demasiado rápido para el reloj',
  how: (timings, grouped, backend, device) =>
    `Cada tiempo es el de un lote completo: la mediana de ${timings} mediciones, por turnos y después de unas ejecuciones de calentamiento, en ${backend} (${device}). ${grouped ? 'El reloj de este navegador es demasiado grueso para una sola ejecución: se miden varias juntas y el tiempo se divide entre su número. ' : ''}95 de 100 mediciones fueron más breves que [p95|percentile]. La dispersión es la anchura que ocupa la mitad central de las mediciones. Dos tiempos se consideran iguales si no difieren más de lo que explica el azar.`,
  noDense:
    'Sus capas densas no se miden por separado: calcula con números enteros de principio a fin, así que no tienen entrada float.',
  /** Why a quantized model is slower than the float one. */
  whySlower: {
    'int8-kernels': (name, onlyOneImage) =>
      onlyOneImage
        ? `Con lotes de 1 es más lento: hay tan poco que multiplicar que hallar el rango de las activaciones y redondearlas cuesta más de lo que ahorran los pesos de ${name}.`
        : `Donde ${name} es más lento, redondear las activaciones cuesta más de lo que se ahorra al multiplicar enteros.`,
    'packed-kernels': (name) =>
      `Donde ${name} es más lento, desempaquetar los pesos cuesta más de lo que se ahorra: se multiplican los mismos números float32.`,
    reference: (name, backend) =>
      `${name} es más lento porque aquí sus capas calculan en TypeScript puro: ${backend} no tiene kernels para enteros, y sí para float32.`,
    float32: (name) =>
      `El esquema de solo pesos no puede ser más rápido aquí: los pesos de ${name} vuelven a ser float32 al cargarlos, y la red calcula con ellos. Solo el archivo es más pequeño.`,
  },
  whyUnpacked: {
    format: 'Los kernels que calculan con pesos empaquetados leen niveles enteros, no formatos numéricos.',
    bits: 'Solo los pesos de 4 bits o menos siguen empaquetados mientras la red calcula.',
    backend: 'Solo el backend simd tiene kernels que calculan con pesos empaquetados.',
    layers: 'Solo las capas densas calculan con pesos empaquetados, y este esquema no cuantiza ninguna.',
  },
  wholeModelGainsLess:
    'Las convoluciones siguen en float32 y se llevan la mayor parte del tiempo: el modelo completo gana menos que sus capas densas.',
};
