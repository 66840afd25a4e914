/** The German texts about files of runs and of workspaces. */
import type { Translated } from '../../../dictionary.ts';
import type {
  runsFilesWords as english,
  workspaceWords as englishWorkspace,
} from '../../../en/late/runs/files.ts';

export const runsFilesWords: Translated<typeof english> = {
  exportJson: 'Läufe als JSON',
  exportCsv: 'Läufe als CSV',
  exportReport: 'Bericht exportieren',
  import: 'Läufe importieren',
  busy: 'Einen Moment: Die Läufe sind unterwegs.',
};

export const workspaceWords: Translated<typeof englishWorkspace> = {
  export: 'Arbeitsstand exportieren',
  exportHint:
    'Bringt alles in einen anderen Browser: eine ZIP-Datei mit allen Läufen, ihren Gewichten und Ergebnissen und mit deinen eigenen Bildern, falls du welche importiert hast.',
  import: 'Arbeitsstand importieren',
  importHint:
    'Fügt die Läufe einer solchen Datei oder einer JSON-Datei mit Läufen zu den vorhandenen hinzu. Von dem, was hier ist, geht nichts verloren. Sind eigene Bilder dabei, werden sie zum Datensatz.',
};
