/** What is told in German of files of runs (core/formats/runs/telling.ts). A problem stands behind a colon and begins as a sentence does. */
import type { runsFileTelling } from '../../../../core/formats/runs/telling.ts';

export const runsFileTold: Readonly<Record<keyof typeof runsFileTelling, string>> = {
  'runs-file/refused': '{file} lässt sich nicht importieren: {problem}. Importiert wurde nichts. {remedy}',
  'runs-file/no-list': 'Das JSON ist keine Liste von Läufen, denn „format“ ist nicht „{format}“',
  'runs-file/newer':
    'Eine neuere Version dieser Seite hat die Datei geschrieben („version“ ist {version}, diese Seite liest bis {known})',
  'runs-file/at': 'Bei {path} steht etwas Falsches ({problem})',
  'runs-file/at-top': 'Auf oberster Ebene steht etwas Falsches ({problem})',
  'runs-file/no-hash': 'keine 64 Hexadezimalziffern',
  'runs-file/no-id': 'nicht nur Buchstaben, Ziffern, _ und -',
  'runs-file/names-alike': 'zweimal derselbe Name',
  'runs-file/ids-alike': 'zweimal dieselbe ID',
  'runs-file/too-much-else':
    'mehr als {megabytes} MB darin sind keine Inhalte von Läufen, so viel braucht keine Liste von Läufen',
  'runs-file/cut-off': 'sie endet mitten in einem Text, der bei Byte {byte} beginnt',
  'runs-file/not-utf-8': 'sie ist kein Text in UTF-8',
  'runs-file/export-again':
    'Exportiere die Datei noch einmal auf der Seite, von der sie stammt, oder nimm eine andere Kopie davon.',
  'runs-file/choose-another':
    'Wähle eine Datei, die mit Läufe als JSON oder Arbeitsstand exportieren entstanden ist.',
  'runs-file/reload':
    'Lade die Seite neu, um ihre neueste Version zu bekommen, und importiere die Datei dort.',
};
