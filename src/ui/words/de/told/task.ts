/** What is told in German of tasks (worker/workshop/telling.ts). What a task is called is the subject of a sentence, and begins it. */
import type { taskTelling } from '../../../../worker/workshop/telling.ts';

export const taskTold: Readonly<Record<keyof typeof taskTelling, string>> = {
  'task/starting': 'Die Seite startet noch. Versuche es gleich noch einmal.',
  'task/paused':
    'Das Training macht Pause. Drücke Fortsetzen, um weiterzumachen, oder zuerst Stoppen, um es zu beenden.',
  'task/already-running': '{task} läuft schon.',
  'task/training-running': 'Das Training läuft. Drücke zuerst Pausieren oder Stoppen.',
  'task/running': '{task} läuft noch. Drücke zuerst Stoppen.',
  'task/running-beside': '{task} läuft noch. Drücke Stoppen oder warte auf das Ende, dann drücke Fortsetzen.',
  'task/nothing-to-pause': 'Es läuft nichts, also gibt es nichts zu pausieren.',
  'task/nothing-paused': 'Nichts macht gerade Pause.',
  'task/load-data': 'Der Download der Bilder',
  'task/import-data': 'Der Import der Daten',
  'task/give-up-own-data': 'Die Rückkehr zum Datensatz der Seite',
  'task/rename-data': 'Das Umbenennen der Daten',
  'task/train': 'Das Training',
  'task/evaluate': 'Der Test',
  'task/quantize': 'Die Quantisierung',
  'task/find-remedies': 'Die Suche nach Gegenmitteln',
  'task/sweep': 'Der Sweep',
  'task/measure-latency': 'Die Zeitmessung',
  'task/measure-layers': 'Die Zeitmessung der Schichten',
  'task/import': 'Der Import',
  'task/reset': 'Das Zurücksetzen',
  'task/recover': 'Das Zurückgehen',
  'task/move-backend': 'Der Wechsel des Backends',
  'task/continue-workspace': 'Die Wiederaufnahme des Arbeitsstands',
  'task/open-run': 'Das Öffnen des Laufs',
  'task/start-afresh': 'Der Neuanfang',
  'task/not-own-data': 'Nur Daten, die du importiert hast, lassen sich umbenennen.',
  'task/data-unnamed': 'Der Datensatz hat keinen Namen. Gib ihm einen.',
  'task/class-names-missing':
    'Der Datensatz hat {classes} Klassen, es {names|ist|sind} aber {names} {names|Name|Namen} angegeben. Gib jeder Klasse einen.',
  'task/class-unnamed': 'Eine Klasse hat keinen Namen. Gib jeder Klasse einen.',
  'task/class-named-twice': 'Zwei Klassen heißen {name}. Gib jeder einen eigenen Namen.',
  'task/name-too-long': 'Der Name {start}… hat {characters} Zeichen. Nimm höchstens {most}.',
  'task/adapted': '{file} wurde an diese Seite angepasst: {changes;}.',
  'task/model-of-data': 'dem Modell von {name}',
  'task/run-of-other-data':
    'Der Lauf lässt sich nicht öffnen: Er wurde auf {trained} trainiert, die Seite hat jetzt aber {present}. Importiere {trained} in der Ansicht Daten oder einen Arbeitsstand damit in der Ansicht Dateien, dann öffne den Lauf.',
  'task/no-earlier-weights':
    'Frühere Gewichte sind nicht aufbewahrt. Drücke Zurücksetzen, um neue zu bekommen.',
  'task/remedies-of-integers':
    'Gegenmittel gibt es für die reine Gewichtsquantisierung mit ganzen Zahlen. Wähle diese und suche dann noch einmal.',
  'task/too-few-held-out':
    'Die Trainingsmenge hat {images} {images|Bild|Bilder}, und die Gegenmittel sehen sich {calibration} davon an: Es bleiben zu wenige, um sie zu beurteilen. {least} müssen übrig bleiben. Senke die Zahl der Kalibrierbilder, oder füge Trainingsbilder hinzu.',
  'task/nothing-to-time':
    'Es gibt noch kein quantisiertes Modell, dessen Zeit sich messen lässt. Drücke zuerst Quantisieren.',
  'task/different-networks':
    'Referenz und Kandidat sind verschiedene Netze, deshalb lassen sich ihre Schichten nicht vergleichen.',
  'task/backend-later': 'Das Backend wechselt mit der nächsten Aufgabe; diese läuft weiter wie bisher.',
  'task/threads-later':
    'Die Zahl der Threads ändert sich mit der nächsten Aufgabe; diese läuft weiter wie bisher.',
};
