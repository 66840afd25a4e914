/** The German texts of the data panel: of the data set at hand, and of images of one's own. */
import type { Translated } from '../../dictionary.ts';
import type { dataWords as english, ownDataWords as englishOwn } from '../../en/late/data.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('de');

export const dataWords: Translated<typeof english> = {
  name: 'Datensatz:',
  progress: (images: string, total: string, bytes: string, totalBytes: string) =>
    `${images} von ${total} Bildern sind da: ${bytes} von ${totalBytes}.`,
  trainable: 'Das Training kann schon beginnen.',
  complete: (train: string, test: string, bytes: string) =>
    `Das Netz lernt aus bis zu ${train} [Trainingsbildern|training images]. Die [Testmenge|test set] hat ${test} weitere. Alle ${bytes} sind da und geprüft.`,
  failed: 'Nicht alle Bilder ließen sich laden.',
  samplesLabel:
    'Jede Spalte zeigt Bilder einer Klasse. Die Zahl darunter sagt, wie viele davon zum Trainieren da sind.',
  samplesOf: (name: string) => `Beispiele für ${name}`,
};

export const ownDataWords: Translated<typeof englishOwn> = {
  heading: 'Deine eigenen Bilder',
  about:
    'Trainiere auf eigenen Bildern: Wähle Dateien, lege sie irgendwo auf der Seite ab oder zeichne sie hier. Sie bleiben in diesem Browser. Deine bisherige Arbeit bleibt erhalten, und du kannst zu ihr zurückkehren.',
  kinds:
    'Die Seite liest IDX-Dateien (MNIST, Fashion-MNIST, KMNIST, EMNIST; auch .gz), NumPy-Archive (.npz von Keras oder MedMNIST), Tabellen (.csv), CIFAR-10 und CIFAR-100 im Binärformat sowie Ordner oder Archive von Bildern mit einem Ordner je Klasse. Dateien, die zusammengehören, werden zusammen ausgewählt.',
  folder: 'Ordner importieren',
  export: 'Datensatz exportieren',
  side: 'Pixel pro Bildseite',
  asTheyAre: 'Wie sie sind',
  sideHint:
    'Bilder verschiedener Größe werden skaliert und auf Quadrate zugeschnitten. Für einfache Formen genügen 28 bis 32 Pixel; mit mehr Pixeln dauert das Training länger.',
  reading: (done: string, total: string) => `Gelesen: ${done} von ${total}.`,
  readingLabel: 'Import der Daten',
  stop: 'Import abbrechen',
  giveUp: 'Zurück zu MNIST',
  complete: (train: string, test: string, bytes: string) =>
    `Das Netz lernt aus bis zu ${train} [Trainingsbildern|training images]. Die [Testmenge|test set] hat ${test} weitere. Zusammen brauchen sie ${bytes}.`,
  normalised: (mean: string, std: string) =>
    `Ein Pixel ist eine Zahl von 0 bis 1. Bevor das Netz sie liest, wird der Mittelwert ${mean} abgezogen und das Ergebnis durch ${std} geteilt. Beide sind aus den Trainingsbildern berechnet.`,
  normalisedOtherwise: (mean: string, std: string) =>
    `Ein Pixel ist eine Zahl von 0 bis 1. Bevor das Netz sie liest, wird ${mean} abgezogen und das Ergebnis durch ${std} geteilt, wie es unter Einstellungen bei Eingaben gewählt ist.`,
  names: {
    summary: 'Namen bearbeiten',
    title: 'Name dieses Datensatzes',
    label: 'Namen seiner Klassen',
    hint: 'Ein Name pro Zeile, in der Reihenfolge der Klassennummern.',
    save: 'Namen übernehmen',
  },
  drawn: {
    summary: 'Datensatz zeichnen',
    about:
      'Zeichne etwa zwanzig Bilder einer Klasse, dann ebenso viele der nächsten. Es müssen mindestens zwei Klassen sein; das letzte Sechstel jeder Klasse wird für den Test aufgehoben.',
    setName: 'Name des Datensatzes',
    defaultName: 'Meine Zeichnungen',
    className: 'Name der Klasse',
    classes: 'Klassen',
    newClass: 'Neue Klasse',
    defaultClass: (number: number) => `Klasse ${number}`,
    counted: (name: string, count: number) => `${name} (${count})`,
    pad: 'Bild zeichnen',
    add: 'Hinzufügen',
    undo: 'Strich zurück',
    clear: 'Leeren',
    remove: (number: number) => `Zeichnung ${number} entfernen`,
    removeClass: 'Diese Klasse entfernen',
    pictures: (name: string) => `Zeichnungen von ${name}`,
    noneYet: 'Noch keine: Zeichne auf dem Zeichenfeld und drücke dann Hinzufügen.',
    use: (count: number) =>
      count === 0
        ? 'Diese Zeichnungen nehmen'
        : plural(count, {
            one: `Diese ${count} Zeichnung nehmen`,
            other: `Diese ${count} Zeichnungen nehmen`,
          }),
    tooFew: (name: string, count: number) =>
      `${name} hat ${count === 1 ? 'nur eine Zeichnung' : `${count} Zeichnungen`}. Zeichne mindestens zwei für jede Klasse.`,
    oneClass: 'Lege eine zweite Klasse an: Ein Netz lernt, Klassen zu unterscheiden.',
    sameName: (name: string) => `Zwei Klassen heißen ${name}. Gib jeder einen eigenen Namen.`,
  },
};
