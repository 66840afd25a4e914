/** Everything a person reads on the page, apart from the code that shows it. Messages of errors live with what raises them. */

import type { ViewName } from '../../../core/settings/views.ts';
import { formatCount } from '../../format.ts';
import type { Arithmetic, ModelId } from '../../models.ts';
import type { Translated } from '../dictionary.ts';
import type { words as english } from '../en/words.ts';
import { pluralIn } from '../plural.ts';
import { failureWords, noticesWords } from './notices.ts';
import { quantizationWords } from './quantization.ts';
import { settingsWords } from './settings.ts';
import { tryItWords } from './try-it.ts';

const plural = pluralIn('es');

const images = (count: number): string => plural(count, { one: 'imagen', other: 'imágenes' });

export const words: Translated<typeof english> = {
  title: 'Quantization Playground',
  views: {
    workbench: 'Taller',
    data: 'Datos',
    network: 'Red',
    images: 'Imágenes',
    weights: 'Pesos',
    layers: 'Capas',
    sweep: 'Barrido',
    runs: 'Ejecuciones',
    files: 'Archivos',
    settings: 'Ajustes',
    lessons: 'Lecciones',
  } satisfies Record<ViewName, string>,
  viewsLabel: 'Vistas',
  chips: {
    images: (count) => `${count} imágenes`,
    parameters: (count) => `${count} parámetros`,
  },
  models: { bits: (bits: number) => `${bits} bits`, mixed: 'bits mixtos' },
  between: { sentences: ' ', items: ', ', groups: '; ', stop: '.' },
  coming: 'Un momento: esto está en camino.',
  offline: 'Listo sin conexión',
  share: 'Compartir',
  language: 'Idioma',
  scheme: { light: 'Usar el tema claro', dark: 'Usar el tema oscuro' },
  backend: {
    starting: 'Eligiendo dónde ejecutar',
    because: '¿Por qué aquí?',
    passedOver: 'Descartados',
    isolationAhead:
      'El service worker de esta página ya añade estas cabeceras: recarga la página para usar más hilos.',
  },
  status: {
    idle: 'Listo',
    loading: 'Cargando',
    training: 'Entrenando',
    paused: 'En pausa',
    evaluating: 'Evaluando',
    quantizing: 'Cuantizando',
    error: 'Acción necesaria',
  },
  notices: noticesWords,
  failure: failureWords,
  scoreboard: {
    label: 'Marcador',
    accuracy: (count) =>
      count === undefined
        ? '[Exactitud en prueba|accuracy]'
        : `[Exactitud|accuracy], ${formatCount(count)} ${images(count)} de prueba`,
    bytes: 'Archivo guardado',
    latency: '[Tiempo por imagen|latency], lote de 1',
    changed: 'Predicciones cambiadas',
    see: 'ver las imágenes',
    choice: {
      label: 'Modelos que se comparan',
      roles: { float: 'Referencia', int8: 'Candidato' } satisfies Record<ModelId, string>,
      none: 'ninguno aún',
    },
    trainFirst: 'Entrena el modelo y después cuantízalo.',
    thenQuantize: 'Cuantiza para ver int8 al lado.',
    quantizeForBytes: 'La [cuantización|quantization] lo reduce.',
    quantizeForLatency: 'Cuantiza para medirlo.',
    quantizeForChanged: 'Cuantiza para contarlas.',
    sameAccuracy: 'Los dos aciertan el mismo número.',
    fewer: (count, meaning) => `${count} ${images(count)} menos: ${meaning}`,
    more: (count, meaning) => `${count} ${images(count)} más: ${meaning}`,
    noDifference: "[no hay diferencia real|McNemar's test]",
    realDifference: "[la diferencia es real|McNemar's test]",
    smaller: (percent, factor) => `${percent}, ${factor} veces menor`,
    faster: (name, factor) => `${name} es ${factor} veces más rápido`,
    slower: (name, factor, why) => `${name} es ${factor} veces más lento: ${why}`,
    whySlower: {
      'int8-kernels': 'con una sola imagen hay poco que ganar',
      'packed-kernels': 'aquí desempaquetar cuesta más',
      reference: 'aquí calcula en TypeScript puro',
      float32: 'calcula en float32',
    } satisfies Record<Arithmetic, string>,
    sameSpeed: 'la misma velocidad',
    unknownSpeed: 'demasiado rápido para el reloj de este navegador',
    better: (count) => `${count} ${plural(count, { one: 'mejor', other: 'mejores' })}`,
    worse: (count) => `${count} ${plural(count, { one: 'peor', other: 'peores' })}`,
    bothWrong: (count) => `${count} mal en ambos`,
  },
  data: { import: 'Importar datos' },
  settings: settingsWords,
  tryIt: tryItWords,
  training: {
    origin: {
      initialised: (seed) => `Empezó con pesos nuevos, generados con la [semilla|seed] ${seed}.`,
      trained: (step) => `Ha entrenado ${step} pasos.`,
      imported: (file) => `Tiene los pesos de ${file}.`,
      importedInt8: (file) =>
        `Tiene los pesos de ${file}: el modelo int8 tal cual, y el modelo float que sus pesos representan.`,
      checkpoint: (step) =>
        `El entrenamiento continúa desde el [punto de control|checkpoint] del paso ${step}.`,
      recovered: (step) => `Los pesos vuelven a estar como en el paso ${step}.`,
    },
    train: 'Entrenar',
    pause: 'Pausar',
    resume: 'Reanudar',
    stop: 'Detener',
    reset: 'Reiniciar',
    evaluate: 'Evaluar',
    progressLabel: 'Progreso',
    step: 'pasos',
    of: (total) => `de ${total}`,
    images: 'imágenes',
    rate: 'imágenes/s ahora',
    meanRate: 'imágenes/s en promedio',
    elapsed: 'hasta ahora',
    remaining: 'restan',
    epochLoss: (epoch, epochs, loss) => `[Época|epoch] [${epoch}/${epochs}], pérdida: ${loss}`,
    noEpochYet: 'Aquí aparece la pérdida media de cada [época|epoch] cuando termina.',
    waiting: 'Esperando imágenes que aún están en camino.',
    paused: 'En pausa. Reanudar sigue exactamente desde aquí; Detener lo termina aquí.',
    evaluating: (done, total) => `${done} de ${total} imágenes de prueba clasificadas`,
    slow: (duration) =>
      `A esta velocidad faltan unos ${duration}. Es más rápido usar menos imágenes de entrenamiento, o los pesos entrenados de Archivos.`,
    loss: {
      heading: 'Pérdida',
      empty: 'Pulsa Entrenar: aquí se dibuja cómo baja la pérdida en cada paso.',
      summary: (steps, first, last, smoothed) =>
        `La pérdida empezó en ${first}; después de ${steps} pasos es ${last}, y suavizada ${smoothed}. La línea tenue muestra cada paso.`,
      every: 'Cada paso',
      smoothed: 'Suavizada',
      step: 'Paso',
    },
    accuracy: {
      heading: 'Exactitud en prueba',
      question: '¿Acierta con imágenes que no ha visto?',
      empty:
        'Durante el entrenamiento se dibuja aquí la exactitud con imágenes de prueba. Al final de cada época se mide con todas.',
      summary: (accuracy, count, step) =>
        `En el paso ${step}, el modelo acierta ${accuracy} de las ${count} imágenes de prueba.`,
      whole: 'Conjunto entero',
      subset: 'Una parte',
    },
  },
  quantization: quantizationWords,
  files: {
    import: 'Importar pesos',
    drop: 'Suelta pesos, datos o ejecuciones para importarlos, o una imagen para probarla',
    loadTrained: 'Cargar pesos entrenados',
  },
};
