/** The Spanish texts of the search for remedies: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { findRemediesWords as english } from '../../en/late/find-remedies.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('es');

export const findRemediesWords: Translated<typeof english> = {
  find: 'Buscar remedios',
  explain:
    'Prueba un remedio tras otro, empezando por el más barato. Conserva los que bajan el error de los [logits] en imágenes de entrenamiento apartadas, y termina cuando se alcanza el objetivo.',
  target: 'Objetivo',
  targets: {
    'no-real-loss': 'Sin caída real',
    changed: 'Pocos cambios',
    'logit-error': 'Error pequeño',
  },
  chance: "Se alcanza cuando el [azar|McNemar's test] explica la exactitud perdida.",
  mostChanged: 'Predicciones cambiadas de cada 1000, como máximo',
  changedProblem: 'Escribe un número entero de 0 a 1000.',
  mostError: 'Error de los logits en %, como máximo',
  errorProblem: 'Escribe un número mayor que 0, como máximo 1000.',
  quantizing: (name, percent) => `${name}: ${percent} % hecho`,
  calibrating: (name, done, total) => `${name}: ${done} de ${total} imágenes de entrenamiento vistas`,
  measuring: (name, done, total) => `${name}: ${done} de ${total} imágenes apartadas clasificadas`,
  float: 'float32',
  nothing: 'Sin remedios',
  stairs: 'Error de los logits después de cada remedio',
  verdicts: { kept: 'se conserva', 'no-use': 'sin efecto', hurt: 'perjudica' },
  instead: (names) => `en lugar de ${names}`,
  figures: (changed, accuracy, low, high) =>
    `${changed} ${changed === '1' ? 'cambiada' : 'cambiadas'}, ${accuracy} correctas (de ${low} a ${high})`,
  images: (scheme, images, accuracy) =>
    `Para ${scheme}: medido en las últimas ${images} imágenes de entrenamiento, de las que el modelo float acierta el ${accuracy}. Entre paréntesis, el [intervalo del 95 %|confidence interval].`,
  scale: 'Cada marca de la escala es diez veces la anterior.',
  goal: 'La línea vertical es el objetivo.',
  result: (error, changed, images, loss) =>
    `error de los logits del ${error}, ${changed} de ${images} predicciones cambiadas, ${loss ? 'con' : 'sin'} caída real`,
  needed: (names, count, result) =>
    `${names} ${plural(count, { one: 'basta', other: 'bastan' })}: ${result}.`,
  noneNeeded: (result) => `No hizo falta ningún remedio: ${result}.`,
  closest: (names, result) =>
    `No se alcanzó el objetivo. Lo más cerca que se llegó fue con ${names}: ${result}.`,
  noneHelped: (result) => `No se alcanzó el objetivo, y ningún remedio ayudó: ${result}.`,
  hurt: (names) => `Efecto perjudicial: ${names}.`,
  useless: (names) => `Sin efecto: ${names}.`,
  passedOver: (names, count) =>
    `No se ${plural(count, { one: 'probó', other: 'probaron' })} ${names}: una capa tiene demasiadas entradas.`,
  stopped: 'La búsqueda se detuvo antes de terminar. El modelo y los ajustes siguen como estaban.',
};
