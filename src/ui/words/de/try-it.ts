/** What the pad says in German. */
import type { Translated } from '../dictionary.ts';
import type { tryItWords as english } from '../en/try-it.ts';

export const tryItWords: Translated<typeof english> = {
  pad: 'Ziffer zeichnen',
  padHint:
    'Zeichne mit Maus, Stift oder Finger. Mit der Tastatur: Die Leertaste setzt den Stift auf und hebt ihn ab, die Pfeiltasten bewegen ihn, mit Umschalt in kleinen Schritten, und die Rücktaste nimmt den letzten Strich zurück.',
  seen: 'Was das Netz sieht',
  seenNothing: 'Was das Netz sieht: noch nichts',
  seenLabel: (what: string) => `Was das Netz sieht: ${what}`,
  drawn: (side: number) => `Deine Zeichnung, ${side} × ${side} Pixel`,
  picture: (name: string, side: number) => `${name}, als ${side} × ${side} Pixel`,
  testImage: (index: number, label: string) => `Testbild ${index}, Klasse ${label}`,
  seePath: 'Weg ansehen',
  undo: 'Strich zurück',
  clear: 'Zeichnung löschen',
  random: 'Zufälliges Testbild',
  previous: 'Voriges Testbild',
  next: 'Nächstes Testbild',
  open: 'Bild öffnen',
  openLabel: 'Bild zum Ausprobieren',
  watch: 'Beobachten',
  class: 'Klasse',
  silent: (model: string) => `${model}: –`,
  says: (model: string, answer: string, sure: string) => `${model} sagt ${answer}, zu ${sure} sicher`,
  invitation:
    'Zeichne mit der Maus, dem Finger oder den Pfeiltasten. Ein untrainiertes Netz rät: Drücke Trainieren und sieh zu, wie es lernt.',
  invitationToPick:
    'Nimm ein Testbild oder öffne ein eigenes Bild. Ein untrainiertes Netz rät: Drücke Trainieren und sieh zu, wie es lernt.',
  alive:
    'Jeder Balken ist eine [Wahrscheinlichkeit|probability]. Die Balken bewegen sich, während du zeichnest und während das Netz lernt.',
  watched: 'Beobachtete Bilder',
  watchedPicture: (number: number) => `Beobachtetes Bild ${number}`,
  answer: (model: string, answer: string) => `${model}: ${answer}`,
  unwatch: (number: number) => `Bild ${number} nicht mehr beobachten`,
};
