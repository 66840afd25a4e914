/** The German texts of the Sweep panel. words.ts puts all texts together. */
import type { Meaning } from '../../../../client/views/meaning.ts';
import type { Translated } from '../../dictionary.ts';
import type { sweepWords as english } from '../../en/late/sweep.ts';

export const sweepWords: Translated<typeof english> = {
  explain:
    'Ein [Sweep|sweep] speichert die Gewichte mit 8, 7, ... 2 Bit und misst jedes Mal die Genauigkeit. Danach wiederholt er das für jede Schicht einzeln. Er schreibt jede Datei, liest sie wieder ein und testet sie. Deine Ergebnisse bleiben, wie sie sind, und jedes der neuen Modelle kannst du mit der Referenz vergleichen.',
  sweep: 'Sweep starten',
  stop: 'Sweep stoppen',
  calibrating: (point: number, points: number, done: string, total: string) =>
    `Punkt ${point} von ${points}: Kalibrierung mit Bild ${done} von ${total}`,
  classifying: (point: number, points: number, done: string, total: string) =>
    `Punkt ${point} von ${points}, ${done} von ${total} Bildern`,
  paused: (point: number, points: number) => `Pause bei Punkt ${point} von ${points}`,
  measured: (points: number, total: number) => `${points} von ${total} Punkten gemessen.`,
  compare: (name: string) => `${name} mit der Referenz vergleichen`,
  bits: (bits: number) => `${bits} Bit`,
  float: 'float32',
  meanings: {
    chance: 'Zufall',
    loss: 'echter Verlust',
    gain: 'echter Gewinn',
  } satisfies Record<Meaning, string>,
  widths: {
    question: 'Was kosten weniger Bit?',
    empty:
      'Drücke Sweep starten: Hier erscheint dann die Genauigkeit über der Dateigröße, von 8 Bit pro Gewicht bis 2.',
    none: 'Alle Schichten sind ausgeschaltet, deshalb gibt es nichts zu erproben. Mindestens 1 Schicht muss mitmachen.',
    enough: (bits: number, bytes: string, factor: string) =>
      `${bits} Bit genügen: ${bytes}, ${factor} × kleiner und kein echter Verlust`,
    tooFew: (bits: number, points: string) =>
      `; mit ${bits} Bit sinkt die Genauigkeit um ${points} Prozentpunkte.`,
    noneTooFew: '.',
    exceptions: (bits: string, count: number, points: string) =>
      `Mehr ist nicht immer besser: Mit ${bits} Bit gehen ${count > 1 ? 'bis zu ' : ''}${points} Prozentpunkte verloren.`,
    noneEnough: (bits: number, points: string) =>
      `Selbst ${bits} Bit genügen nicht: Die Genauigkeit sinkt um ${points} Prozentpunkte.`,
    legend:
      'Die gestrichelte Linie ist float32, das Band ist das [95-%-Intervall|confidence interval] dazu. Ein hohler Punkt ist ein echter Verlust: mehr, als der Zufall erklärt. Die Achse wird zu 100 % hin breiter. Klicke auf einen Punkt, um sein Modell mit der Referenz zu vergleichen.',
    numbers: 'Die Zahlen',
    scheme: (name: string, least: number) =>
      `Das erste Modell ist ${name}; die weiteren gehen bis zu ${least} Bit hinunter.`,
    meaning: 'Bedeutung',
    width: 'Gewichte',
    file: 'Datei',
    accuracy: 'Genauigkeit',
    difference: 'Unterschied',
    interval: '95-%-Intervall',
  },
  layers: {
    question: 'Welche Schicht ist am empfindlichsten?',
    empty:
      'Der zweite Teil des Sweeps quantisiert eine Schicht nach der anderen: Was jede kostet, erscheint hier.',
    scheme: (name: string) =>
      `Jedes Mal wird eine Schicht quantisiert (${name}), und die anderen bleiben float32.`,
    layer: 'Schicht',
    lost: 'Unterschied',
    noise: 'Signal/Rauschen',
    meaning: 'Bedeutung',
    loses: (layer: string, points: string) =>
      `${layer} ist am empfindlichsten: Allein kostet diese Schicht ${points} Prozentpunkte Genauigkeit.`,
    nothingLost:
      'Keine Schicht allein kostet mehr, als der Zufall erklärt, und das Runden hat kein Gewicht verändert.',
    noneLoses: (layer: string, noise: string) =>
      `Keine Schicht allein kostet mehr, als der Zufall erklärt. Am meisten rauscht ${layer}: Der Signal-Rausch-Abstand beträgt ${noise}.`,
  },
  export: 'Sweep als CSV exportieren',
};
