/**
 * What is told in German of runs that are kept, handed out and taken in (worker/runs/telling.ts). What is wrong with a file stands behind
 * a colon and begins as a sentence does; what is wrong with a run stands in brackets.
 */
import type { keptRunsTelling } from '../../../../worker/runs/telling.ts';

export const keptRunsTold: Readonly<Record<keyof typeof keptRunsTelling, string>> = {
  'kept-runs/gone': 'Dieser Lauf ist nicht mehr gespeichert: Er wurde inzwischen gelöscht.',
  'kept-runs/some-left-out':
    'Nicht alle Läufe sind in der Datei. Es fehlen: {faults}. Die anderen sind vollständig.',
  'kept-runs/fault': '{run} ({fault})',
  'kept-runs/large-export':
    'Die Datei hat {megabytes} MB, die Seite importiert aber höchstens {most} MB. Lösche Läufe, die du nicht brauchst, und exportiere die anderen noch einmal.',
  'kept-runs/too-large':
    'Die Datei hat {megabytes} MB, sicher verarbeiten kann ein Browser aber höchstens {most} MB',
  'kept-runs/delete-some':
    'Lösche auf der Seite, von der die Datei stammt, Läufe, die du nicht brauchst, und exportiere noch einmal.',
  'kept-runs/this-file': 'Die Datei',
  'kept-runs/entry-missing': 'Der Eintrag „{entry}“ fehlt',
  'kept-runs/entry-size': 'Der Eintrag „{entry}“ hat {bytes} Byte statt {wanted}',
  'kept-runs/entry-changed':
    'Die Prüfsumme des Eintrags „{entry}“ stimmt nicht, einige seiner Bytes haben sich geändert',
  'kept-runs/no-list': 'Im Archiv fehlt „{entry}“',
  'kept-runs/choose-archive':
    'Wähle ein Archiv, das mit Arbeitsstand exportieren entstanden ist; für Gewichte und Daten gibt es eigene Buttons.',
  'kept-runs/long-text':
    'Der Text bei Byte {start} hat {characters} Zeichen, so lang ist kein Text eines Laufs',
  'kept-runs/part-missing': 'Der Teil „{part}“ des Laufs „{run}“ fehlt unter „contents“',
  'kept-runs/part-no-base64': 'Der Teil „{part}“ des Laufs „{run}“ ist kein Base64 (contents.{sha256})',
  'kept-runs/part-size': 'Der Teil „{part}“ des Laufs „{run}“ hat {bytes} Byte statt {wanted}',
  'kept-runs/part-changed':
    'Die Prüfsumme des Teils „{part}“ des Laufs „{run}“ stimmt nicht, einige seiner Bytes haben sich geändert',
  'kept-runs/only-in-archive': 'Sie verweist auf „{entry}“, das nur im Archiv eines Arbeitsstands liegt',
  'kept-runs/unreadable': 'Sie ist weder fehlerfreies JSON noch das Archiv eines Arbeitsstands ({cause})',
  'kept-runs/lesson-no-text': 'Die Lektion „{lesson}“ ist kein Text in UTF-8',
  'kept-runs/lesson-name':
    'Die Lektion „{lesson}“ hat einen Namen mit anderen Zeichen als Buchstaben, Ziffern, _ und -',
  'kept-runs/run': 'Der Lauf „{run}“ ist nicht in Ordnung ({fault})',
  'kept-runs/other-network': 'seine Gewichte gehören zum Netz {found} statt zu {wanted}',
  'kept-runs/no-models': 'er hat keine Modelle',
  'kept-runs/labels-do-not-fit': 'sein Teil „{part}“ passt nicht zu den Labels',
  'kept-runs/and-next': '{first} {next}',
  'kept-runs/none': '{file} enthält keine Läufe.',
  'kept-runs/added': '{file}: {count} {count|Lauf wurde|Läufe wurden} hinzugefügt.',
  'kept-runs/none-added': '{file}: Es wurde kein Lauf hinzugefügt.',
  'kept-runs/renamed':
    '{count} {count|Lauf|Läufe} davon {count|ging|gingen} hier und dort verschieden weiter: Beide Fassungen bleiben erhalten.',
  'kept-runs/present': '{count} {count|Lauf war|Läufe waren} schon da und {count|wurde|wurden} weggelassen.',
  'kept-runs/listed': 'Sie stehen in der Ansicht Läufe.',
  'kept-runs/lessons':
    '{count} {count|Lektion wurde|Lektionen wurden} hinzugefügt. {count|Sie steht|Sie stehen} in der Ansicht Lektionen.',
};
