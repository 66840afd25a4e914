/** The German texts of the Sweep panel. words.ts puts all texts together. */
import type { Meaning } from '../../../../client/views/meaning.ts';
import type { Translated } from '../../dictionary.ts';
import type { sweepWords as english } from '../../en/late/sweep.ts';

export const sweepWords: Translated<typeof english> = {
  explain:
    'Ein [Sweep|sweep] speichert die Gewichte mit 8, 7, ... 2 Bit und misst jedes Mal die Genauigkeit. Danach wiederholt er das für jede Schicht einzeln und sucht zuletzt für jede Schicht eine eigene Zahl von Bits. Er schreibt jede Datei, liest sie wieder ein und testet sie. Deine Ergebnisse bleiben, wie sie sind, und jedes der neuen Modelle kannst du mit der Referenz vergleichen.',
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
  front: {
    question: 'Wie klein geht es?',
    switch: 'Auch für jede Schicht eine eigene Zahl von Bits suchen',
    formatsSwitch: 'Auch Zahlenformate in jeder Schicht messen',
    empty:
      'Drücke Sweep starten: Der letzte Teil gibt jeder Schicht ihre eigenen Bits und zeichnet die Genauigkeit der Mischungen über der Dateigröße.',
    off: 'Schalte die Suche oben ein, dann sucht der Sweep für jede Schicht eine eigene Zahl von Bits.',
    searching: 'Zuerst wird jede Schicht allein gemessen, dann kommen Mischungen: Das Bild folgt.',
    choosing: (point: number, points: number) => `Bits werden gewählt: Modell ${point} von ${points}`,
    remedying: (percent: string) => `Gegenmittel: ${percent} %`,
    unfinished: 'Die Suche nach Bits für jede Schicht ist nicht zu Ende.',
    bits: (widths: string) => `${widths} Bit`,
    enough: (widths: string, bytes: string, factor: string, accuracy: string) =>
      `${widths} Bit, Schicht für Schicht, genügen: ${bytes}, ${factor} × kleiner, ${accuracy} und kein echter Verlust.`,
    noneSound: 'Jede dieser Mischungen verliert mehr, als der Zufall erklärt.',
    best: (widths: string, accuracy: string) => `Am genauesten ist ${widths}: ${accuracy}.`,
    legend: (images: string) =>
      `Ein Punkt ist eine Mischung: eine Zahl von Bits für jede Schicht. ${images} Trainingsbilder haben sie ausgewählt; die Testbilder, die sie beurteilen, hatten nichts zu sagen. Die Linie ist die Front: Nichts anderes Gemessenes ist zugleich kleiner und genauer. Der Ring markiert die kleinste Mischung ohne echten Verlust; Quadrate haben gleich viele Bits in allen Schichten. Klicke auf einen Punkt, um so zu quantisieren.`,
    columns: { widths: 'Bits', changed: 'Geändert', error: 'Logit-Fehler' },
    smallest: 'kleinste ohne Verlust',
    quantize: (widths: string) => `Mit ${widths} Bit quantisieren`,
    targets: {
      bytes: 'Höchstens so viele kB',
      accuracy: 'Mindestens diese Genauigkeit, in %',
      found: (bytes: string, accuracy: string) => `${bytes}, ${accuracy}`,
      none: 'Keine gemessene Mischung.',
      wrong: 'Gib eine Zahl ein.',
    },
    shares: {
      question: (bits: number) => `Welche Schicht kostet bei ${bits} Bit am meisten?`,
      alone: 'Allein',
      spared: 'Verschont',
      explain: (bits: number) =>
        `Allein: um wie viel der [Verlust|loss] wächst, wenn nur diese Schicht ${bits} Bit hat. Verschont: um wie viel weniger er wächst, wenn alle anderen ${bits} Bit haben und diese Schicht float bleibt. Wo sich beide unterscheiden, verstärken Schichten ihre Fehler gegenseitig, oder sie mildern sie.`,
    },
    single: {
      question: 'Was verliert jede Schicht allein?',
      explain:
        'Um wie viel der Verlust steigt, wenn eine Schicht gerundet ist und alle anderen float bleiben. Unter 0 hilft das Runden.',
      weights: 'Gewichte als',
      bits: (bits) => `${bits} Bit`,
    },
    predictionQuestion: 'Was übersieht das Zusammenzählen?',
    predicted: 'Vorhergesagter Verlust',
    measured: 'Gemessener Verlust',
    prediction: (rank: string, mixes: number, widths: string, predicted: string, measured: string) =>
      `Was die Schichten einer Mischung allein verlieren, wird zusammengezählt und sagt vorher, was die Mischung verliert ([Kreuzentropie|cross entropy], auf den Trainingsbildern, die auswählen). Die Reihenfolge stimmt fast: Über ${mixes} Mischungen beträgt die Rangkorrelation ${rank}. Die Fehler zweier Schichten können sich verstärken oder aufheben: Für ${widths} war ein Verlust von ${predicted} vorhergesagt, gemessen wurden ${measured}.`,
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
