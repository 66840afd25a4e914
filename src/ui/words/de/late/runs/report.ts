/** The German texts of a report about runs. It is read apart from the page, so it explains itself. */
import type { Translated } from '../../../dictionary.ts';
import type { runsReportWords as english } from '../../../en/late/runs/report.ts';
import { runsWords } from './list.ts';

/** A report says when it was exported; when each row was saved says nothing to who has no such list. */
const { when: _, ...ofList } = runsWords.columns;

export const runsReportWords: Translated<typeof english> = {
  title: 'Läufe des Quantization Playground',
  about: (rows: string, day: string) =>
    `${rows === '1' ? '1 Modell' : `${rows} Modelle`}, exportiert am ${day}. Jede Zeile ist ein Netz, das im Browser trainiert oder aus einem solchen quantisiert wurde.`,
  models: 'Modelle',
  columns: { ...ofList, note: runsWords.note },
  /** Of what can be moved sideways where the screen is narrow. */
  table: 'Tabelle der Modelle',
  none: '–',
  of: (correct: string, images: string) => `${correct} von ${images}`,
  split: (better: string, worse: string, chance: string) =>
    `${better} besser, ${worse} schlechter, Zufall allein: ${chance}`,
  explanations: [
    'Genauigkeit ist der Anteil der Testbilder, die das Modell richtig klassifiziert. Der Bereich darunter ist ihr 95-%-Intervall: So weit kann der Zufall bei der Auswahl der Testbilder sie verschoben haben.',
    'Schritte sind die Trainingsschritte des float-Modells; hinter einem Plus stehen die Schritte des Fine-Tunings mit gerundeten Gewichten.',
    'Geändert zählt die Testbilder, bei denen das quantisierte Modell anders antwortet als sein float-Modell. Besser und schlechter zählen die, bei denen es als einziges der beiden richtig- oder falschliegt; danach steht, wie oft der Zufall allein sie so ungleich aufteilen würde.',
    'Einstellungen nennt nur, was von den Voreinstellungen der Seite abweicht.',
  ],
  curves: 'Diagramme',
  axes: {
    step: 'Trainingsschritt',
    loss: 'Loss, geglättet',
    accuracy: 'Genauigkeit',
    bytes: 'Dateigröße',
  },
  figures: {
    loss: 'Der Loss jedes Trainings. Die Nummern sind die der Zeilen oben. Die Achse ist logarithmisch.',
    accuracy:
      'Die Genauigkeit auf Testbildern, wie sie während jedes Trainings gemessen wurde. Jede Halbierung der Fehler nimmt gleich viel Platz ein.',
    bytes:
      'Genauigkeit und Dateigröße: float-Modelle sind blaue Kreise, quantisierte Modelle orange Rauten, und die Linien sind die 95-%-Intervalle. Weiter oben und weiter links ist besser.',
  },
};
