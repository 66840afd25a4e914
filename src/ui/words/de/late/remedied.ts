/** What the views of weights and layers, and the whole report, say in German of remedies that were carried out. */
import type { Translated } from '../../dictionary.ts';
import type { remediedWords as english } from '../../en/late/remedied.ts';

export const remediedWords: Translated<typeof english> = {
  heading: 'Was die Gegenmittel bewirkt haben',
  about: (layer, model) =>
    `${layer} in ${model}, neben derselben Schicht ohne Gegenmittel: Dort geht jedes Gewicht auf seine nächste Stufe.`,
  figure: 'Wert',
  before: 'Einfach',
  after: 'Gegenmittel',
  evenness: 'Bereich einer Zeile, gemessen am breitesten',
  scale: 'Skalierung, gemessen an der des ganzen Bereichs',
  moved: 'Gewichte nicht auf ihrer nächsten Stufe',
  biasShift: 'Typische Änderung eines Bias',
  zeros: 'Gewichte, die 0 wurden',
  error: 'Fehler der Gewichte, gemessen an ihrer Größe',
  further:
    'Die Gewichte liegen weiter daneben als bei einfachem Runden. Das ist kein Mangel: Diese Gegenmittel achten auf das, was die Schicht ausgibt, nicht auf ihre Gewichte. Die Ansicht „Schichten“ zeigt es.',
  rowsScale: 'Jedes der beiden Bilder hat seinen eigenen Maßstab.',
  rowsBefore: 'Vor den Gegenmitteln',
  rowsAfter: 'Mit den Gegenmitteln',
  seconds: (total, parts) => `Die Gegenmittel brauchten für alle Schichten ${total}: ${parts}.`,
  images: 'Kalibrierbilder',
  part: (name, seconds) => `${name} ${seconds}`,
  plain: (decibels) => `einfach ${decibels}`,
  plainExact: 'einfach: exakt',
  plainColumns: 'Einfach: derselbe Wert ohne Gegenmittel, wenn jedes Gewicht auf seine nächste Stufe geht.',
  plainSize: (decibels) => `Ohne Gegenmittel wären es ${decibels}.`,
};
