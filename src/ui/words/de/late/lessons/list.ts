/** What the view of lessons says in German: the list, the editor, and links for a class. */
import type { Translated } from '../../../dictionary.ts';
import type {
  lessonEditorWords as englishEditor,
  classLinkWords as englishLink,
  lessonListWords as englishList,
} from '../../../en/late/lessons/list.ts';

export const lessonListWords: Translated<typeof englishList> = {
  explain:
    'Eine Lektion führt dich durch die Seite. Sie zeigt auf die echten Bedienelemente und geht weiter, wenn du den Schritt getan hast. Jede steht für sich, und die erste ist ein guter Anfang. Du kannst jederzeit aufhören.',
  minutes: (minutes: number, steps: number) =>
    `Etwa ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}, ${steps} ${steps === 1 ? 'Schritt' : 'Schritte'}`,
  start: 'Starten',
  again: 'Neu starten',
  startIt: (title: string) => `Lektion starten: ${title}`,
  startAgain: (title: string) => `Lektion neu starten: ${title}`,
};

export const lessonEditorWords: Translated<typeof englishEditor> = {
  explain:
    'Eine Lektion ist ein Markdown-Text. Sie beginnt mit „# Titel“, jeder Schritt beginnt mit „## Überschrift“, und eine Zeile wie „> point: train-button“ ist für die Seite bestimmt. Die Vorschau darunter zeigt, was Lernende sehen werden. Alles, was du schreiben kannst, steht im Projekt in docs/lessons.md.',
  text: 'Text der Lektion',
  begin: 'Vorlage',
  beginWith: 'Lektion wählen',
  templateName: 'Eine kleine neue',
  preview: 'Vorschau',
  problems: 'Was die Seite nicht lesen kann',
  problem: (line: number, message: string) => `Zeile ${line}: ${message}`,
  sound: (steps: number, minutes: number) =>
    `Die Seite kann das lesen: ${steps} ${steps === 1 ? 'Schritt' : 'Schritte'}, ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}.`,
  previous: 'Voriger Schritt',
  next: 'Nächster Schritt',
  points: (place: string) => `Zeigt auf ${place}.`,
  waits: (condition: string) => `Geht weiter, wenn gilt: ${condition}.`,
  sets: (settings: string) => `Setzt ${settings}.`,
  shows: (places: string) => `Zeigt nur ${places}.`,
  hides: (places: string) => `Blendet ${places === '' ? 'nichts' : places} aus.`,
  looksBack: 'Blickt auf die Vermutungen zurück.',
  remembers: (facts: string) => `Merkt sich ${facts}.`,
  number: (fact: string, within: number) => `Die Antwort ist ${fact}, mit einer Toleranz von ${within}.`,
  right: 'richtig',
  rightIf: (condition: string) => `richtig, wenn ${condition}`,
  tryIt: 'Lektion ausprobieren',
  save: 'Lektion speichern',
  saved: 'In diesem Browser gespeichert.',
  share: 'Als Link teilen',
  link: 'Link zu dieser Lektion',
  longLink: (characters: string) =>
    `Dieser Link hat ${characters} Zeichen. Viele Messenger und Mailprogramme schneiden Links mit mehr als 8.000 Zeichen ab. Exportiere die Lektion stattdessen als Datei.`,
  export: 'Lektion exportieren',
  import: 'Lektion importieren',
  importLabel: 'Datei der Lektion',
  importProblem: (file: string, why: string) =>
    `${file} ließ sich nicht lesen: ${why}. Wähle eine Markdown-Datei, also einen Text.`,
  tooLong: (file: string, most: string) =>
    `${file} ist keine Lektion: Eine Lektion hat höchstens ${most} Zeichen. Wähle eine andere Datei.`,
  own: 'Deine Lektionen',
  none: 'Du hast noch keine Lektion gespeichert.',
  untitled: 'Eine Lektion, die sich noch nicht lesen lässt',
  edit: 'Ändern',
  editIt: (title: string) => `Lektion ändern: ${title}`,
  delete: 'Löschen',
  deleteIt: (title: string) => `Lektion löschen: ${title}`,
  deleted: (title: string) => `${title} ist gelöscht.`,
  undo: 'Rückgängig',
  template: `# Titel der Lektion
> minutes: 10
> about: Worum es geht, in einem Satz.
> set: trainSize=6000, testSize=1000

## Erster Schritt
Drücke **Trainieren**.
> point: train-button
> wait: training

## Was erwartest du?
> guess: Wie viele von 100 Ziffern wird das Netz richtig lesen?
> choice: weniger als 80 | if float-accuracy < 80
> choice: 80 oder mehr | if float-accuracy >= 80

## Sieh nach
Warte, bis das Training zu Ende ist.
> wait: trained and evaluated

## Rückblick
> point: float-accuracy
> reveal
`,
};

export const classLinkWords: Translated<typeof englishLink> = {
  explain:
    'Wähle, was ein Kurs nicht zu sehen braucht und welche Einstellungen niemand ändern soll. Der Link unten öffnet die Seite genau so. Festgelegte Einstellungen behalten die Werte, die sie jetzt haben. Wer den Link ändert, bekommt die ganze Seite: Das leitet einen Kurs und sperrt nichts ab.',
  lesson: 'Lektion',
  noLesson: 'Keine Lektion',
  hide: {
    view: 'Ansichten ausblenden',
    panel: 'Abschnitte ausblenden',
    control: 'Bedienelemente ausblenden',
  },
  fix: 'Einstellungen festlegen',
  link: 'Link für den Kurs',
  here: 'Hier öffnen',
  all: 'Wieder alles zeigen',
  controls: {
    'train-button': 'Trainieren',
    'stop-button': 'Stoppen',
    'evaluate-button': 'Testen',
    'reset-button': 'Zurücksetzen',
    'load-trained-button': 'Trainierte Gewichte laden',
    'quantize-button': 'Quantisieren',
    'sweep-button': 'Sweep starten',
    'measure-latency-button': 'Latenz messen',
    'measure-layers-button': 'Schichten messen',
    'random-image-button': 'Zufälliges Testbild',
    'scheme-choice': 'Verfahren',
    'format-choice': 'Zahlenformat',
    'bits-choice': 'Bit pro Gewicht',
    'mixes-choice': 'Bits Schicht für Schicht',
    'scales-choice': 'Skalierungen',
    'levels-choice': 'Stufen',
    'observer-choice': 'Bereich der Eingaben',
  } as Readonly<Record<string, string>>,
};
