/** What the views of weights and layers, and the whole report, say in Spanish of remedies that were carried out. */
import type { Translated } from '../../dictionary.ts';
import type { remediedWords as english } from '../../en/late/remedied.ts';

export const remediedWords: Translated<typeof english> = {
  heading: 'Lo que han hecho los remedios',
  about: (layer, model) =>
    `${layer} en ${model}, junto a la misma capa sin remedios, donde cada peso va a su nivel más cercano.`,
  figure: 'Cifra',
  before: 'Simple',
  after: 'Remedios',
  evenness: 'Rango de una fila, respecto a la más ancha',
  scale: 'Escala, respecto a la que abarca el rango',
  moved: 'Pesos que no están en su nivel más cercano',
  biasShift: 'Cambio típico de un sesgo',
  zeros: 'Pesos que pasaron a ser 0',
  error: 'Error de los pesos, respecto a su tamaño',
  further:
    'Los pesos quedan más lejos que con el redondeo simple. No es un fallo: estos remedios miran lo que da la capa, no sus pesos. La vista Capas lo muestra.',
  rowsScale: 'Cada una de las dos imágenes tiene su propia escala de dibujo.',
  rowsBefore: 'Antes de los remedios',
  rowsAfter: 'Con los remedios',
  seconds: (total, parts) => `Los remedios de todas las capas tardaron ${total}: ${parts}.`,
  images: 'imágenes de calibración',
  part: (name, seconds) => `${name} ${seconds}`,
  plain: (decibels) => `simple ${decibels}`,
  plainExact: 'simple: exacto',
  plainColumns: 'Simple: la misma cifra sin remedios, cuando cada peso va a su nivel más cercano.',
  plainSize: (decibels) => `Sin remedios serían ${decibels}.`,
};
