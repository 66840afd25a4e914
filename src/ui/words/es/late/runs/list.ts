/** The texts of the Runs panel. words.ts puts all texts together. */
import type { Meaning } from '../../../../../client/views/meaning.ts';
import type { RunColumn } from '../../../../../client/views/runs/runs-list.ts';
import type { Translated } from '../../../dictionary.ts';
import type { runsWords as english } from '../../../en/late/runs/list.ts';
import { pluralIn } from '../../../plural.ts';

const plural = pluralIn('es');

export const runsWords: Translated<typeof english> = {
  explain:
    'Aquí se guarda cada entrenamiento con lo que se cuantizó a partir de él, desde todas las pestañas, hasta que lo elimines. Abrir recupera los ajustes, los pesos y los resultados.',
  asking: 'Leyendo las ejecuciones.',
  empty: 'Aún no hay ejecuciones. Entrena, carga pesos entrenados o cuantiza, y aquí quedan guardadas.',
  columns: {
    name: 'Modelo',
    dataSet: 'Datos',
    network: 'Red',
    settings: 'Ajustes',
    steps: 'Pasos',
    accuracy: 'Exactitud',
    file: 'Archivo',
    latency: 'Una imagen',
    changed: 'Cambios',
    when: 'Guardado',
  } satisfies Record<RunColumn, string>,
  asByDefault: 'por defecto',
  label: 'Ejecuciones',
  filter: 'Filtrar',
  filterHint: 'Palabras de un nombre, una nota, los datos, la red o los ajustes',
  nothingFound: (filter) => `Ninguna ejecución tiene “${filter}” en su nombre, nota, datos, red o ajustes.`,
  onlyWhatDiffers: 'Solo lo distinto',
  inOrder: 'Recientes primero',
  fineTuned: (steps, more) => `${steps} + ${more}`,
  name: 'Nombre',
  note: 'Nota',
  rename: 'Nombre y nota',
  done: 'Listo',
  open: 'Abrir',
  pin: 'Fijar como referencia',
  unpin: 'Soltar',
  delete: 'Eliminar',
  deleted: (name) => `Eliminado: ${name}.`,
  undo: 'Deshacer',
  isBaseline: 'referencia',
  select: (name) => `Seleccionar ${name}`,
  selectHint: 'Selecciona modelos para superponer sus curvas, y dos de ellos para compararlos lado a lado.',
  selected: (count) =>
    plural(count, {
      one: `Hay ${count} modelo seleccionado.`,
      other: `Hay ${count} modelos seleccionados.`,
    }),
  selectTwo: 'Selecciona exactamente dos para compararlos lado a lado.',
  selectNone: 'Quitar selección',
  interval: (low, high) => `${low} – ${high}`,
  ofTraining: (quantization, training) => `${quantization}, de ${training}`,
  pair: {
    heading: 'Lado a lado',
    /** What the two are called in tables and under images. */
    first: 'A',
    second: 'B',
    legend: (first, second) => `A es ${first}. B es ${second}.`,
    settings: 'Ajustes que difieren',
    setting: 'Ajuste',
    sameSettings: 'Los dos se entrenaron con los mismos ajustes.',
    settingsUnknown: 'No se conocen los ajustes de uno de los dos: sus pesos no se entrenaron aquí.',
    otherImages:
      'Sus respuestas no se pueden comparar: los dos no se probaron con las mismas imágenes. Abre cada uno y pulsa Evaluar con el mismo conjunto de datos y el mismo número de imágenes de prueba.',
    verdict: {
      chance: (points, interval) =>
        `El azar por sí solo explica la diferencia de A a B: ${points} puntos, con un intervalo del 95 % de ${interval}.`,
      loss: (points, interval) =>
        `B es realmente menos exacto que A: ${points} puntos, con un intervalo del 95 % de ${interval}.`,
      gain: (points, interval) =>
        `B es realmente más exacto que A: ${points} puntos, con un intervalo del 95 % de ${interval}.`,
    } satisfies Record<Meaning, (points: string, interval: string) => string>,
    classes: 'Exactitud por clase',
    class: 'Clase',
    difference: 'Diferencia',
    images: (count) => `${count} ${count === '1' ? 'imagen' : 'imágenes'}`,
    noneChanged: 'Los dos dan la misma respuesta a todas las imágenes de prueba.',
    changed: (count) =>
      `Responden de forma distinta a ${count} ${count === '1' ? 'imagen' : 'imágenes'} de prueba.`,
    otherData: (dataSet) => `Carga ${dataSet} para ver las imágenes.`,
    image: (index, label) => `Imagen ${index}: ${label}`,
    says: (model, answer) => `${model}: ${answer}`,
    more: 'Mostrar más',
  },
  curves: {
    heading: 'Curvas',
    none: 'Ninguno de los modelos seleccionados se entrenó aquí, así que no hay curvas.',
    along: 'Según',
    steps: 'Pasos',
    time: 'Tiempo',
    loss: 'Pérdida de entrenamiento, suavizada',
    accuracy: 'Exactitud en prueba durante el entrenamiento',
    summary: {
      loss: 'Cuanto más baja, mejor. La línea sobre los gráficos dice dónde terminó cada una.',
      accuracy:
        'Cuanto más alta, mejor. Cada vez que los fallos se reducen a la mitad, la curva sube lo mismo.',
    },
    ended: (name, loss, accuracy, time) =>
      accuracy
        ? `${name}: pérdida ${loss}, exactitud ${accuracy}, ${time} de entrenamiento`
        : `${name}: pérdida ${loss}, ${time} de entrenamiento`,
  },
  front: {
    heading: 'Exactitud frente a bytes',
    point: (name, accuracy, bytes) => `${name} (${accuracy}, ${bytes})`,
    summary: (front, all, named) =>
      `Ningún otro modelo supera a estos a la vez en exactitud y en tamaño, ${front} de ${all}: ${named}. Pulsa un punto para abrir su modelo.`,
  },
  room: {
    used: (runs, bytes) =>
      plural(runs, {
        one: `${runs} ejecución ocupa ${bytes} del almacenamiento de este navegador.`,
        other: `${runs} ejecuciones ocupan ${bytes} del almacenamiento de este navegador.`,
      }),
    make: 'Liberar espacio',
    newest: 'Conservar las últimas',
    nothing: 'No hay nada que eliminar.',
    consequence: (runs, bytes) =>
      plural(runs, {
        one: `Se elimina ${runs} ejecución antigua con sus pesos y se liberan ${bytes}. No se puede deshacer.`,
        other: `Se eliminan ${runs} ejecuciones antiguas con sus pesos y se liberan ${bytes}. No se puede deshacer.`,
      }),
    spared: (runs) =>
      plural(runs, {
        one: `Se conserva ${runs} ejecución antigua, porque le diste un nombre, le pusiste una nota o la fijaste.`,
        other: `Se conservan ${runs} ejecuciones antiguas, porque les diste un nombre, les pusiste una nota o las fijaste.`,
      }),
    keep: 'Conservar todo',
    remove: 'Eliminar antiguas',
  },
  meanings: {
    chance: 'sin diferencia real',
    loss: 'una caída real',
    gain: 'una mejora real',
  } satisfies Record<Meaning, string>,
};
