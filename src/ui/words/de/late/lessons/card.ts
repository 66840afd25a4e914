/** What the page says around lessons in German. The lessons themselves are files of their own, in src/ui/lessons. */
import type { Translated } from '../../../dictionary.ts';
import type { lessonWords as english } from '../../../en/late/lessons/card.ts';

export const lessonWords: Translated<typeof english> = {
  /** What numbers count. */
  units: {
    bits: 'Bit',
    bytes: 'Byte',
    images: 'Bilder',
    logits: 'Logits',
    points: 'Prozentpunkte',
    scales: 'Skalierungen',
    times: 'Mal',
  },
  nothingToHide: (name: string) =>
    `hide nennt „${name}“, aber es gibt keine solche Ansicht, keinen solchen Abschnitt und kein solches Bedienelement. Die Angabe wird ignoriert. Die Ansicht Lektionen erzeugt solche Links.`,
  nothingToFix: (name: string) =>
    `fix nennt „${name}“, aber es gibt keine solche Einstellung. Die Angabe wird ignoriert. Die Ansicht Lektionen erzeugt solche Links.`,
  label: (title: string) => `Lektion: ${title}`,
  step: (step: number, steps: number) => `Schritt ${step} von ${steps}`,
  announce: (step: number, steps: number, heading: string) => `Schritt ${step} von ${steps}: ${heading}`,
  back: 'Zurück',
  next: 'Weiter',
  finish: 'Beenden',
  leave: 'Lektion verlassen',
  fold: 'Lektion einklappen',
  unfold: 'Lektion ausklappen',
  other: 'Lektion auf die andere Seite schieben',
  waiting: 'Sobald du das getan hast, geht die Lektion von selbst weiter.',
  canSkip: 'Mit Weiter geht es auch ohne.',
  wasDone: 'Das hast du schon getan.',
  done: 'Erledigt.',
  elsewhere: (view: string) => `Das findest du in der Ansicht ${view}.`,
  open: (view: string) => `${view} öffnen`,
  point: 'Was gemeint ist, hat die Seite umrandet.',
  answer: 'Antworten',
  guess: 'Das vermute ich',
  number: (unit: string) => (unit === '' ? 'Deine Antwort' : `Deine Antwort, in ${unit}`),
  numberProblem: 'Gib eine Zahl ein.',
  guessed: 'Deine Vermutung ist notiert. Die Lektion kommt darauf zurück.',
  right: 'Richtig.',
  notQuite: 'Nicht ganz.',
  unknown: 'Das hat die Seite noch nicht gemessen. Mach zuerst die Schritte davor.',
  measured: (value: string) => `Die Seite hat ${value} gemessen.`,
  itIs: (choice: string) => (choice === '' ? 'Nichts davon trifft zu.' : `Richtig wäre: ${choice}.`),
  yourGuess: (guess: string) => `Deine Vermutung: ${guess}`,
  noGuess: 'Du hast nichts vermutet. Zurück führt zur Frage.',
  unreadable: 'Diese Lektion lässt sich nicht lesen.',
  problem: (line: number, message: string) => `Zeile ${line}: ${message}`,
};
