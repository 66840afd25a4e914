/** The German texts of the search for remedies: they come with the options of a scheme. */
import type { Translated } from '../../dictionary.ts';
import type { findRemediesWords as english } from '../../en/late/find-remedies.ts';
import { pluralIn } from '../../plural.ts';

const plural = pluralIn('de');

export const findRemediesWords: Translated<typeof english> = {
  find: 'Gegenmittel finden',
  explain:
    'Probiert ein Gegenmittel nach dem anderen, das billigste zuerst. Behalten wird jedes, das den Fehler der [Logits|logits] auf zurückgehaltenen Trainingsbildern senkt. Ist das Ziel erreicht, endet die Suche.',
  target: 'Ziel',
  targets: {
    'no-real-loss': 'Kein echter Verlust',
    changed: 'Wenige Änderungen',
    'logit-error': 'Kleiner Fehler',
  },
  chance: "Es ist erreicht, wenn der [Zufall|McNemar's test] den Verlust an Genauigkeit erklärt.",
  mostChanged: 'Geänderte von 1.000 Vorhersagen, höchstens',
  changedProblem: 'Gib eine ganze Zahl von 0 bis 1.000 ein.',
  mostError: 'Fehler der Logits in %, höchstens',
  errorProblem: 'Gib eine Zahl über 0 ein, höchstens 1.000.',
  quantizing: (name, percent) => `${name}: ${percent} % fertig`,
  calibrating: (name, done, total) => `${name}: ${done} von ${total} Trainingsbildern angesehen`,
  measuring: (name, done, total) => `${name}: ${done} von ${total} zurückgehaltenen Bildern klassifiziert`,
  float: 'float32',
  nothing: 'Ohne Gegenmittel',
  stairs: 'Fehler der Logits nach jedem Gegenmittel',
  verdicts: { kept: 'behalten', 'no-use': 'ohne Wirkung', hurt: 'schadet' },
  instead: (names) => `statt ${names}`,
  figures: (changed, accuracy, low, high) => `${changed} geändert, ${accuracy} richtig (${low} bis ${high})`,
  images: (scheme, images, accuracy) =>
    `Für ${scheme}: gemessen auf den letzten ${images} Trainingsbildern, von denen das float-Modell ${accuracy} richtig erkennt. In Klammern steht das [95-%-Intervall|confidence interval].`,
  scale: 'Jede Marke der Skala ist das Zehnfache der vorigen.',
  goal: 'Die senkrechte Linie ist das Ziel.',
  result: (error, changed, images, loss) =>
    `Fehler der Logits ${error}, ${changed} von ${images} Vorhersagen geändert, ${loss ? 'ein' : 'kein'} echter Verlust`,
  needed: (names, count, result) =>
    `${names} ${plural(count, { one: 'genügt', other: 'genügen' })}: ${result}.`,
  noneNeeded: (result) => `Es war kein Gegenmittel nötig: ${result}.`,
  closest: (names, result) => `Das Ziel wurde nicht erreicht. Am nächsten daran: ${names} (${result}).`,
  noneHelped: (result) => `Das Ziel wurde nicht erreicht, und kein Gegenmittel half: ${result}.`,
  hurt: (names) => `Schädlich: ${names}.`,
  useless: (names) => `Ohne Wirkung: ${names}.`,
  passedOver: (names, count) =>
    `Nicht probiert ${plural(count, { one: 'wurde', other: 'wurden' })} ${names}: Eine Schicht hat zu viele Eingänge.`,
  stopped: 'Die Suche wurde vorzeitig beendet. Das Modell und die Einstellungen sind, wie sie waren.',
};
