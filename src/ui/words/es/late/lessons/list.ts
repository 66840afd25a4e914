/** What the view of lessons says: the list, the editor, and links for a class. */
import type { Translated } from '../../../dictionary.ts';
import type {
  classLinkWords as englishClassLink,
  lessonEditorWords as englishEditor,
  lessonListWords as englishList,
} from '../../../en/late/lessons/list.ts';
import { pluralIn } from '../../../plural.ts';

const plural = pluralIn('es');

const minutesOf = (count: number): string => `${count} ${plural(count, { one: 'minuto', other: 'minutos' })}`;
const stepsOf = (count: number): string => `${count} ${plural(count, { one: 'paso', other: 'pasos' })}`;

export const lessonListWords: Translated<typeof englishList> = {
  explain:
    'Una lección te guía por la página. Señala los controles reales y sigue cuando has hecho lo que pide. Cada una es independiente, y la primera es un buen comienzo. Puedes salir cuando quieras.',
  minutes: (minutes, steps) => `Unos ${minutesOf(minutes)}, ${stepsOf(steps)}`,
  start: 'Empezar',
  again: 'Repetir',
  startIt: (title) => `Empezar la lección ${title}`,
  startAgain: (title) => `Repetir la lección ${title}`,
};

export const lessonEditorWords: Translated<typeof englishEditor> = {
  explain:
    'Una lección es un texto en Markdown. “# Título” la empieza, “## Encabezado” empieza cada paso, y una línea como “> point: train-button” es para la página. Abajo, la vista previa muestra lo que verá cada estudiante. El documento docs/lessons.md del proyecto enumera todo lo que puedes escribir.',
  text: 'Texto de la lección',
  begin: 'Partir de',
  beginWith: 'Elige una lección',
  templateName: 'Una nueva y breve',
  preview: 'Vista previa',
  problems: 'Lo que la página no puede leer',
  problem: (line, message) => `Línea ${line}: ${message}`,
  sound: (steps, minutes) => `La página puede leerla: ${stepsOf(steps)}, ${minutesOf(minutes)}.`,
  previous: 'Paso anterior',
  next: 'Paso siguiente',
  points: (place) => `Señala ${place}.`,
  waits: (condition) => `Sigue cuando: ${condition}.`,
  sets: (settings) => `Ajusta ${settings}.`,
  shows: (places) => `Muestra solo ${places}.`,
  hides: (places) => (places === '' ? 'No oculta nada.' : `Oculta ${places}.`),
  looksBack: 'Vuelve a los pronósticos.',
  remembers: (facts) => `Recuerda ${facts}.`,
  number: (fact, within) => `La respuesta es ${fact}, con un margen de ${within}.`,
  right: 'correcta',
  rightIf: (condition) => `correcta si ${condition}`,
  tryIt: 'Probar la lección',
  save: 'Guardar lección',
  saved: 'Guardada en este navegador.',
  share: 'Compartir enlace',
  link: 'Enlace a esta lección',
  longLink: (characters) =>
    `Este enlace tiene ${characters} caracteres. Muchos programas de mensajería y de correo cortan los enlaces de más de 8000. Mejor exporta la lección como archivo.`,
  export: 'Exportar lección',
  import: 'Importar lección',
  importLabel: 'Archivo de lección',
  importProblem: (file, why) =>
    `No se pudo leer ${file}: ${why}. Elige un archivo Markdown, es decir, de texto.`,
  tooLong: (file, most) =>
    `${file} no es una lección: una lección tiene como máximo ${most} caracteres. Elige otro archivo.`,
  own: 'Tus lecciones',
  none: 'Aún no has guardado ninguna lección.',
  untitled: 'Una lección que aún no se puede leer',
  edit: 'Editar',
  editIt: (title) => `Editar la lección ${title}`,
  delete: 'Eliminar',
  deleteIt: (title) => `Eliminar la lección ${title}`,
  deleted: (title) => `Lección eliminada: ${title}.`,
  undo: 'Deshacer',
  template: `# Título de la lección
> minutes: 10
> about: De qué trata, en una frase.
> set: trainSize=6000, testSize=1000

## Primer paso
Pulsa **Entrenar**.
> point: train-button
> wait: training

## ¿Qué esperas?
> guess: ¿Cuántos de 100 dígitos leerá bien?
> choice: menos de 80 | if float-accuracy < 80
> choice: 80 o más | if float-accuracy >= 80

## Comprueba
Espera a que termine el entrenamiento.
> wait: trained and evaluated

## Mira atrás
> point: float-accuracy
> reveal
`,
};

export const classLinkWords: Translated<typeof englishClassLink> = {
  explain:
    'Elige lo que tu clase no necesita ver y los ajustes que nadie debería cambiar. El enlace de abajo abre la página así. Los ajustes fijos conservan los valores que tienen ahora. Quien cambie el enlace obtiene la página entera: esto guía a la clase, pero no bloquea nada.',
  lesson: 'Lección',
  noLesson: 'Sin lección',
  hide: { view: 'Ocultar vistas', panel: 'Ocultar paneles', control: 'Ocultar controles' },
  fix: 'Fijar ajustes',
  link: 'Enlace para la clase',
  here: 'Abrirlo aquí',
  all: 'Volver a mostrar todo',
  controls: {
    'train-button': 'Entrenar',
    'stop-button': 'Detener',
    'evaluate-button': 'Evaluar',
    'reset-button': 'Reiniciar',
    'load-trained-button': 'Cargar pesos entrenados',
    'quantize-button': 'Cuantizar',
    'sweep-button': 'Hacer barrido',
    'measure-latency-button': 'Medir latencia',
    'measure-layers-button': 'Medir capas',
    'random-image-button': 'Imagen al azar',
    'scheme-choice': 'Esquema',
    'format-choice': 'Formato de los pesos',
    'bits-choice': 'Bits por peso',
    'mixes-choice': 'Anchuras capa por capa',
    'scales-choice': 'Escalas',
    'levels-choice': 'Niveles',
    'observer-choice': 'Rango de las entradas',
  } as Readonly<Record<string, string>>,
};
