/** What the remedies say in German: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { remedyWords as english } from '../../en/late/remedies.ts';

export const remedyWords: Translated<typeof english> = {
  summary: 'Gegenmittel ohne Training',
  chosen: (names: string) => `Gegenmittel: ${names}`,
  about:
    'Sie holen in Sekunden zurück, was wenige Bit kosten. Welche davon helfen, hängt vom Netz ab: Vergleiche den Fehler der Logits vorher und nachher.',
  images: 'Die Gegenmittel sehen sich so viele Trainingsbilder an.',
  remedies: {
    equalize: {
      name: 'Angleichung',
      about:
        'Gibt den Ausgängen einer Schicht gleiche Wertebereiche und macht das in der nächsten Schicht wieder rückgängig. Das float-Netz berechnet dasselbe wie vorher, und eine Skalierung passt zu mehr Gewichten.',
    },
    'mse-scale': {
      name: 'Skalierung nach MSE',
      about:
        'Nimmt die Skalierung, mit der die gerundeten Gewichte den ursprünglichen am nächsten kommen. Bei 2 Bit kann das schaden: Die großen Gewichte werden gekappt, und auf sie kommt es am meisten an.',
    },
    'output-scale': {
      name: 'Skalierung nach Ausgabe',
      about:
        'Nimmt die Skalierung, mit der die Schicht auf den Trainingsbildern am ehesten dasselbe ausgibt wie vorher.',
    },
    gptq: {
      name: 'GPTQ',
      about:
        'Rundet eine Spalte der Gewichte nach der anderen. Jede gleicht die Fehler der vorigen aus, soweit sie sich auf den Trainingsbildern zeigen.',
    },
    'act-order': {
      name: 'GPTQ mit Act-Order',
      about:
        'Beginnt mit den Spalten, die die größten Werte lesen, solange die anderen deren Fehler noch ausgleichen können.',
    },
    'float-target': {
      name: 'GPTQ mit float-Modell als Ziel',
      about:
        'Jede Schicht strebt an, was das float-Netz an dieser Stelle ausgibt, und gleicht so auch die Fehler der Schichten vor ihr aus.',
    },
    bias: {
      name: 'Bias-Korrektur',
      about: 'Verschiebt jeden Bias so, dass die Ausgabe denselben Mittelwert hat wie im float-Netz.',
    },
    adaround: {
      name: 'AdaRound',
      about:
        'Lernt für jedes Gewicht, ob es besser auf- oder abgerundet wird, in 1.000 Schritten pro Schicht. Das langsamste von allen: Es braucht eine halbe Minute oder mehr.',
    },
  },
};
