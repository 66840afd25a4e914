/** Everything a person reads on the page in German, apart from what comes late. en/words.ts is its English counterpart. */

import type { ViewName } from '../../../core/settings/views.ts';
import { formatCount } from '../../format.ts';
import type { Arithmetic, ModelId } from '../../models.ts';
import type { Translated } from '../dictionary.ts';
import type { words as english } from '../en/words.ts';
import { pluralIn } from '../plural.ts';
import { failureWords, noticesWords } from './notices.ts';
import { quantizationWords } from './quantization.ts';
import { settingsWords } from './settings.ts';
import { tryItWords } from './try-it.ts';

const plural = pluralIn('de');

const images = (count: number): string => `${count} ${plural(count, { one: 'Bild', other: 'Bilder' })}`;

export const words: Translated<typeof english> = {
  title: 'Quantization Playground',
  views: {
    workbench: 'Werkbank',
    data: 'Daten',
    network: 'Netz',
    images: 'Bilder',
    weights: 'Gewichte',
    layers: 'Schichten',
    sweep: 'Sweep',
    runs: 'Läufe',
    files: 'Dateien',
    settings: 'Einstellungen',
    lessons: 'Lektionen',
  } satisfies Record<ViewName, string>,
  viewsLabel: 'Ansichten',
  chips: {
    images: (count: string) => `${count} Bilder`,
    parameters: (count: string) => `${count} Parameter`,
  },
  /** What stands between sentences, between the items of a list, and between items that have commas themselves, and what ends a sentence. */
  models: { bits: (bits: number) => `${bits} Bit`, mixed: 'gemischte Bits' },
  between: { sentences: ' ', items: ', ', groups: '; ', stop: '.' },
  coming: 'Einen Moment: Es wird gerade geladen.',
  offline: 'Läuft offline',
  share: 'Teilen',
  language: 'Sprache',
  scheme: { light: 'Zum hellen Design wechseln', dark: 'Zum dunklen Design wechseln' },
  backend: {
    starting: 'Die Seite wählt, wo sie rechnet',
    because: 'Warum hier?',
    passedOver: 'Nicht gewählt',
    isolationAhead:
      'Der Service Worker dieser Seite ergänzt diese Header jetzt: Lade die Seite neu, um mehr Threads zu nutzen.',
  },
  status: {
    idle: 'Bereit',
    loading: 'Laden',
    training: 'Training',
    paused: 'Pause',
    evaluating: 'Test',
    quantizing: 'Quantisierung',
    error: 'Eingriff nötig',
  },
  notices: noticesWords,
  failure: failureWords,
  scoreboard: {
    label: 'Ergebnisleiste',
    accuracy: (count: number | undefined) =>
      count === undefined
        ? '[Testgenauigkeit|accuracy]'
        : `[Genauigkeit|accuracy], ${formatCount(count)} Testbilder`,
    bytes: 'Dateigröße',
    latency: '[Zeit pro Bild|latency], Batch 1',
    changed: 'Geänderte Antworten',
    see: 'Bilder ansehen',
    choice: {
      label: 'Verglichene Modelle',
      roles: { float: 'Referenz', int8: 'Kandidat' } satisfies Record<ModelId, string>,
      none: 'noch keins',
    },
    trainFirst: 'Trainiere das Modell, dann quantisiere es.',
    thenQuantize: 'Quantisiere, um int8 daneben zu sehen.',
    quantizeForBytes: '[Quantisierung|quantization] macht die Datei kleiner.',
    quantizeForLatency: 'Quantisiere, um sie zu messen.',
    quantizeForChanged: 'Quantisiere, um sie zu zählen.',
    sameAccuracy: 'Beide liegen gleich oft richtig.',
    fewer: (count: number, meaning: string) => `${images(count)} weniger: ${meaning}`,
    more: (count: number, meaning: string) => `${images(count)} mehr: ${meaning}`,
    noDifference: "[kein echter Unterschied|McNemar's test]",
    realDifference: "[ein echter Unterschied|McNemar's test]",
    smaller: (percent: string, factor: string) => `${percent}, ${factor} × kleiner`,
    faster: (name: string, factor: string) => `${name} ist ${factor} × schneller`,
    slower: (name: string, factor: string, why: string) => `${name} ist ${factor} × langsamer: ${why}`,
    whySlower: {
      'int8-kernels': 'Bei nur einem Bild lohnt es sich nicht',
      'packed-kernels': 'Das Entpacken kostet hier mehr',
      reference: 'Hier rechnet einfaches TypeScript',
      float32: 'Gerechnet wird mit float32',
    } satisfies Record<Arithmetic, string>,
    sameSpeed: 'gleich schnell',
    unknownSpeed: 'zu schnell für die Uhr dieses Browsers',
    better: (count: number) => `${count} besser`,
    worse: (count: number) => `${count} schlechter`,
    bothWrong: (count: number) => `${count} beide falsch`,
  },
  data: { import: 'Daten importieren' },
  settings: settingsWords,
  tryIt: tryItWords,
  training: {
    origin: {
      initialised: (seed: number) => `Das Modell begann mit neuen Gewichten aus dem [Seed|seed] ${seed}.`,
      trained: (step: string) => `Bisher hat es ${step} ${step === '1' ? 'Schritt' : 'Schritte'} trainiert.`,
      imported: (file: string) => `Das Modell hat die Gewichte aus ${file}.`,
      importedInt8: (file: string) =>
        `Die Gewichte kommen aus ${file}: das int8-Modell, wie es ist, und das float-Modell, für das seine Gewichte stehen.`,
      checkpoint: (step: string) =>
        `Das Training geht vom [Checkpoint|checkpoint] nach Schritt ${step} aus weiter.`,
      recovered: (step: string) => `Die Gewichte sind wieder auf dem Stand nach Schritt ${step}.`,
    },
    train: 'Trainieren',
    pause: 'Pausieren',
    resume: 'Fortsetzen',
    stop: 'Stoppen',
    reset: 'Zurücksetzen',
    evaluate: 'Testen',
    progressLabel: 'Fortschritt',
    step: 'Schritte',
    of: (total: string) => `/ ${total}`,
    images: 'Bilder',
    rate: 'Bilder/s jetzt',
    meanRate: 'Bilder/s im Mittel',
    elapsed: 'bisher',
    remaining: 'übrig',
    epochLoss: (epoch: number, epochs: number, loss: string) =>
      `[Epoche|epoch] [${epoch}/${epochs}], Loss: ${loss}`,
    noEpochYet: 'Am Ende jeder [Epoche|epoch] erscheint hier ihr mittlerer Loss.',
    waiting: 'Das Training wartet auf Bilder, die noch unterwegs sind.',
    paused: 'Pause. Fortsetzen macht genau hier weiter; Stoppen beendet das Training hier.',
    evaluating: (done: string, total: string) => `${done} von ${total} Testbildern klassifiziert`,
    slow: (duration: string) =>
      `Bei diesem Tempo dauert es noch etwa ${duration}. Schneller geht es mit weniger Trainingsbildern oder mit den trainierten Gewichten unter Dateien.`,
    loss: {
      heading: 'Loss',
      empty: 'Drücke Trainieren: Hier siehst du dann den Loss jedes Schritts und wie er fällt.',
      summary: (steps: string, first: string, last: string, smoothed: string) =>
        `Der Loss begann bei ${first}; nach ${steps} Schritten beträgt er ${last}, geglättet ${smoothed}. Die blasse Linie zeigt jeden Schritt.`,
      every: 'Jeder Schritt',
      smoothed: 'Geglättet',
      step: 'Schritt',
    },
    accuracy: {
      heading: 'Testgenauigkeit',
      question: 'Gelingt es auch bei unbekannten Bildern?',
      empty:
        'Während des Trainings erscheint hier die Genauigkeit auf Testbildern. Am Ende jeder Epoche wird sie auf allen gemessen.',
      summary: (accuracy: string, count: string, step: string) =>
        `Nach Schritt ${step} erkennt das Modell ${accuracy} von ${count} Testbildern richtig.`,
      whole: 'Ganze Testmenge',
      subset: 'Ein Teil davon',
    },
  },
  quantization: quantizationWords,
  files: {
    import: 'Gewichte importieren',
    drop: 'Lege hier Gewichte, Daten oder Läufe ab, um sie zu importieren, oder ein Bild, um es auszuprobieren',
    loadTrained: 'Trainierte Gewichte laden',
  },
};
