/** The German texts of the Share dialog, and of the picture that it saves. */
import type { Translated } from '../../dictionary.ts';
import type { shareWords as english, cardWords as englishCard } from '../../en/late/share.ts';

export const shareWords: Translated<typeof english> = {
  close: 'Schließen',
  about:
    'Der Link enthält alle Einstellungen, das Netz und die geöffnete Ansicht. Gewichte und Bilder bleiben in diesem Browser: Wer den Link öffnet, trainiert denselben Lauf neu.',
  ownData:
    'Deine eigenen Bilder sind nicht im Link. Wer ihn öffnet, sieht MNIST und muss dieselben Dateien erst unter Daten importieren.',
  link: 'Link',
  copy: 'Link kopieren',
  copied: 'Der Link ist kopiert.',
  notCopied:
    'Dieser Browser lässt die Seite nicht kopieren. Der Link ist markiert: Kopiere ihn mit Strg+C, am Mac mit ⌘C.',
  code: 'QR-Code',
  codeName: 'QR-Code des Links oben',
  codeHint: 'Richte die Kamera eines Handys darauf, um den Link dort zu öffnen.',
  codeTooLong: (characters: string) =>
    `Der Link hat ${characters} Zeichen. Das ist zu viel für einen QR-Code, den eine Kamera lesen kann. Kopiere stattdessen den Link.`,
  card: 'Ergebniskarte',
  cardHint: 'Ein Bild der Ergebnisse, 1200 × 630 Pixel, für eine Folie, einen Bericht oder einen Chat.',
  save: 'Ergebniskarte speichern',
  notSaved:
    'Der Browser konnte kein Bild der Ergebniskarte erzeugen. Vielleicht ist sein Speicher voll: Schließe andere Tabs und drücke noch einmal Ergebniskarte speichern.',
};

export const cardWords: Translated<typeof englishCard> = {
  /** For those who hear the card. */
  pair: (name: string, value: string) => `${name}: ${value}`,
  withSettings: (title: string, values: string) => `${title} ${values}`,

  heading: (network: string, dataSet: string) => `${network} auf ${dataSet}`,
  customNetwork: 'Eigenes Netz',
  parameters: (count: string) => `${count} Parameter`,
  images: (train: string, test: string) => `${train} Trainings- und ${test} Testbilder`,
  steps: (count: string) => `${count} ${count === '1' ? 'Schritt' : 'Schritte'} trainiert`,
  weightsOf: (file: string) => `Gewichte aus ${file}`,
  notTrained: 'noch nicht trainiert',
  settings: 'Einstellungen der Seite:',
  defaults: 'alle wie voreingestellt',
  setting: (label: string, value: string) => `${label} ${value}`,
  flag: (label: string, isOn: boolean) => `${label}: ${isOn ? 'an' : 'aus'}`,
  bytes: 'Dateigröße',
  interval: (low: string, high: string) => `95 %: ${low} bis ${high}`,
  ofImages: (count: string) => `von ${count} ${count === '1' ? 'Bild' : 'Bildern'}`,
  missing: {
    model: 'Es gibt noch kein Modell: Die Seite startet noch.',
    accuracy: 'Die Genauigkeit ist noch nicht gemessen: Drücke Trainieren oder Testen.',
    candidate:
      'Es gibt noch kein quantisiertes Modell: Drücke Quantisieren, um Genauigkeit, Größe und Geschwindigkeit zu vergleichen.',
    candidateAccuracy:
      'Das quantisierte Modell ist noch nicht auf denselben Bildern getestet: Drücke Testen.',
    latency: 'Die Zeit pro Bild ist noch nicht gemessen: Drücke Quantisieren.',
  },
  noLossYet: 'Sobald das Modell trainiert hat, erscheint hier der Loss jedes Schritts.',
  noLoss: 'Diese Gewichte wurden nicht hier trainiert, deshalb gibt es keinen Loss zu zeichnen.',
  lossFromTo: (first: string, last: string) => `von ${first} bis ${last}, geglättet`,
  starting: 'Die Seite wählt noch, wo sie rechnet.',
  version: (version: string, date: string) => `Version ${version}, ${date}`,
};
