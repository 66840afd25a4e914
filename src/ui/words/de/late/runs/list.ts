/** The German texts of the Runs panel. words.ts puts all texts together. */
import type { Meaning } from '../../../../../client/views/meaning.ts';
import type { RunColumn } from '../../../../../client/views/runs/runs-list.ts';
import type { Translated } from '../../../dictionary.ts';
import type { runsWords as english } from '../../../en/late/runs/list.ts';
import { pluralIn } from '../../../plural.ts';

const plural = pluralIn('de');

export const runsWords: Translated<typeof english> = {
  explain:
    'Hier bleibt jedes Training mit allem, was daraus quantisiert wurde, auch aus anderen Tabs, bis du es löschst. Öffnen holt Einstellungen, Gewichte und Ergebnisse zurück.',
  asking: 'Die Läufe werden gelesen.',
  empty:
    'Es gibt noch keine Läufe. Trainiere, lade trainierte Gewichte oder quantisiere, dann erscheinen sie hier.',
  columns: {
    name: 'Modell',
    dataSet: 'Daten',
    network: 'Netz',
    settings: 'Einstellungen',
    steps: 'Schritte',
    accuracy: 'Genauigkeit',
    file: 'Datei',
    latency: 'Ein Bild',
    changed: 'Geändert',
    when: 'Datum',
  } satisfies Record<RunColumn, string>,
  asByDefault: 'wie voreingestellt',
  label: 'Läufe',
  filter: 'Filter',
  filterHint: 'Wörter aus Name, Notiz, Daten, Netz oder Einstellungen',
  nothingFound: (filter: string) =>
    `Kein Lauf hat „${filter}“ in Name, Notiz, Daten, Netz oder Einstellungen.`,
  onlyWhatDiffers: 'Nur Unterschiede',
  inOrder: 'Neueste zuerst',
  fineTuned: (steps: string, more: string) => `${steps} + ${more}`,
  name: 'Name',
  note: 'Notiz',
  rename: 'Name und Notiz',
  done: 'Fertig',
  open: 'Öffnen',
  pin: 'Als Referenz anheften',
  unpin: 'Lösen',
  delete: 'Löschen',
  deleted: (name: string) => `Gelöscht: ${name}.`,
  undo: 'Rückgängig',
  isBaseline: 'Referenz',
  select: (name: string) => `${name} auswählen`,
  selectHint:
    'Wähle Modelle aus, um ihre Kurven übereinanderzulegen, und zwei davon, um sie direkt zu vergleichen.',
  selected: (count: number) =>
    plural(count, { one: 'Ein Modell ist ausgewählt.', other: `${count} Modelle sind ausgewählt.` }),
  selectTwo: 'Wähle genau zwei aus, um sie direkt zu vergleichen.',
  selectNone: 'Auswahl aufheben',
  interval: (low: string, high: string) => `${low} – ${high}`,
  ofTraining: (quantization: string, training: string) => `${quantization}, aus ${training}`,
  pair: {
    heading: 'Direkter Vergleich',
    /** What the two are called in tables and under images. */
    first: 'A',
    second: 'B',
    legend: (first: string, second: string) => `A ist ${first}. B ist ${second}.`,
    settings: 'Unterschiedliche Einstellungen',
    setting: 'Einstellung',
    sameSettings: 'Beide wurden mit denselben Einstellungen trainiert.',
    settingsUnknown:
      'Von einem der beiden sind die Einstellungen nicht bekannt: Seine Gewichte wurden nicht hier trainiert.',
    otherImages:
      'Ihre Antworten lassen sich nicht vergleichen: Die beiden wurden nicht auf denselben Bildern getestet. Öffne beide nacheinander und drücke jeweils Testen, mit demselben Datensatz und gleich vielen Testbildern.',
    verdict: {
      chance: (points, interval) =>
        `Der Zufall allein erklärt den Unterschied von A zu B: ${points} Prozentpunkte, mit einem 95-%-Intervall von ${interval}.`,
      loss: (points, interval) =>
        `B ist wirklich weniger genau als A: ${points} Prozentpunkte, mit einem 95-%-Intervall von ${interval}.`,
      gain: (points, interval) =>
        `B ist wirklich genauer als A: ${points} Prozentpunkte, mit einem 95-%-Intervall von ${interval}.`,
    } satisfies Record<Meaning, (points: string, interval: string) => string>,
    classes: 'Genauigkeit nach Klasse',
    class: 'Klasse',
    difference: 'Unterschied',
    images: (count: string) => `${count} ${count === '1' ? 'Bild' : 'Bilder'}`,
    noneChanged: 'Die beiden geben bei jedem Testbild dieselbe Antwort.',
    changed: (count: string) =>
      count === '1'
        ? 'Bei einem Testbild antworten sie verschieden.'
        : `Bei ${count} Testbildern antworten sie verschieden.`,
    otherData: (dataSet: string) => `Lade ${dataSet}, um die Bilder zu sehen.`,
    image: (index: string, label: string) => `Bild ${index}: ${label}`,
    says: (model: string, answer: string) => `${model}: ${answer}`,
    more: 'Mehr zeigen',
  },
  curves: {
    heading: 'Kurven',
    none: 'Keines der ausgewählten Modelle wurde hier trainiert, deshalb gibt es keine Kurven.',
    along: 'x-Achse',
    steps: 'Schritte',
    time: 'Zeit',
    loss: 'Trainings-Loss, geglättet',
    accuracy: 'Testgenauigkeit im Verlauf',
    summary: {
      loss: 'Je niedriger, desto besser. Über den Diagrammen steht, wo jede Kurve endete.',
      accuracy: 'Je höher, desto besser. Jede Halbierung der Fehler nimmt gleich viel Platz ein.',
    },
    ended: (name: string, loss: string, accuracy: string | undefined, time: string) =>
      accuracy
        ? `${name}: Loss ${loss}, Genauigkeit ${accuracy}, ${time} Training`
        : `${name}: Loss ${loss}, ${time} Training`,
  },
  front: {
    heading: 'Genauigkeit und Dateigröße',
    point: (name: string, accuracy: string, bytes: string) => `${name} (${accuracy}, ${bytes})`,
    summary: (front: string, all: string, named: string) =>
      `Kein anderes Modell ist zugleich genauer und kleiner als diese, ${front} von ${all}: ${named}. Drücke auf einen Punkt, um sein Modell zu öffnen.`,
  },
  room: {
    used: (runs: number, bytes: string) =>
      plural(runs, {
        one: `Ein Lauf belegt ${bytes} im Speicher dieses Browsers.`,
        other: `${runs} Läufe belegen ${bytes} im Speicher dieses Browsers.`,
      }),
    make: 'Platz schaffen',
    newest: 'Die neuesten Läufe behalten',
    nothing: 'Es gibt nichts zu löschen.',
    consequence: (runs: number, bytes: string) =>
      plural(runs, {
        one: `Das löscht einen älteren Lauf mit seinen Gewichten und gibt ${bytes} frei. Es lässt sich nicht rückgängig machen.`,
        other: `Das löscht ${runs} ältere Läufe mit ihren Gewichten und gibt ${bytes} frei. Es lässt sich nicht rückgängig machen.`,
      }),
    spared: (runs: number) =>
      plural(runs, {
        one: 'Ein älterer Lauf bleibt, denn du hast ihn benannt, dazu etwas notiert oder ihn angeheftet.',
        other: `${runs} ältere Läufe bleiben, denn du hast sie benannt, dazu etwas notiert oder sie angeheftet.`,
      }),
    keep: 'Alles behalten',
    remove: 'Ältere Läufe löschen',
  },
  meanings: {
    chance: 'kein echter Unterschied',
    loss: 'ein echter Verlust',
    gain: 'ein echter Gewinn',
  } satisfies Record<Meaning, string>,
};
