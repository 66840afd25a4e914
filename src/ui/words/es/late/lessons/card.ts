/** What the page says around lessons. The lessons themselves are files of their own, in src/ui/lessons. */
import type { Translated } from '../../../dictionary.ts';
import type { lessonWords as english } from '../../../en/late/lessons/card.ts';

export const lessonWords: Translated<typeof english> = {
  /** What numbers count. */
  units: {
    bits: 'bits',
    bytes: 'bytes',
    images: 'imágenes',
    logits: 'logits',
    points: 'puntos',
    scales: 'escalas',
    times: 'veces',
  },
  nothingToHide: (name) =>
    `hide nombra “${name}”, pero no existe tal vista, panel ni control. Se ignora. La vista Lecciones crea estos enlaces.`,
  nothingToFix: (name) =>
    `fix nombra “${name}”, pero no existe tal ajuste. Se ignora. La vista Lecciones crea estos enlaces.`,
  label: (title) => `Lección: ${title}`,
  step: (step, steps) => `Paso ${step} de ${steps}`,
  announce: (step, steps, heading) => `Paso ${step} de ${steps}: ${heading}`,
  back: 'Atrás',
  next: 'Siguiente',
  finish: 'Terminar',
  leave: 'Dejar la lección',
  fold: 'Plegar la lección',
  unfold: 'Desplegar la lección',
  other: 'Mover la lección al otro lado',
  waiting: 'La lección sigue sola cuando lo hagas.',
  canSkip: 'Con Siguiente puedes seguir sin hacerlo.',
  wasDone: 'Esto ya está hecho.',
  done: 'Hecho.',
  elsewhere: (view) => `Está en la vista ${view}.`,
  open: (view) => `Abrir ${view}`,
  point: 'La página marca con un borde lo que se menciona.',
  answer: 'Responder',
  guess: 'Es mi pronóstico',
  number: (unit) => (unit === '' ? 'Tu respuesta' : `Tu respuesta, en ${unit}`),
  numberProblem: 'Escribe un número.',
  guessed: 'Tu pronóstico queda anotado. La lección volverá a él.',
  right: 'Correcto.',
  notQuite: 'No del todo.',
  unknown: 'La página aún no ha medido esto. Primero haz los pasos anteriores.',
  measured: (value) => `La página midió ${value}.`,
  itIs: (choice) => (choice === '' ? 'Ninguna de estas.' : `Es: ${choice}.`),
  yourGuess: (guess) => `Tu pronóstico: ${guess}`,
  noGuess: 'No diste ningún pronóstico. Atrás lleva a la pregunta.',
  unreadable: 'Esta lección no se puede leer.',
  problem: (line, message) => `Línea ${line}: ${message}`,
};
