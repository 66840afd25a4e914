/** What the view of test images says. */
import type { ImageList } from '../../../../core/metrics/image-lists.ts';
import type { Translated } from '../../dictionary.ts';
import type {
  agreementWords as englishAgreement,
  confusionWords as englishConfusion,
  imagesWords as englishImages,
  marginsWords as englishMargins,
} from '../../en/late/images.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('es');

/** With how many images are won and lost. */
const wonAndLost = (better: number, worse: number): string =>
  `${plural(better, { one: `Se gana ${better} imagen`, other: `Se ganan ${better} imágenes` })} y ${plural(worse, { one: `se pierde ${worse}`, other: `se pierden ${worse}` })}.`;

/** Of a count that comes as a text. */
const images = (count: string): string => `${count} ${count === '1' ? 'imagen' : 'imágenes'}`;

export const imagesWords: Translated<typeof englishImages> = {
  empty: 'Evalúa el modelo o cuantízalo: aquí aparecerán las imágenes en las que falla.',
  choice: 'Mostrar',
  counted: (name, count) => `${name}: ${count}`,
  none: {
    changed: 'Ninguna imagen cambió de respuesta.',
    onlyBaselineRight: 'No hay ninguna imagen en la que solo acierte la referencia.',
    onlyCandidateRight: 'No hay ninguna imagen en la que solo acierte el candidato.',
    bothWrong: 'No hay ninguna imagen en la que fallen los dos.',
    changedBothWrong: 'No hay ninguna imagen en la que fallen los dos, cada uno a su modo.',
    bothRight: 'No hay ninguna imagen en la que acierten los dos.',
    baselineWrong: 'La referencia no comete ningún fallo.',
    candidateWrong: 'El candidato no comete ningún fallo.',
  } satisfies Record<ImageList, string>,
  confidentFirst: 'Primero van los fallos de los que el modelo estaba más seguro.',
  cell: (model, label, prediction, count) =>
    label === prediction
      ? `${images(count)} de la clase ${label} que ${model} reconoce.`
      : `${images(count)} de la clase ${label} que ${model} clasifica como ${prediction}.`,
  difference: (label, prediction, count) =>
    label === prediction
      ? `${images(count)} de la clase ${label} que solo reconoce uno de los dos modelos.`
      : `${images(count)} de la clase ${label} que solo uno de los dos modelos clasifica como ${prediction}.`,
  image: (index, label) => `Imagen de prueba ${index}, clase ${label}`,
  says: (model, answer) => `${model}: ${answer}`,
  howToRead: 'Debajo de cada imagen: lo que dice cada modelo y con qué seguridad.',
  label: (label) => `clase ${label}`,
};

export const confusionWords: Translated<typeof englishConfusion> = {
  about:
    'Una [matriz de confusión|confusion matrix] tiene una fila por cada clase verdadera y una columna por cada respuesta. Haz clic en un número para ver sus imágenes. La diferencia abre las que solo uno de los dos modelos cuenta ahí.',
  empty: 'Primero evalúa el modelo.',
  difference: (baseline, candidate) => `Qué cambia de ${baseline} a ${candidate}`,
  differenceCell: (label, prediction, more) => `${more} de la clase ${label} clasificadas como ${prediction}`,
  model: (model) => `Respuestas de ${model}`,
  cell: (label, prediction, count) =>
    `${count} de la clase ${label} ${count === '1' ? 'clasificada' : 'clasificadas'} como ${prediction}`,
  class: 'Clase',
  precision: 'Precisión',
  recall: 'Exhaustividad',
  qualityAbout:
    'La [precisión|precision] es la proporción de aciertos entre las imágenes que el modelo pone en esta clase. La [exhaustividad|recall] es la proporción de imágenes de esta clase que encuentra.',
};

export const agreementWords: Translated<typeof englishAgreement> = {
  fewerThan: (percent) => `menos de ${percent}`,
  empty: 'Cuantiza el modelo, o elige otro arriba: esta tabla los pone lado a lado.',
  table: 'Imágenes según quién acierta',
  right: (model) => `${model} acierta`,
  wrong: (model) => `${model} falla`,
  /** low, high: where the difference of the accuracies may lie, as `points` says it. */
  interval: (candidate, baseline, low, high) =>
    `Con un 95 % de [confianza|confidence interval], la exactitud verdadera de ${candidate} está entre ${low} y ${high} de la de ${baseline}.`,
  points: (difference, points) => `${points} puntos por ${difference < 0 ? 'debajo' : 'encima'}`,
  same: 'En cada imagen aciertan los dos o no acierta ninguno: no hay nada que permita distinguirlos.',
  chance: (better, worse, p) =>
    `${wonAndLost(better, worse)} Al lanzar una moneda por cada una, un reparto así de desigual tiene una probabilidad de ${p}: el azar lo explica.`,
  real: (better, worse, p) =>
    `${wonAndLost(better, worse)} Al lanzar una moneda por cada una, un reparto así de desigual tiene una probabilidad de ${p}: la diferencia es real.`,
  test: "Es la [prueba de McNemar|McNemar's test], calculada de forma exacta. Solo mira las imágenes en las que un modelo acierta y el otro falla.",
};

export const marginsWords: Translated<typeof englishMargins> = {
  empty: 'Cuantiza el modelo: aquí, cada imagen de prueba se convierte en un punto.',
  about: (float, candidate) =>
    `Cada punto es una imagen de prueba. Su lugar dice cuántos [logits] de ventaja lleva la mejor clase a la segunda, es decir, su [margen|margin]: con ${float}, hacia la derecha; con ${candidate}, hacia arriba. Un anillo marca una imagen que cambió de respuesta.`,
  picture: (changed, count, widest) =>
    `${changed} de ${images(count)} ${changed === '1' ? 'cambió' : 'cambiaron'} de respuesta. La más decidida tenía una ventaja de ${widest} logits.`,
  noneChanged: (count) => `Ninguna de las ${images(count)} cambió de respuesta.`,
  across: (model) => `Ventaja, ${model}`,
  label: 'Márgenes de las imágenes de prueba',
  hint: 'Señala el gráfico para ver la imagen que hay detrás de un punto. Con el teclado: las flechas llevan de una respuesta cambiada a la siguiente.',
  lead: (model, answer, lead) => `${model} dice ${answer}, con ${lead} de ventaja`,
};
