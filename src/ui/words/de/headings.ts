/** What each panel is called in German, and the question that it answers: by the panel's id. */
import type { Translated } from '../dictionary.ts';
import type { headings as english } from '../en/headings.ts';

export const headings: Translated<typeof english> = {
  tryIt: { heading: 'Ausprobieren', question: 'Kann es deine Handschrift lesen?' },
  training: { heading: 'Training', question: 'Lernt es etwas?' },
  quantization: { heading: 'Quantisierung', question: 'Genügt pro Gewicht ein Byte oder noch weniger?' },
  comparison: { heading: 'Vergleich', question: 'Was hat es gekostet, was hat es gebracht?' },
  data: { heading: 'Daten', question: 'Woraus lernt das Netz?' },
  model: { heading: 'Netz', question: 'Was wird trainiert?' },
  images: { heading: 'Bilder', question: 'Welche Bilder stecken hinter den Zahlen?' },
  agreement: { heading: 'Richtig und falsch', question: 'Ist eines der beiden Modelle wirklich besser?' },
  margins: { heading: 'Vorsprung', question: 'Kippen nur die knappen Entscheidungen?' },
  confusion: { heading: 'Verwechslungen', question: 'Was wird womit verwechselt?' },
  levels: { heading: 'Eine Schicht auf ihrem Raster', question: 'Welche Gewichte landen auf welcher Stufe?' },
  rows: { heading: 'Eine Skalierung für alle Zeilen?', question: 'Warum hilft eine Skalierung pro Kanal?' },
  rounding: { heading: 'Wie groß sind die Fehler?', question: 'Werden die Gewichte nur gerundet?' },
  filters: { heading: 'Filter', question: 'Siehst du den Unterschied?' },
  layerErrors: { heading: 'Fehler der Schichten', question: 'Woher kommt der Fehler?' },
  fourAccuracies: { heading: 'Gewichte oder Aktivierungen', question: 'Was davon kostet Genauigkeit?' },
  layerTimes: { heading: 'Zeiten der Schichten', question: 'Wo bleibt die Zeit?' },
  imagePath: { heading: 'Ein Bild auf seinem Weg', question: 'Was machen die Schichten daraus, und wie?' },
  activations: {
    heading: 'Was die Schichten lesen',
    question: 'Welchen Bereich sollen die Stufen abdecken?',
  },
  sweep: { heading: 'Sweep', question: 'Wie wenige Bit genügen?' },
  runs: { heading: 'Läufe', question: 'Welcher war der beste?' },
  files: { heading: 'Dateien', question: 'Kann ich alles mitnehmen?' },
  settings: { heading: 'Einstellungen', question: 'Was kann ich ändern?' },
  lessons: { heading: 'Lektionen', question: 'Wo fange ich an?' },
  lessonEditor: { heading: 'Lektionen schreiben', question: 'Kann ich selbst eine verfassen?' },
  classLink: { heading: 'Ein Link für den Kurs', question: 'Was soll ein Kurs sehen?' },
};
