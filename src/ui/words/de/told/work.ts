/**
 * What is told in German of work that the browser keeps (worker/workspace/telling.ts). What is lost is a noun in the nominative, and
 * why is a clause in brackets behind it.
 */
import type { workTelling } from '../../../../worker/workspace/telling.ts';

export const workTold: Readonly<Record<keyof typeof workTelling, string>> = {
  'work/fresh-weights':
    '{problem} Die Seite beginnt mit neuen Gewichten: Trainiere noch einmal oder importiere eine Datei.',
  'work/open-elsewhere': 'Diese Arbeit ist inzwischen in einem anderen Tab geöffnet. Mach dort weiter.',
  'work/gone': 'Diese Arbeit ist nicht mehr gespeichert: Sie wurde inzwischen gelöscht.',
  'work/no-room':
    'Der Speicher dieses Browsers hat keinen Platz für die {megabytes} MB von {name}. Alle andere Arbeit bleibt erhalten. Importiere die Daten nach einem Neuladen noch einmal, dann mach weiter.',
  'work/unreadable':
    'Die Gewichte von Schritt {step} wurden gespeichert, lassen sich aber nicht wieder lesen ({cause}).',
  'work/partly-read':
    'Nicht alles, was gespeichert wurde, lässt sich wieder lesen. Es fehlt: {lost;}. Alles andere ist, wie es war.',
  'work/partly-read-without-images':
    'Nicht alles, was gespeichert wurde, lässt sich wieder lesen. Es fehlt: {lost}. Alles andere ist, wie es war. Importiere die Daten noch einmal, um damit weiterzumachen.',
  'work/lost': '{what} ({cause})',
  'work/stored-weights': 'die gespeicherte Gewichtsdatei',
  'work/stored-model': 'das gespeicherte Modell {model}',
  'work/order-of-images': 'die Reihenfolge der nächsten Bilder',
  'work/curves': 'Loss und Genauigkeit im Verlauf des Laufs',
  'work/training-under-way': 'das angefangene Training',
  'work/weights-of-step': 'die Gewichte von Schritt {step}',
  'work/answers-of': 'die Antworten von {model}',
  'work/images-of': 'die Bilder von {name}',
  'work/part-missing': 'der Teil „{part}“ fehlt',
  'work/part-cut-off': 'der Teil „{part}“ ist abgeschnitten',
  'work/part-not-float': 'der Teil „{part}“ enthält keine float-Gewichte',
  'work/is-float': 'es wurde als float-Modell gespeichert',
  'work/moments-do-not-fit': 'die Momente des Optimierers passen nicht zu den Gewichten',
  'work/answers-incomplete': 'die Antworten des Modells {model} sind unvollständig',
  'work/train-images-incomplete': 'die Trainingsbilder sind unvollständig',
  'work/test-images-incomplete': 'die Testbilder sind unvollständig',
};
